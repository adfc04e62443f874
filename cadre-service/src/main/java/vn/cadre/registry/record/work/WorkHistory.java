package vn.cadre.registry.record.work;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.Occasion;
import vn.cadre.registry.record.PublicKind;

/** Work history as entries of the record. */
@Singleton
class WorkHistory extends PublicKind<NewWorkHistory, WorkHistoryView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-from").by("from", "e.valid_from", "date");

  private final OrganisationNames names;

  WorkHistory(OrganisationNames names, CivilClock clock) {
    super("work-history", "work_history", NewWorkHistory.class, WorkHistoryResource.class, clock);
    this.names = names;
  }

  @Override
  protected List<Column<NewWorkHistory>> columns() {
    return List.of(
        Column.text("starts", NewWorkHistory::from),
        Column.text("ends", NewWorkHistory::to),
        Column.text("organisation", NewWorkHistory::organisation),
        Column.of("organisation_id", "uuid", NewWorkHistory::organisationId),
        Column.text("position", NewWorkHistory::position),
        Column.text("note", NewWorkHistory::note));
  }

  @Override
  protected NewWorkHistory given(ResultSet row) throws SQLException {
    return new NewWorkHistory(
        PartialDate.parse(row.getString("starts")),
        date(row, "ends"),
        row.getString("organisation"),
        row.getObject("organisation_id", UUID.class),
        row.getString("position"),
        row.getString("note"));
  }

  @Override
  protected WorkHistoryView view(Entry entry, NewWorkHistory given) {
    return new WorkHistoryView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.from(),
        given.to(),
        given.organisation(),
        given.organisationId(),
        given.position(),
        given.note(),
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.valid_from <= ? AND (e.valid_to IS NULL OR e.valid_to > ?)");
  }

  @Override
  protected List<Dated> dates(NewWorkHistory given) {
    return List.of(Dated.past("from", given.from()), Dated.any("to", given.to()));
  }

  @Override
  protected void references(NewWorkHistory given, Occasion occasion, Violations violations) {
    names.requireKnown(given.organisationId(), "organisationId", violations);
  }
}
