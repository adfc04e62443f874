package vn.cadre.training.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as its topic tells of it. Attendance is not told: it is the ground of a result, and no
 * other service keeps a copy of it.
 *
 * @param id that of the enrolment
 * @param score of 10 points, as a decimal; null where nobody marks
 */
record ResultTold(
    UUID id,
    UUID classId,
    String classCode,
    @Nullable UUID cadreId,
    @Nullable UUID outsidePersonId,
    @Nullable String score,
    boolean passed,
    Instant recordedAt) {
  static final String AGGREGATE = "results";

  static ResultTold of(ResultSet row) throws SQLException {
    return new ResultTold(
        row.getObject("enrolment_id", UUID.class),
        row.getObject("class_id", UUID.class),
        row.getString("class_code"),
        row.getObject("cadre_id", UUID.class),
        row.getObject("outside_person_id", UUID.class),
        ResultViews.score(row),
        row.getBoolean("passed"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
