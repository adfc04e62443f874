package vn.cadre.registry.record.reward;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.record.Cites;

/** A reward to be recorded, and what a merge patch may change of it. */
record NewReward(
    @NotNull RewardForm form,
    @Schema(
            description = "in full, as the decision calls it",
            examples = "Bằng khen của Chủ tịch UBND tỉnh")
        @Nullable
        @Size(max = 300)
        String title,
    @Schema(description = "what it was given for", examples = "Thành tích xuất sắc năm 2019")
        @Nullable
        @Size(max = 1000)
        String achievement,
    @NotNull PartialDate awardedOn,
    @NotNull @Valid DecisionPaper decision)
    implements Cites {}
