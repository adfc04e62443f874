package vn.cadre.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.QualificationKind;

/**
 * A course as the table holds it.
 *
 * @param path of its keeper; the root's for the courses of everybody
 */
record CourseRow(long version, String path, CourseState state) {
  static final String COLUMNS =
      """
      c.*, o.code AS organisation_code,
      ARRAY(SELECT r.code FROM course_prerequisite p JOIN course r ON r.id = p.required_id
            WHERE p.course_id = c.id ORDER BY r.code COLLATE "C") AS prerequisites\
      """;
  static final String FROM = "course c LEFT JOIN organisation o ON o.id = c.organisation_id";

  static CourseRow of(ResultSet row) throws SQLException {
    return new CourseRow(
        row.getLong("version"),
        row.getString("path"),
        new CourseState(
            row.getObject("id", UUID.class),
            row.getString("code"),
            row.getString("name"),
            CourseKind.valueOf(row.getString("kind")),
            row.getInt("hours"),
            row.getString("description"),
            grant(row),
            List.of((String[]) row.getArray("prerequisites").getArray()),
            Passing.of(
                row.getObject("pass_attendance", Integer.class), row.getBigDecimal("pass_score")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("organisation_code")));
  }

  private static @Nullable Grant grant(ResultSet row) throws SQLException {
    var kind = row.getString("grants_kind");
    return kind == null
        ? null
        : new Grant(
            QualificationKind.valueOf(kind),
            row.getString("grants_level"),
            row.getString("grants_name"),
            row.getString("grants_speciality"));
  }
}
