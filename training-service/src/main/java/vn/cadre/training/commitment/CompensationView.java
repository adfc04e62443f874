package vn.cadre.training.commitment;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;

/** What somebody who leaves pays back. */
@Schema(name = "Compensation")
record CompensationView(
    @Schema(description = "the first day no more in service", examples = "2029-03-01")
        LocalDate leavingOn,
    @Schema(description = "whole VND, half up; null where it cannot be told", examples = "67500000")
        @Nullable Long amount,
    @Schema(
            description = "whether every number that it rests on was checked against its source",
            examples = "false")
        boolean verified,
    @Schema(
            description =
                "what it follows from: cost, unit, owed and served are facts of its reason")
        AssessmentView assessment) {

  static CompensationView of(Assessment found, Locale locale) {
    return new CompensationView(
        found.asOf(),
        amount(found),
        found.policy() != null && found.policy().verified(),
        AssessmentView.of(found, locale));
  }

  /** Whole VND; null where it cannot be told. */
  static @Nullable Long amount(Assessment found) {
    return found.reasons().getFirst().actual() instanceof Number number ? number.longValue() : null;
  }
}
