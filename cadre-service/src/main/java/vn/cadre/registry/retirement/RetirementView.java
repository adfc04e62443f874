package vn.cadre.registry.retirement;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;

/** When somebody retires by age. */
@Schema(name = "Retirement")
public record RetirementView(
    @Schema(description = "the last day in work; null where it cannot be told")
        @Nullable LocalDate date,
    @Schema(description = "the first day of the month after") @Nullable LocalDate pensionFrom,
    @Schema(description = "DUE, NOT_DUE, or UNDETERMINED with what would have to be known")
        AssessmentView assessment) {

  /** The dates are facts of the finding, so that they cannot differ from it. */
  public static RetirementView of(Assessment assessment, Locale locale) {
    return new RetirementView(
        date(assessment, "retirementDate"),
        date(assessment, "pensionFrom"),
        AssessmentView.of(assessment, locale));
  }

  private static @Nullable LocalDate date(Assessment assessment, String fact) {
    return assessment.reasons().getFirst().facts().get(fact) instanceof String day
        ? LocalDate.parse(day)
        : null;
  }
}
