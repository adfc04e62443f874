package vn.cadre.registry.record.reward;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** A reward. */
@Schema(name = "Reward")
record RewardView(
    UUID id,
    long version,
    UUID cadreId,
    RewardForm form,
    @Schema(
            description = "in full, as the decision calls it",
            examples = "Bằng khen của Chủ tịch UBND tỉnh")
        @Nullable String title,
    @Schema(description = "what it was given for", examples = "Thành tích xuất sắc năm 2019")
        @Nullable String achievement,
    PartialDate awardedOn,
    DecisionView decision,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
