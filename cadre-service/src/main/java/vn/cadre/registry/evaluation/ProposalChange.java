package vn.cadre.registry.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;

/** What a proposal says of its subject, and a merge patch may change. */
@Schema(name = "EvaluationProposalChange")
record ProposalChange(
    @Schema(description = "null where points say it") @Nullable EvaluationGrade grade,
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

  /** The same with the grade that the points came to. */
  ProposalChange graded(EvaluationGrade reached) {
    return new ProposalChange(reached, points, monthsWorked, disciplineOffDuty, commentIds, note);
  }

  @Nullable BigDecimal number() {
    return points == null ? null : new BigDecimal(points);
  }

  /** Each once; what is no id was found before. */
  List<UUID> comments() {
    return commentIds == null
        ? List.of()
        : commentIds.stream().filter(Objects::nonNull).distinct().toList();
  }
}
