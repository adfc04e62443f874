package vn.cadre.registry.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.record.Dated;

/** Some rows of one import, each person and date at most once, under the rules of single ones. */
final class MovementBatch {
  private static final String BIRTHS = "SELECT id, birth_date FROM cadre WHERE id = ANY (?)";
  private static final Bilingual CORRECTED =
      new Bilingual("Cập nhật bằng nhập tệp", "Updated by an import");

  // as for a single one: a report may name organisations anywhere
  private static final Bilingual UNKNOWN_ORGANISATION =
      new Bilingual("Không có tổ chức mang mã này", "There is no organisation of this code");

  private final Sql sql;
  private final Lookups lookups;
  private final Standing.Finder standings;
  private final DerivedMovements derived;
  private final Clock clock;
  private final ImportRun run;

  MovementBatch(
      Sql sql,
      Lookups lookups,
      Standing.Finder standings,
      DerivedMovements derived,
      Clock clock,
      ImportRun run) {
    this.sql = sql;
    this.lookups = lookups;
    this.standings = standings;
    this.derived = derived;
    this.clock = clock;
    this.run = run;
  }

  private record Reported(ImportRow row, DerivedMovements.Moved moved, NewMovement given) {}

  void write(List<ImportRow> rows) {
    var people = lookups.people(ImportRow.distinct(rows, "personalId"));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    var places = standings.byCode(ImportRow.distinct(rows, "fromOrganisation", "toOrganisation"));
    var births = births(people.values().stream().map(Lookups.Person::id).toList());
    var reported = new ArrayList<Reported>();
    for (var row : rows) {
      var person = Lookups.require(people, row, "personalId", RowProblem.UNKNOWN_CADRE);
      var given = given(row, places);
      if (given != null) {
        check(row, given, places, person == null ? null : births.get(person.id()));
      }
      if (row.isGood() && person != null && given != null) {
        reported.add(
            new Reported(row, new DerivedMovements.Moved(person.id(), given.movedOn()), given));
      }
    }
    keep(reported);
  }

  private void keep(List<Reported> reported) {
    var told = derived.told(reported.stream().map(Reported::moved).toList());
    var known = RecordedRow.of(sql, reported.stream().map(r -> r.moved().cadreId()).toList());
    var fresh = new ArrayList<RecordedRow>();
    var mended = new ArrayList<RecordedRow>();
    for (var movement : reported) {
      var now = known.stream().filter(k -> k.moved().equals(movement.moved())).findFirst();
      if (told.contains(movement.moved())) {
        movement.row().reject("movedOn", RegistryProblem.MOVEMENT_DERIVED);
      } else if (now.isEmpty()) {
        fresh.add(new RecordedRow(UuidV7.next(), 0, movement.moved().cadreId(), movement.given()));
      } else if (!run.upserts()) {
        movement.row().reject("movedOn", RegistryProblem.MOVEMENT_RECORDED);
      } else if (!now.get().given().equals(movement.given())) {
        mended.add(now.get().saying(movement.given()));
      }
    }
    RecordedRow.insert(sql, fresh);
    RecordedRow.update(sql, mended, clock.instant(), CORRECTED.vi());
  }

  private void check(
      ImportRow row, NewMovement given, List<Standing> places, @Nullable PartialDate born) {
    var violations = new Violations();
    Dated.past("movedOn", given.movedOn())
        .check(born, LocalDate.ofInstant(clock.instant(), CivilClock.ZONE), violations);
    MovementRules.check(
        given,
        MovementRules.find(places, given.fromOrganisationId()),
        MovementRules.find(places, given.toOrganisationId()),
        violations);
    violations
        .all()
        .forEach(found -> row.reject(column(found.field()), found.code(), found.message()));
  }

  /** A column holds the code of what a field of the API names by its id. */
  private static String column(String field) {
    return field.endsWith("OrganisationId") ? field.substring(0, field.length() - 2) : field;
  }

  /** Null where what every movement needs could not be read, which was said then. */
  private static @Nullable NewMovement given(ImportRow row, List<Standing> places) {
    var from = place(row, "fromOrganisation", places);
    var to = place(row, "toOrganisation", places);
    var movedOn = row.date("movedOn");
    var highest = row.constant("highestLevel", OrganisationLevel.class);
    var lowest = row.constant("lowestLevel", OrganisationLevel.class);
    if (movedOn == null || highest == null || lowest == null) {
      return null;
    }
    return new NewMovement(
        movedOn,
        highest,
        lowest,
        row.constant("kind", MovementKind.class),
        row.constant("direction", MovementDirection.class),
        row.truth("crossBloc"),
        from == null ? null : from.id(),
        to == null ? null : to.id(),
        row.text("reportedIn"));
  }

  private static @Nullable Standing place(ImportRow row, String field, List<Standing> places) {
    var code = row.text(field);
    if (code == null) {
      return null;
    }
    var place = MovementRules.find(places, code);
    if (place == null) {
      row.reject(field, "unknown-organisation", UNKNOWN_ORGANISATION);
    }
    return place;
  }

  private Map<UUID, PartialDate> births(List<UUID> people) {
    var births = new HashMap<UUID, PartialDate>();
    if (!people.isEmpty()) {
      sql.list(
          BIRTHS,
          List.of(SqlArray.of("uuid", people)),
          row -> {
            var born = row.getString("birth_date");
            return born == null
                ? null
                : births.put(row.getObject("id", UUID.class), PartialDate.parse(born));
          });
    }
    return births;
  }
}
