package vn.cadre.registry.movement;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.EntryKind;
import vn.cadre.registry.record.Occasion;

/** Movements that only a report tells of, as entries of the record; imports write most of them. */
@Singleton
class RecordedMovements extends EntryKind<NewMovement, RecordedMovementView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-movedOn").by("movedOn", "e.day", "date");

  private final OrganisationNames names;
  private final Standing.Finder standings;
  private final DerivedMovements derived;

  RecordedMovements(OrganisationNames names, Standing.Finder standings, DerivedMovements derived) {
    super(
        "recorded-movements",
        "recorded_movement",
        NewMovement.class,
        RecordedMovementResource.class);
    this.names = names;
    this.standings = standings;
    this.derived = derived;
  }

  @Override
  protected List<Column<NewMovement>> columns() {
    return List.of(
        Column.text("moved_on", NewMovement::movedOn),
        Column.text("highest_level", NewMovement::highestLevel),
        Column.text("lowest_level", NewMovement::lowestLevel),
        Column.text("kind", NewMovement::kind),
        Column.text("direction", NewMovement::direction),
        Column.of("cross_bloc", "boolean", NewMovement::crossBloc),
        Column.of("from_organisation_id", "uuid", NewMovement::fromOrganisationId),
        Column.of("to_organisation_id", "uuid", NewMovement::toOrganisationId),
        Column.text("reported_in", NewMovement::reportedIn));
  }

  @Override
  protected NewMovement given(ResultSet row) throws SQLException {
    return read(row);
  }

  static NewMovement read(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    var direction = row.getString("direction");
    return new NewMovement(
        PartialDate.parse(row.getString("moved_on")),
        OrganisationLevel.valueOf(row.getString("highest_level")),
        OrganisationLevel.valueOf(row.getString("lowest_level")),
        kind == null ? null : MovementKind.valueOf(kind),
        direction == null ? null : MovementDirection.valueOf(direction),
        row.getObject("cross_bloc", Boolean.class),
        row.getObject("from_organisation_id", UUID.class),
        row.getObject("to_organisation_id", UUID.class),
        row.getString("reported_in"));
  }

  @Override
  protected RecordedMovementView view(Entry entry, NewMovement given) {
    return new RecordedMovementView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.movedOn(),
        given.highestLevel(),
        given.lowestLevel(),
        given.kind(),
        given.direction(),
        given.crossBloc(),
        given.fromOrganisationId(),
        given.toOrganisationId(),
        given.reportedIn(),
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
    on(day, select, "e.day <= ?");
  }

  @Override
  protected List<Dated> dates(NewMovement given) {
    return List.of(Dated.past("movedOn", given.movedOn()));
  }

  @Override
  protected void check(NewMovement given, Occasion occasion, Violations violations) {
    names.requireKnown(given.fromOrganisationId(), "fromOrganisationId", violations);
    names.requireKnown(given.toOrganisationId(), "toOrganisationId", violations);
    var named = new ArrayList<UUID>();
    Stream.of(
            Optional.ofNullable(given.fromOrganisationId()),
            Optional.ofNullable(given.toOrganisationId()))
        .forEach(id -> id.ifPresent(named::add));
    var known = standings.byId(named);
    MovementRules.check(
        given,
        MovementRules.find(known, given.fromOrganisationId()),
        MovementRules.find(known, given.toOrganisationId()),
        violations);
  }

  @Override
  protected void requireAllowed(NewMovement given, Occasion occasion) {
    if (derived.tells(occasion.cadreId(), given.movedOn())) {
      throw ProblemException.of(RegistryProblem.MOVEMENT_DERIVED);
    }
  }

  @Override
  protected void requireCorrectionAllowed(NewMovement given, Occasion occasion) {
    requireAllowed(given, occasion);
  }
}
