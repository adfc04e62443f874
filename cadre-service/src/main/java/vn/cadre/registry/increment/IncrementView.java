package vn.cadre.registry.increment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.AssessmentView;

/** When somebody's salary rises next, and why then. */
@Schema(name = "SalaryIncrement")
@JsonInclude
record IncrementView(
    UUID cadreId,
    String cadreName,
    @Schema(description = "where the person belongs today") UUID organisationId,
    String organisationCode,
    @Schema(description = "the entry of salary-steps that is held") UUID salaryStepId,
    @Schema(description = "code of reference/grade", examples = "01.003") String grade,
    @Schema(description = "what is held") Rung held,
    @Schema(description = "what comes next") Rung next,
    @Schema(description = "first possible day on what is held") LocalDate since,
    @Schema(description = "the day from which the next is due") LocalDate dueOn,
    @Schema(description = "DUE or NOT_DUE, with the cycle and every delay")
        AssessmentView assessment) {

  /** A place on the scale. */
  @Schema(name = "SalaryRung")
  @JsonInclude
  record Rung(
      @Schema(description = "place on the scale of the grade, from 1") int step,
      @Schema(description = "multiple of the base salary, as a decimal", examples = "2.67")
          String coefficient,
      @Schema(description = "allowance beyond the top step; null where there is none")
          @Nullable Integer overFramePercent) {}
}
