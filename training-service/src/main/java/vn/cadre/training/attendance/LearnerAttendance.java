package vn.cadre.training.attendance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.roll.Learner;

/** How much of a class one learner was there for. */
@Schema(name = "AttendanceOfLearner")
record LearnerAttendance(
    @Schema(description = "that of the enrolment") UUID id,
    UUID enrolmentId,
    @Nullable UUID cadreId,
    String fullName,
    Share share,
    @Schema(
            description =
                "present of sessions, half up to 2 decimals; null before the first session",
            examples = "85.71")
        @Nullable String percent,
    @Schema(description = "per cent of the sessions that the course asks; null where it asks none")
        @Nullable Integer passAttendance) {

  static LearnerAttendance of(Learner learner, Share share, @Nullable Integer asked) {
    return new LearnerAttendance(
        learner.enrolmentId(),
        learner.enrolmentId(),
        learner.cadreId(),
        learner.fullName(),
        share,
        share.percent(),
        asked);
  }
}
