package vn.cadre.training.klass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;

/** The course that a class teaches. */
@Schema(name = "CourseOfClass")
public record CourseOfClass(UUID id, String code, String name, CourseKind kind) {

  /**
   * What a course says beyond its name.
   *
   * @param grantsKind kind of the qualification that completing it gives; null where it gives none
   * @param grantsLevel its level, by the list of its kind
   * @param grantsName what the certificate is called
   * @param grantsSpeciality what the qualification is in
   */
  public record Content(
      CourseOfClass course,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String grantsKind,
      @Nullable String grantsLevel,
      @Nullable String grantsName,
      @Nullable String grantsSpeciality) {

    boolean isTaughtOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether learners study for a degree, which the registry shows while they do. */
    public boolean leadsToDegree() {
      return grantsLevel != null
          && grantsKind != null
          && (grantsKind.equals("PROFESSIONAL") || grantsKind.equals("POLITICAL_THEORY"));
    }
  }

  /** Columns of a course {@code k}, for {@link #content}. */
  static final String COLUMNS =
      """
      k.id AS course_id, k.code AS course_code, k.name AS course_name, k.kind AS course_kind, k.valid_from AS course_from,
      k.valid_to AS course_to, k.grants_kind, k.grants_level, k.grants_name, k.grants_speciality\
      """;

  static Content content(ResultSet row) throws SQLException {
    return new Content(
        new CourseOfClass(
            row.getObject("course_id", UUID.class),
            row.getString("course_code"),
            row.getString("course_name"),
            CourseKind.valueOf(row.getString("course_kind"))),
        row.getObject("course_from", LocalDate.class),
        row.getObject("course_to", LocalDate.class),
        row.getString("grants_kind"),
        row.getString("grants_level"),
        row.getString("grants_name"),
        row.getString("grants_speciality"));
  }
}
