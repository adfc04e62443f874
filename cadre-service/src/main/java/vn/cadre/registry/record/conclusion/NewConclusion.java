package vn.cadre.registry.record.conclusion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.PoliticalOutcome;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.record.Cites;

/** A political conclusion to be recorded, and what a merge patch may change of it. */
@Schema(name = "NewPoliticalConclusion")
record NewConclusion(
    @NotNull PartialDate concludedOn,
    @NotNull PoliticalOutcome outcome,
    @Schema(description = "who concluded", examples = "Ban Thường vụ Huyện ủy Hoành Bồ")
        @NotBlank
        @Size(max = 300)
        String concludedBy,
    @Nullable @Size(max = 1000) String note,
    @Nullable @Valid DecisionPaper decision)
    implements Cites {}
