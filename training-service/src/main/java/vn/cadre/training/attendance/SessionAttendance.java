package vn.cadre.training.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.AttendanceState;

/** What was marked in one session. */
@Schema(name = "SessionAttendance")
record SessionAttendance(UUID sessionId, List<OfLearner> items) {

  SessionAttendance {
    items = List.copyOf(items);
  }

  /** One learner. */
  @Schema(name = "AttendanceInSession")
  record OfLearner(
      @Schema(description = "that of the enrolment") UUID id,
      UUID enrolmentId,
      @Nullable UUID cadreId,
      String fullName,
      @Schema(description = "null while nobody has said") @Nullable AttendanceState state,
      @Schema(
              description =
                  "counts how often that changed, 0 while nobody has said; sent back with a mark, it keeps what somebody else marked since",
              examples = "1")
          long version) {

    static OfLearner of(ResultSet row) throws SQLException {
      var state = row.getString("state");
      return new OfLearner(
          row.getObject("id", UUID.class),
          row.getObject("id", UUID.class),
          row.getObject("cadre_id", UUID.class),
          row.getString("full_name"),
          state == null ? null : AttendanceState.valueOf(state),
          row.getLong("version"));
    }
  }
}
