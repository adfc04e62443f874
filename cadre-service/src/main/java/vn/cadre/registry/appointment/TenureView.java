package vn.cadre.registry.appointment;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.tenure.Tenure;
import vn.cadre.platform.assessment.AssessmentView;

/** How long a post has been held on a day. */
@Schema(name = "Tenure")
record TenureView(
    @Schema(description = "the appointment that was asked about") UUID appointmentId,
    UUID cadreId,
    UUID positionId,
    @Schema(description = "the day that the tenure speaks of", examples = "2022-03-01")
        LocalDate asOf,
    @Schema(description = "whether the post is held on that day") boolean held,
    @Schema(
            description =
                "start of the first of the terms that follow each other; null where the post is not held",
            examples = "2014-03-01")
        @Nullable PartialDate since,
    @Schema(description = "the shortest it may be, ISO 8601", examples = "P8Y")
        @Nullable String least,
    @Schema(
            description = "the longest it may be; as `least` where the days are known",
            examples = "P8Y")
        @Nullable String most,
    @Schema(
            description = "number of the term in force among those that follow each other",
            examples = "2")
        @Nullable Integer termNumber,
    @Schema(description = "how many terms were ever held in the post until then", examples = "2")
        int turns,
    @Schema(
            description = "first day after the term in force; null where it has no end",
            examples = "2024-03-01")
        @Nullable PartialDate termEnds,
    @Schema(
            description =
                "whether the term may be renewed on that day, by each rule; null where it has no end")
        @Nullable AssessmentView renewal) {

  static TenureView of(
      AppointmentView appointment,
      LocalDate asOf,
      @Nullable Tenure tenure,
      int turns,
      @Nullable AssessmentView renewal) {
    return new TenureView(
        appointment.id(),
        appointment.cadreId(),
        appointment.positionId(),
        asOf,
        tenure != null,
        tenure == null ? null : tenure.since(),
        tenure == null ? null : text(tenure.length().least()),
        tenure == null ? null : text(tenure.length().most()),
        tenure == null ? null : tenure.terms(),
        turns,
        appointment.hasTerm() ? appointment.to() : null,
        renewal);
  }

  private static String text(Period period) {
    return period.toString();
  }
}
