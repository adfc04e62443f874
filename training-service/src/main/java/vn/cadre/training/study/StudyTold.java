package vn.cadre.training.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A study as its topic tells of it, and as its row says it. */
record StudyTold(
    UUID id,
    UUID cadreId,
    UUID classId,
    String courseCode,
    String courseName,
    String kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    LocalDate from,
    LocalDate expectedTo,
    StudyState state,
    @Nullable LocalDate endedOn) {
  static final String AGGREGATE = "studies";
  static final String COLUMNS =
      """
      e.id, s.version, e.cadre_id, c.id AS class_id, k.code AS course_code, k.name AS course_name, s.kind, s.level, s.speciality,
      c.institution, c.from_day, c.to_day, s.state, s.ended_on, e.path, e.class_path\
      """;
  static final String FROM =
      """
      study s JOIN enrolment e ON e.id = s.enrolment_id JOIN training_class c ON c.id = e.class_id JOIN course k ON k.id = c.course_id\
      """;

  static StudyTold of(ResultSet row) throws SQLException {
    return new StudyTold(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getObject("class_id", UUID.class),
        row.getString("course_code"),
        row.getString("course_name"),
        row.getString("kind"),
        row.getString("level"),
        row.getString("speciality"),
        row.getString("institution"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        StudyState.valueOf(row.getString("state")),
        row.getObject("ended_on", LocalDate.class));
  }
}
