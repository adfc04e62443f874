package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.intake.RowProblem;

/**
 * Writes the rows of a batch, each judged as a request would be. A class that is there already is
 * passed over in an upsert and refused else; it is changed by a request only.
 */
@ApplicationScoped
class ClassBatch {
  private static final String LINES =
      """
      SELECT l.id, l.organisation_id, l.year, l.number FROM planned_line l WHERE l.organisation_id = ANY (?::uuid[])\
      """;
  private static final String TAKEN =
      "SELECT organisation_id, code FROM training_class WHERE organisation_id = ANY (?::uuid[]) AND code = ANY (?)";

  private final Sql sql;
  private final Organisations organisations;
  private final CoursesTaught courses;
  private final PlanLines lines;
  private final ClassesTold told;
  private final CivilClock clock;
  private final Clock instants;

  ClassBatch(
      Sql sql,
      Organisations organisations,
      CoursesTaught courses,
      PlanLines lines,
      ClassesTold told,
      CivilClock clock,
      Clock instants) {
    this.sql = sql;
    this.organisations = organisations;
    this.courses = courses;
    this.lines = lines;
    this.told = told;
    this.clock = clock;
    this.instants = instants;
  }

  private record Key(UUID organiser, String code) {}

  private record LineKey(UUID organiser, int year, int number) {}

  /** A class to be written. */
  private record Fresh(UUID id, NewClass given, ClassState state) {

    /** When it came so far: on that day, or now where that is to come. */
    private @Nullable Instant reached(ClassState least, LocalDate day, Instant now) {
      var begin = Sessions.beginOf(day);
      return state.compareTo(least) < 0 ? null : begin.isAfter(now) ? now : begin;
    }
  }

  void write(List<ImportRow> rows, ImportRun run) {
    var organisers = organisations.byCodes(ImportRow.distinct(rows, "organiserCode"), run.scope());
    var taught = courses.byCode(ImportRow.distinct(rows, "courseCode"));
    var ids = organisers.values().stream().map(OrganisationRef::id).toList();
    var taken = taken(ids, ImportRow.distinct(rows, "code"));
    var known = lines(ids);
    known.keySet().retainAll(wanted(rows, organisers));
    var held = new HashMap<>(lines.find(known.values()));
    var fresh = new ArrayList<Fresh>();
    for (var row : rows) {
      var organiser = require(organisers, row, "organiserCode", RowProblem.UNKNOWN_ORGANISATION);
      var course = require(taught, row, "courseCode", RowProblem.UNKNOWN_COURSE);
      var budget = ClassRow.budget(row);
      ClassRow.check(row, clock.today());
      if (organiser == null || course == null || !row.isGood()) {
        continue;
      }
      if (!taken.add(new Key(organiser.id(), row.text("code")))) {
        if (!run.upserts()) {
          RowProblem.DUPLICATE.at(row, "code");
        }
        continue;
      }
      var line = line(row, organiser, known, held);
      var given = ClassRow.given(row, organiser, course, line == null ? null : line.id(), budget);
      ClassRow.checkAgainst(row, given, organiser, course, line);
      if (row.isGood()) {
        if (line != null) {
          held.put(line.id(), line.withOneMore());
        }
        fresh.add(new Fresh(UuidV7.next(), given, ClassRow.state(row)));
      }
    }
    insert(fresh);
  }

  private static Set<LineKey> wanted(
      List<ImportRow> rows, Map<String, OrganisationRef> organisers) {
    var wanted = new HashSet<LineKey>();
    for (var row : rows) {
      var organiser = organisers.get(row.text("organiserCode"));
      var number = row.whole("planLine");
      var from = row.day("from");
      if (organiser != null && number != null && from != null) {
        wanted.add(new LineKey(organiser.id(), from.getYear(), number));
      }
    }
    return wanted;
  }

  private PlanLines.@Nullable Line line(
      ImportRow row,
      OrganisationRef organiser,
      Map<LineKey, UUID> known,
      Map<UUID, PlanLines.Line> held) {
    var number = row.whole("planLine");
    var from = row.day("from");
    if (number == null || from == null) {
      return null;
    }
    var id = known.get(new LineKey(organiser.id(), from.getYear(), number));
    var line = id == null ? null : held.get(id);
    if (line == null) {
      RowProblem.UNKNOWN_PLAN_LINE.at(row, "planLine");
    }
    return line;
  }

  private static <T> @Nullable T require(
      Map<String, T> known, ImportRow row, String field, RowProblem problem) {
    var code = row.text(field);
    var value = code == null ? null : known.get(code);
    if (code != null && value == null) {
      problem.at(row, field);
    }
    return value;
  }

  private Set<Key> taken(List<UUID> organisers, Set<String> codes) {
    return new HashSet<>(
        sql.list(
            TAKEN,
            List.of(SqlArray.of("uuid", organisers), codes),
            row -> new Key(row.getObject("organisation_id", UUID.class), row.getString("code"))));
  }

  private Map<LineKey, UUID> lines(List<UUID> organisers) {
    var known = new HashMap<LineKey, UUID>();
    sql.list(
        LINES,
        List.of(SqlArray.of("uuid", organisers)),
        row ->
            known.put(
                new LineKey(
                    row.getObject("organisation_id", UUID.class),
                    row.getInt("year"),
                    row.getInt("number")),
                row.getObject("id", UUID.class)));
    return known;
  }

  private void insert(List<Fresh> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    var now = instants.instant();
    Rows.of(fresh)
        .with("id", "uuid", Fresh::id)
        .with("version", "bigint", one -> 0)
        .with("code", "text", one -> one.given().code())
        .with("course_id", "uuid", one -> one.given().courseId())
        .with("plan_line_id", "uuid", one -> one.given().planLineId())
        .with("organisation_id", "uuid", one -> one.given().organiserId())
        .with("institution", "text", one -> one.given().institution())
        .with("place", "text", one -> one.given().place())
        .with("abroad", "boolean", one -> one.given().heldAbroad())
        .with("country", "text", one -> one.given().country())
        .with("from_day", "date", one -> one.given().from())
        .with("to_day", "date", one -> one.given().to())
        .with("capacity", "integer", one -> one.given().capacity())
        .with("funding_source", "text", one -> one.given().fundingSource())
        .with("budget", "bigint", one -> one.given().budget())
        .with("state", "text", Fresh::state)
        .with("recorded_after", "boolean", one -> one.state().compareTo(ClassState.RUNNING) >= 0)
        .with(
            "opened_at",
            "timestamptz",
            one -> one.reached(ClassState.OPEN, one.given().from(), now))
        .with(
            "started_at",
            "timestamptz",
            one -> one.reached(ClassState.RUNNING, one.given().from(), now))
        .with(
            "completed_at",
            "timestamptz",
            one -> one.reached(ClassState.COMPLETED, one.given().to(), now))
        .insert(sql, "training_class");
    told.tell(
        fresh.stream().map(Fresh::id).toList(), "created", state -> Map.of("code", state.code()));
  }
}
