package vn.cadre.training.report;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a class was to cost and what it cost. */
@Schema(name = "ClassMoney")
record ClassMoney(
    UUID classId,
    @Schema(description = "whole VND that it may cost; null where nobody has set any")
        @Nullable Long budget,
    @Schema(description = "whole VND that were spent", examples = "12500000") long spent,
    @Schema(description = "whole VND that were spent beyond the budget; null where there is none")
        @Nullable Long over,
    @Schema(description = "learners (TURN) with a place") long turns,
    @Schema(description = "whole VND a turn, rounded half up; null without turns")
        @Nullable Long costPerTurn,
    @Schema(description = "by source; empty where nothing was set and nothing spent")
        List<SourceMoney> money) {}
