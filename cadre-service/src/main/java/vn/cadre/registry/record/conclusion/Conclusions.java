package vn.cadre.registry.record.conclusion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.registry.code.PoliticalOutcome;
import vn.cadre.registry.record.Audience;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.EntryKind;

/** Political conclusions as entries of the record; services alone are told of them. */
@Singleton
class Conclusions extends EntryKind<NewConclusion, ConclusionView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-concludedOn").by("concludedOn", "e.concluded_from", "date");

  Conclusions() {
    super(
        "political-conclusions",
        "political_conclusion",
        NewConclusion.class,
        ConclusionResource.class);
  }

  @Override
  protected List<Column<NewConclusion>> columns() {
    return List.of(
        Column.text("concluded_on", NewConclusion::concludedOn),
        Column.text("outcome", NewConclusion::outcome),
        Column.text("concluded_by", NewConclusion::concludedBy),
        Column.text("note", NewConclusion::note));
  }

  @Override
  protected NewConclusion given(ResultSet row) throws SQLException {
    return new NewConclusion(
        PartialDate.parse(row.getString("concluded_on")),
        PoliticalOutcome.valueOf(row.getString("outcome")),
        row.getString("concluded_by"),
        row.getString("note"),
        cited(row));
  }

  @Override
  protected ConclusionView view(Entry entry, NewConclusion given) {
    return new ConclusionView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.concludedOn(),
        given.outcome(),
        given.concludedBy(),
        given.note(),
        entry.decision(),
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

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.concluded_from <= ?");
  }

  @Override
  protected List<Dated> dates(NewConclusion given) {
    return List.of(Dated.past("concludedOn", given.concludedOn()));
  }
}
