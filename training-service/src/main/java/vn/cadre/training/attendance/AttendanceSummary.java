package vn.cadre.training.attendance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of a class its learners were there for. */
@Schema(name = "AttendanceSummary")
record AttendanceSummary(
    UUID classId,
    @Schema(description = "per cent of the sessions that the course asks; null where it asks none")
        @Nullable Integer passAttendance,
    List<OfLearner> items) {

  /** One learner. */
  @Schema(name = "AttendanceOfLearner")
  record OfLearner(
      UUID enrolmentId,
      @Nullable UUID cadreId,
      String fullName,
      Share share,
      @Schema(
              description =
                  "present of sessions, half up to 2 decimals; null before the first session",
              examples = "85.71")
          @Nullable String percent) {}
}
