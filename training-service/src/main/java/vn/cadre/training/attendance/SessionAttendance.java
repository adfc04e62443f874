package vn.cadre.training.attendance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.AttendanceState;

/** Who was there in one session. */
@Schema(name = "SessionAttendance")
record SessionAttendance(UUID sessionId, List<OfLearner> items) {

  /** One learner. */
  @Schema(name = "AttendanceInSession")
  record OfLearner(
      UUID enrolmentId,
      @Nullable UUID cadreId,
      String fullName,
      @Schema(description = "null while nobody has said") @Nullable AttendanceState state) {}
}
