package vn.cadre.registry.qualification;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.LevelsOfKind;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.PublicKind;

/**
 * What people are qualified for, or study for, as entries of their record; training counts by them.
 */
@Singleton
class Qualifications extends PublicKind<NewQualification, QualificationView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "kind")
          .by("kind", "e.kind", "text")
          .by("awardedOn", "e.held_from", "date");

  Qualifications(CivilClock clock) {
    super(
        "qualifications",
        "qualification",
        NewQualification.class,
        QualificationResource.class,
        clock);
  }

  @Override
  protected List<Column<NewQualification>> columns() {
    return List.of(
        Column.text("kind", NewQualification::kind),
        Column.text("level", NewQualification::level),
        Column.of(
            "level_order",
            "smallint",
            given -> LevelsOfKind.rankOrder(given.kind(), given.level())),
        Column.text("speciality", NewQualification::speciality),
        Column.text("institution", NewQualification::institution),
        Column.text("status", NewQualification::status),
        Column.text("awarded_on", NewQualification::awardedOn));
  }

  @Override
  protected NewQualification given(ResultSet row) throws SQLException {
    return new NewQualification(
        QualificationKind.valueOf(row.getString("kind")),
        row.getString("level"),
        row.getString("speciality"),
        row.getString("institution"),
        QualificationStatus.valueOf(row.getString("status")),
        date(row, "awarded_on"));
  }

  @Override
  protected QualificationView view(Entry entry, ResultSet row) throws SQLException {
    return view(entry, given(row), CertificateRef.of(row));
  }

  @Override
  protected QualificationView view(Entry entry, NewQualification given) {
    return view(entry, given, null);
  }

  private static QualificationView view(
      Entry entry, NewQualification given, @Nullable CertificateRef certificate) {
    return new QualificationView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.kind(),
        given.level(),
        given.speciality(),
        given.institution(),
        given.status(),
        given.awardedOn(),
        certificate,
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  /** Which certificate it rests on, the topics of training tell. */
  @Override
  protected Map<String, @Nullable Object> told(QualificationView view) {
    var state = super.told(view);
    state.remove("certificate");
    return state;
  }

  /** By the levels. */
  @Override
  protected boolean showsInPerson() {
    return true;
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.held_from <= ?");
  }

  @Override
  protected List<Dated> dates(NewQualification given) {
    return List.of(Dated.past("awardedOn", given.awardedOn()));
  }
}
