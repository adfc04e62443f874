package vn.cadre.registry.record.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.record.Cites;

/** An evaluation to be recorded, and what a merge patch may change of it. */
record NewEvaluation(
    @Schema(description = "the year that is judged") @NotNull @Min(1945) @Max(2999) Integer year,
    @Schema(description = "the quarter that is judged; absent for the whole year")
        @Nullable
        @Min(1)
        @Max(4)
        Integer quarter,
    @NotNull EvaluationGrade grade,
    @Schema(description = "of 100, as a decimal", examples = "92.5")
        @Nullable
        @Size(max = 6)
        @Pattern(regexp = "100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?")
        String points,
    @Schema(description = "the organisation that graded") @Nullable UUID gradingOrganisationId,
    @Nullable @Size(max = 1000) String note,
    @Nullable @Valid DecisionPaper decision)
    implements Cites {}
