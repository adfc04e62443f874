package vn.cadre.registry.intake.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/** A qualification as a row of its table. */
record QualificationRow(
    UUID id,
    long version,
    UUID cadreId,
    QualificationKind kind,
    String level,
    int levelOrder,
    @Nullable String speciality,
    @Nullable String institution,
    QualificationStatus status,
    @Nullable PartialDate awardedOn) {

  /** Whether both say that the person has, or studies for, the same. */
  boolean sameAs(QualificationRow other) {
    return cadreId.equals(other.cadreId)
        && kind == other.kind
        && level.equals(other.level)
        && status == other.status
        && (speciality == null
            || other.speciality == null
            || Objects.equals(speciality, other.speciality));
  }

  /** This record with what the other one knows in addition. */
  QualificationRow mendedBy(QualificationRow given) {
    return new QualificationRow(
        id,
        version,
        cadreId,
        kind,
        level,
        levelOrder,
        given.speciality == null ? speciality : given.speciality,
        given.institution == null ? institution : given.institution,
        status,
        given.awardedOn == null ? awardedOn : given.awardedOn);
  }

  /** Locked until the transaction ends: what a row does not mend is written back as it was read. */
  static List<QualificationRow> of(Sql sql, Collection<UUID> cadreIds) {
    return cadreIds.isEmpty()
        ? List.of()
        : sql.list(
            """
            SELECT * FROM qualification WHERE cadre_id = ANY (?) AND annulled_at IS NULL
            ORDER BY id FOR NO KEY UPDATE\
            """,
            List.of(SqlArray.of("uuid", cadreIds)),
            QualificationRow::read);
  }

  static void insert(Sql sql, List<QualificationRow> rows) {
    Rows.of(rows)
        .with("id", "uuid", QualificationRow::id)
        .with("version", "bigint", QualificationRow::version)
        .with("cadre_id", "uuid", QualificationRow::cadreId)
        .with("kind", "text", QualificationRow::kind)
        .with("level", "text", QualificationRow::level)
        .with("level_order", "smallint", QualificationRow::levelOrder)
        .with("speciality", "text", QualificationRow::speciality)
        .with("institution", "text", QualificationRow::institution)
        .with("status", "text", QualificationRow::status)
        .with("awarded_on", "text", QualificationRow::awardedOn)
        .insert(sql, "qualification");
  }

  static void update(Sql sql, List<QualificationRow> rows) {
    Rows.of(rows)
        .with("id", "uuid", QualificationRow::id)
        .with("speciality", "text", QualificationRow::speciality)
        .with("institution", "text", QualificationRow::institution)
        .with("awarded_on", "text", QualificationRow::awardedOn)
        .update(sql, "qualification", QualificationRow::version);
  }

  private static QualificationRow read(ResultSet row) throws SQLException {
    var awardedOn = row.getString("awarded_on");
    return new QualificationRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("cadre_id", UUID.class),
        QualificationKind.valueOf(row.getString("kind")),
        row.getString("level"),
        row.getInt("level_order"),
        row.getString("speciality"),
        row.getString("institution"),
        QualificationStatus.valueOf(row.getString("status")),
        awardedOn == null ? null : PartialDate.parse(awardedOn));
  }
}
