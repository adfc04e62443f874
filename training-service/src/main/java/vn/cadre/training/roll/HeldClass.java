package vn.cadre.training.roll;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.CourseKind;

/**
 * A class with what its course says of passing it and what it grants.
 *
 * @param path of the organiser
 * @param to the first day after it
 * @param passAttendance share of the sessions that is asked, in per cent; null where none is
 * @param passScore of 10 points; null where none is asked
 */
public record HeldClass(
    UUID id,
    String code,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    String path,
    @Nullable String institution,
    LocalDate from,
    LocalDate to,
    ClassState state,
    UUID courseId,
    String courseCode,
    String courseName,
    CourseKind courseKind,
    @Nullable Integer passAttendance,
    @Nullable BigDecimal passScore,
    @Nullable String grantsKind,
    @Nullable String grantsLevel,
    @Nullable String grantsName) {
  static final String COLUMNS =
      """
      c.id, c.code, c.organisation_id, o.code AS organisation_code, o.name AS organisation_name, c.path, c.institution,
      c.from_day, c.to_day, c.state, k.id AS course_id, k.code AS course_code, k.name AS course_name, k.kind AS course_kind,
      k.pass_attendance, k.pass_score, k.grants_kind, k.grants_level, k.grants_name\
      """;
  static final String FROM =
      """
      training_class c JOIN course k ON k.id = c.course_id JOIN organisation o ON o.id = c.organisation_id\
      """;

  /** Whether it has begun: who was there and who passed can be said from then on. */
  public boolean isHeld() {
    return state == ClassState.RUNNING || state == ClassState.COMPLETED;
  }

  static HeldClass of(ResultSet row) throws SQLException {
    var attendance = row.getObject("pass_attendance", Integer.class);
    return new HeldClass(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("path"),
        row.getString("institution"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        ClassState.valueOf(row.getString("state")),
        row.getObject("course_id", UUID.class),
        row.getString("course_code"),
        row.getString("course_name"),
        CourseKind.valueOf(row.getString("course_kind")),
        attendance,
        row.getBigDecimal("pass_score"),
        row.getString("grants_kind"),
        row.getString("grants_level"),
        row.getString("grants_name"));
  }
}
