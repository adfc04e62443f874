package vn.cadre.registry.intake.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.appointment.AppointmentView;
import vn.cadre.registry.cadre.CadreState;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.cadre.HomesInSight;
import vn.cadre.registry.cadre.LifeDates;
import vn.cadre.registry.cadre.Present;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.Evidence;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Papers;
import vn.cadre.registry.intake.Posts;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.position.PositionView;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.TitleView;

/** One batch of the roster. */
final class RosterBatch {
  private static final String MAIN_POSTS =
      "SELECT cadre_id, position_id FROM appointment WHERE main AND cadre_id = ANY (?)";

  private static final LifeDates.Names DATES =
      new LifeDates.Names("birthDate", "recruitedOn", "partyAdmittedOn", "partyOfficialOn");

  private final ImportRun run;
  private final Sql sql;
  private final Map<String, Lookups.Person> people;
  private final Set<String> takenElsewhere;
  private final Map<String, CadreRow> recorded;
  private final Map<String, OrganisationRef> organisations;
  private final Map<String, TitleView> titles;
  private final Posts.Known positions;
  private final PersonChecks checks;
  private final PostRules rules;
  private final LocalDate today;

  private final List<CadreRow> created = new ArrayList<>();
  private final List<CadreRow> changed = new ArrayList<>();
  private final List<Seated> seated = new ArrayList<>();
  private final List<QualificationRow> qualifications = new ArrayList<>();
  private final Set<UUID> touched = new HashSet<>();

  /** An appointment, and where its organisation lies. */
  private record Seated(AppointmentView appointment, String path) {}

  RosterBatch(
      ImportRun run,
      Sql sql,
      Lookups lookups,
      Posts posts,
      PostRules rules,
      LocalDate today,
      List<ImportRow> rows) {
    this.run = run;
    this.sql = sql;
    this.rules = rules;
    this.today = today;
    var numbers = ImportRow.distinct(rows, "personalId");
    people = lookups.people(numbers);
    takenElsewhere = lookups.takenElsewhere(numbers);
    recorded = run.upserts() && !people.isEmpty() ? CadreRow.find(sql, numbers) : Map.of();
    organisations =
        lookups.organisationsHeld(ImportRow.distinct(rows, "organisation"), run.scope());
    titles = lookups.titles(ImportRow.distinct(rows, "title"));
    positions = posts.locked(rows);
    checks = new PersonChecks(lookups, rows);
  }

  void write(
      List<ImportRow> rows,
      Seating seating,
      HomeOfCadres homes,
      HomesInSight inSight,
      Present present,
      Outbox outbox) {
    rows.forEach(this::check);
    var papers = new Papers(sql, rows);
    seating.begin(positions.byPlace().values().stream().flatMap(List::stream).toList());
    var mainPosts = mainPosts();
    for (var row : rows) {
      if (row.isGood()) {
        take(row, papers, seating, mainPosts);
      }
    }
    var before = present.states(changed.stream().map(CadreRow::id).toList());
    CadreRow.insert(sql, created, levels());
    CadreRow.update(sql, changed);
    papers.write();
    AppointmentRows.insert(sql, seated.stream().map(Seated::appointment).toList());
    writeQualifications();
    var events = new Told();
    var recorded = Stream.concat(created.stream(), changed.stream()).map(CadreRow::id).toList();
    homes.deriveUntold(recorded);
    var after = present.states(recorded);
    created.forEach(c -> events.add(registered(after.get(c.id())), c.id()));
    changed.forEach(c -> events.add(changed(c, before.get(c.id()), after.get(c.id())), c.id()));
    recorded.forEach(touched::remove);
    homes.derive(touched);
    for (var seat : seated) {
      var appointment = seat.appointment();
      events.add(AppointmentRows.made(appointment, seat.path()), appointment.cadreId());
    }
    events.append(outbox, inSight);
  }

  private void check(ImportRow row) {
    checks.check(row);
    Lookups.require(organisations, row, "organisation", RowProblem.UNKNOWN_ORGANISATION);
    var title = Lookups.require(titles, row, "title", RowProblem.UNKNOWN_TITLE);
    var number = row.text("personalId");
    var person = number == null ? null : people.get(number);
    lifeDates(row, number == null ? null : recorded.get(number)).check(today, DATES, row::reject);
    if (number != null && takenElsewhere.contains(number)
        || person != null && (!run.upserts() || !run.scope().covers(person.path()))) {
      row.reject("personalId", RegistryProblem.DUPLICATE_PERSONAL_ID);
    }
    if (row.has("title") && !row.given().containsKey("appointedFrom")) {
      row.reject("appointedFrom", ViolationCode.REQUIRED.code(), ViolationCode.REQUIRED.message());
    }
    if (title != null
        && organisations.containsKey(row.text("organisation"))
        && row.has("appointedFrom")) {
      position(row);
    }
    Papers.check(row, today);
  }

  /** What the row leaves out stays as it is on the record. */
  private static LifeDates lifeDates(ImportRow row, @Nullable CadreRow now) {
    return new LifeDates(
        given(row.date(DATES.born()), now == null ? null : now.birthDate()),
        given(row.date(DATES.recruited()), now == null ? null : now.recruitedOn()),
        given(row.date(DATES.admitted()), now == null ? null : now.partyAdmittedOn()),
        given(row.date(DATES.official()), now == null ? null : now.partyOfficialOn()));
  }

  private static @Nullable PartialDate given(
      @Nullable PartialDate told, @Nullable PartialDate recorded) {
    return told == null ? recorded : told;
  }

  private @Nullable PositionView position(ImportRow row) {
    var place = Posts.Place.of(row);
    var from = row.date("appointedFrom");
    var position = place == null || from == null ? null : positions.on(place, from);
    if (position == null) {
      RowProblem.UNKNOWN_POSITION.at(row, "title");
    }
    return position;
  }

  private Map<UUID, Set<UUID>> mainPosts() {
    var posts = new HashMap<UUID, Set<UUID>>();
    if (!recorded.isEmpty()) {
      sql.list(
          MAIN_POSTS,
          List.of(SqlArray.of("uuid", recorded.values().stream().map(CadreRow::id).toList())),
          row ->
              posts
                  .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                  .add(row.getObject(2, UUID.class)));
    }
    return posts;
  }

  private void take(ImportRow row, Papers papers, Seating seating, Map<UUID, Set<UUID>> mainPosts) {
    var now = row.text("personalId") == null ? null : recorded.get(row.text("personalId"));
    var organisation = Objects.requireNonNull(organisations.get(row.text("organisation")));
    var cadre = CadreRow.of(row, now, organisation.id());
    var position = row.has("title") ? position(row) : null;
    var holdsAlready =
        position != null && mainPosts.getOrDefault(cadre.id(), Set.of()).contains(position.id());
    AppointmentView appointment = null;
    if (position != null && !holdsAlready) {
      appointment = appointment(row, cadre, position, organisation, papers, seating);
      if (appointment == null) {
        return;
      }
    }
    record(cadre, now);
    if (appointment != null) {
      seated.add(new Seated(appointment, organisation.path()));
    }
    qualifications.addAll(RosterLevels.of(row, cadre.id()));
    touched.add(cadre.id());
  }

  private void record(CadreRow cadre, @Nullable CadreRow now) {
    if (now == null) {
      created.add(cadre);
    } else if (!cadre.says(now)) {
      changed.add(cadre);
    }
  }

  private Map<UUID, Map<QualificationKind, String>> levels() {
    var levels = new HashMap<UUID, Map<QualificationKind, String>>();
    for (var qualification : qualifications) {
      if (qualification.status() == QualificationStatus.COMPLETED) {
        levels
            .computeIfAbsent(qualification.cadreId(), id -> new EnumMap<>(QualificationKind.class))
            .put(qualification.kind(), qualification.level());
      }
    }
    return levels;
  }

  /** Who is told is known once homes are derived. */
  private static DomainEvent registered(CadreState state) {
    return new DomainEvent(
        CadreState.AGGREGATE,
        state.id(),
        1,
        "registered",
        Map.of("fullName", state.fullName()),
        state,
        SeenBy.through());
  }

  private static DomainEvent changed(CadreRow cadre, CadreState before, CadreState after) {
    return new DomainEvent(
        CadreState.AGGREGATE,
        cadre.id(),
        cadre.version() + 1,
        "changed",
        Changes.between(before, after),
        after,
        SeenBy.through());
  }

  private @Nullable AppointmentView appointment(
      ImportRow row,
      CadreRow cadre,
      PositionView position,
      OrganisationRef organisation,
      Papers papers,
      Seating seating) {
    var decision = papers.of(row, Bringing.usual(AppointmentKind.APPOINTMENT));
    if (decision != null) {
      rules.beginning(
          row,
          AppointmentKind.APPOINTMENT,
          row.date("appointedFrom"),
          new PostRules.Paper(decision, position, organisation.path()));
    }
    if (!row.isGood()) {
      return null;
    }
    var from = Objects.requireNonNull(row.date("appointedFrom"));
    // nobody holds a position beyond its own end
    var to = position.validTo() == null ? null : PartialDate.of(position.validTo());
    var seat = seating.firstFree(position, from, to);
    if (seat == null) {
      row.reject("title", RegistryProblem.NO_FREE_SEAT);
      return null;
    }
    papers.cite(decision);
    return new AppointmentView(
        UuidV7.next(),
        0,
        cadre.id(),
        cadre.name().full(),
        position.id(),
        position.organisationId(),
        position.organisationCode(),
        position.organisationName(),
        position.titleCode(),
        position.titleName(),
        position.rank(),
        AppointmentKind.APPOINTMENT,
        seat,
        true,
        from,
        to,
        decision,
        null,
        null,
        null,
        decision == null ? Evidence.ROSTER : Evidence.DECISION);
  }

  /** What someone on the record is known to have is mended; the rest is new. */
  private void writeQualifications() {
    var known = QualificationRow.of(sql, recorded.values().stream().map(CadreRow::id).toList());
    var fresh = new ArrayList<QualificationRow>();
    var mended = new ArrayList<QualificationRow>();
    for (var given : qualifications) {
      var now = known.stream().filter(given::sameAs).findFirst().orElse(null);
      if (now == null) {
        fresh.add(given);
      } else if (!now.mendedBy(given).equals(now)) {
        mended.add(now.mendedBy(given));
      }
    }
    QualificationRow.insert(sql, fresh);
    QualificationRow.update(sql, mended);
  }
}
