package vn.cadre.registry.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;

/** A grade that is put forward, of a person or of an organisation. */
@Schema(name = "NewEvaluationProposal")
record NewProposal(
    @Schema(description = "the person; absent where an organisation is graded")
        @Nullable UUID cadreId,
    @Schema(description = "the organisation; absent where a person is graded")
        @Nullable UUID organisationId,
    @Schema(description = "absent where points say it") @Nullable EvaluationGrade grade,
    @Schema(description = "of 100, as a decimal", examples = "92.5")
        @Nullable
        @Size(max = 6)
        @Pattern(regexp = "100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?")
        String points,
    @Schema(
            description =
                "full months of work in the year, where the record does not tell whether they were enough")
        @Nullable
        @Min(0)
        @Max(12)
        Integer monthsWorked,
    @Schema(
            description =
                "whether the acts that the person was disciplined for in the period had nothing to do with their duties; asked for where there were any")
        @Nullable Boolean disciplineOffDuty,
    @Schema(description = "observations on the person's record that are attached (`comments`)")
        @Nullable
        @Size(max = 20)
        List<UUID> commentIds,
    @Nullable @Size(max = 1000) String note) {

  /** What may be told of a subject that was put forward already. */
  ProposalChange content() {
    return new ProposalChange(grade, points, monthsWorked, disciplineOffDuty, commentIds, note);
  }
}
