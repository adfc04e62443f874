package vn.cadre.registry.record.discipline;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.record.Audience;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.EntryKind;
import vn.cadre.registry.record.Occasion;

/** Disciplines as entries of the record; services alone are told of them. */
@Singleton
class Disciplines extends EntryKind<NewDiscipline, DisciplineView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-effectiveOn").by("effectiveOn", "e.effective_on", "date");

  private final Expiries expiries;
  private final Sql sql;

  Disciplines(Expiries expiries, Sql sql) {
    super("disciplines", "discipline", NewDiscipline.class, DisciplineResource.class);
    this.expiries = expiries;
    this.sql = sql;
  }

  @Override
  protected List<Column<NewDiscipline>> columns() {
    return List.of(
        Column.text("side", NewDiscipline::side),
        Column.text("form", NewDiscipline::form),
        Column.text("act", NewDiscipline::act),
        Column.of("effective_on", "date", NewDiscipline::effectiveOn));
  }

  @Override
  protected NewDiscipline given(ResultSet row) throws SQLException {
    return new NewDiscipline(
        DisciplineKind.valueOf(row.getString("side")),
        Discipline.valueOf(row.getString("form")),
        row.getString("act"),
        row.getObject("effective_on", LocalDate.class),
        Objects.requireNonNull(cited(row)));
  }

  @Override
  protected DisciplineView view(Entry entry, NewDiscipline given) {
    var expiry = expiries.of(given, entry.path());
    return new DisciplineView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.side(),
        given.form(),
        given.act(),
        given.effectiveOn(),
        expiry.on(),
        expiry.basis(),
        Objects.requireNonNull(entry.decision()),
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Audience audience() {
    return Audience.SERVICES;
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  /** The end is no column: packs decide it, and may be amended. */
  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.effective_on <= ?");
    var counting =
        begun(day, reading).stream()
            .filter(one -> expiries.of(one.given(), reading.path()).countsOn(day))
            .map(Begun::id)
            .toList();
    select.where("e.id = ANY (?)", SqlArray.of("uuid", counting));
  }

  private record Begun(UUID id, NewDiscipline given) {}

  private List<Begun> begun(LocalDate day, Reading reading) {
    var select =
        Select.of(selected(), from(reading.source()), reading.source().arguments().toArray())
            .where("e.cadre_id = ?", reading.cadreId());
    on(day, select, "e.effective_on <= ?");
    return select.all(sql, "", row -> new Begun(row.getObject("id", UUID.class), given(row)));
  }

  @Override
  protected List<Dated> dates(NewDiscipline given) {
    return List.of(Dated.any("effectiveOn", PartialDate.of(given.effectiveOn())));
  }

  @Override
  protected Set<DecisionType> papers() {
    return Set.of(DecisionType.DISCIPLINE);
  }

  @Override
  protected void check(NewDiscipline given, Occasion occasion, Violations violations) {
    DisciplinePolicy.check(given, violations);
  }
}
