package vn.cadre.training.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/** A degree that somebody studies for. */
@Schema(name = "Study")
record StudyView(
    @Schema(description = "that of the enrolment") UUID id,
    long version,
    UUID cadreId,
    UUID classId,
    @Schema(description = "code of the course", examples = "THS-QLC") String courseCode,
    @Schema(description = "name of the course", examples = "Thạc sĩ Quản lý công")
        String courseName,
    @Schema(
            description = "kind of the qualification, by the registry's list",
            examples = "PROFESSIONAL")
        String kind,
    @Schema(description = "its level, by the registry's list of the kind", examples = "MASTER")
        String level,
    @Schema(description = "field of study", examples = "Quản lý công") @Nullable String speciality,
    @Nullable String institution,
    @Schema(description = "the first day", examples = "2025-09-01") LocalDate from,
    @Schema(description = "the first day after it, as planned", examples = "2027-09-01")
        LocalDate expectedTo,
    StudyState state,
    @Schema(description = "when it was completed or ended; null while it runs")
        @Nullable LocalDate endedOn)
    implements Versioned {
  static final String COLUMNS =
      """
      e.id, s.version, e.cadre_id, c.id AS class_id, k.code AS course_code, k.name AS course_name, s.kind, s.level, s.speciality,
      c.institution, c.from_day, c.to_day, s.state, s.ended_on, e.path, e.class_path\
      """;
  static final String FROM =
      """
      study s JOIN enrolment e ON e.id = s.enrolment_id JOIN training_class c ON c.id = e.class_id JOIN course k ON k.id = c.course_id\
      """;

  static StudyView of(ResultSet row) throws SQLException {
    return new StudyView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
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
