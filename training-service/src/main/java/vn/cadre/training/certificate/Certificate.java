package vn.cadre.training.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CertificateState;

/** A certificate as its topic tells it, and as its row says it. */
record Certificate(
    UUID id,
    String number,
    UUID enrolmentId,
    @Nullable UUID cadreId,
    @Nullable UUID outsidePersonId,
    String holder,
    UUID classId,
    String classCode,
    UUID courseId,
    String courseCode,
    String courseName,
    LocalDate from,
    LocalDate to,
    UUID organisationId,
    String issuer,
    @Nullable String institution,
    @Nullable String grantsKind,
    @Nullable String grantsLevel,
    @Nullable String grantsName,
    @Nullable String grantsSpeciality,
    LocalDate issuedOn,
    CertificateState state,
    @Nullable LocalDate revokedOn,
    @Nullable String reason) {
  static final String AGGREGATE = "certificates";
  static final String COLUMNS =
      "f.*, c.code AS class_code, k.id AS course_id, k.code AS course_code";
  static final String FROM =
      "certificate f JOIN training_class c ON c.id = f.class_id JOIN course k ON k.id = c.course_id";

  /** Whether the registry has something to do with it. */
  boolean concernsTheRecord() {
    return cadreId != null && grantsKind != null;
  }

  static Certificate of(ResultSet row) throws SQLException {
    return new Certificate(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getObject("outside_person_id", UUID.class),
        row.getString("holder"),
        row.getObject("class_id", UUID.class),
        row.getString("class_code"),
        row.getObject("course_id", UUID.class),
        row.getString("course_code"),
        row.getString("course_name"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("issuer"),
        row.getString("institution"),
        row.getString("grants_kind"),
        row.getString("grants_level"),
        row.getString("grants_name"),
        row.getString("grants_speciality"),
        row.getObject("issued_on", LocalDate.class),
        CertificateState.valueOf(row.getString("state")),
        row.getObject("revoked_on", LocalDate.class),
        row.getString("reason"));
  }
}
