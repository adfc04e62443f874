package vn.cadre.registry.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/** A qualification. */
@Schema(name = "Qualification")
record QualificationView(
    UUID id,
    long version,
    UUID cadreId,
    QualificationKind kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    QualificationStatus status,
    @Nullable PartialDate awardedOn)
    implements Versioned {

  static QualificationView of(Qualification qualification) {
    return new QualificationView(
        qualification.id,
        qualification.version,
        qualification.cadreId,
        qualification.kind,
        qualification.level,
        qualification.speciality,
        qualification.institution,
        qualification.status,
        qualification.awardedOn);
  }

  static QualificationView of(ResultSet row) throws SQLException {
    var awarded = row.getString("awarded_on");
    return new QualificationView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("cadre_id", UUID.class),
        QualificationKind.valueOf(row.getString("kind")),
        row.getString("level"),
        row.getString("speciality"),
        row.getString("institution"),
        QualificationStatus.valueOf(row.getString("status")),
        awarded == null ? null : PartialDate.parse(awarded));
  }
}
