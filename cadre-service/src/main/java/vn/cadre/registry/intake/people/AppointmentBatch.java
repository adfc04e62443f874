package vn.cadre.registry.intake.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.appointment.AppointmentView;
import vn.cadre.registry.appointment.AppointmentsTold;
import vn.cadre.registry.appointment.NoSuchSeat;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Papers;
import vn.cadre.registry.intake.Posts;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.position.PositionView;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.TitleView;

/** One batch of appointments. */
final class AppointmentBatch {
  private final ImportRun run;
  private final Sql sql;
  private final Map<String, Lookups.Person> people;
  private final Map<String, OrganisationRef> organisations;
  private final Map<String, TitleView> titles;
  private final Posts.Known positions;
  private final Map<Key, AppointmentView> recorded = new HashMap<>();
  private final PostsHeld held;
  private final PostRules rules;

  private final List<AppointmentView> made = new ArrayList<>();
  private final List<AppointmentView> ended = new ArrayList<>();
  private final Set<UUID> touched = new HashSet<>();

  private record Key(UUID cadre, UUID position, String from) {}

  /**
   * A file is no sequence of acts, so main posts and first terms are taken before what needs them.
   */
  private static final Comparator<ImportRow> WHAT_RESTS_ON_OTHERS_LAST =
      Comparator.comparingInt(AppointmentBatch::turn)
          .thenComparing(row -> turn(row) == 1 ? first(row) : LocalDate.MIN);

  AppointmentBatch(
      ImportRun run, Sql sql, Lookups lookups, Posts posts, PostRules rules, List<ImportRow> rows) {
    this.run = run;
    this.sql = sql;
    this.rules = rules;
    people = lookups.people(ImportRow.distinct(rows, "personalId"));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    organisations = lookups.organisations(ImportRow.distinct(rows, "organisation"), run.scope());
    titles = lookups.titles(ImportRow.distinct(rows, "title"));
    positions = posts.locked(rows);
    var now = AppointmentRows.of(sql, people.values().stream().map(Lookups.Person::id).toList());
    now.forEach(a -> recorded.put(new Key(a.cadreId(), a.positionId(), a.from().toString()), a));
    held = new PostsHeld(now);
  }

  void write(List<ImportRow> rows, Seating seating, HomeOfCadres homes, AppointmentsTold told) {
    rows.forEach(this::check);
    var papers = new Papers(sql, rows);
    seating.begin(positions.byPlace().values().stream().flatMap(List::stream).toList());
    for (var row :
        rows.stream().filter(ImportRow::isGood).sorted(WHAT_RESTS_ON_OTHERS_LAST).toList()) {
      take(row, papers, seating);
    }
    papers.write();
    AppointmentRows.insert(sql, made);
    Rows.of(ended)
        .with("id", "uuid", AppointmentView::id)
        .with("ends", "text", AppointmentView::to)
        .with("end_decision_id", "uuid", e -> e.endDecision() == null ? null : e.endDecision().id())
        .update(sql, "appointment", a -> a.version() - 1);
    homes.derive(touched);
    told.tell(ids(made), "made", a -> Map.of("kind", a.kind(), "from", a.from()));
    told.tell(ids(ended), "ended", a -> Map.of("to", Objects.requireNonNull(a.to())));
  }

  private static List<UUID> ids(List<AppointmentView> appointments) {
    return appointments.stream().map(AppointmentView::id).toList();
  }

  private static int turn(ImportRow row) {
    var kind = Objects.requireNonNull(kind(row));
    return kind.needsMainPost() ? 2 : kind == AppointmentKind.REAPPOINTMENT ? 1 : 0;
  }

  private static LocalDate first(ImportRow row) {
    return Objects.requireNonNull(row.date("from")).earliest();
  }

  private void check(ImportRow row) {
    Lookups.require(people, row, "personalId", RowProblem.UNKNOWN_CADRE);
    Lookups.require(organisations, row, "organisation", RowProblem.UNKNOWN_ORGANISATION);
    Lookups.require(titles, row, "title", RowProblem.UNKNOWN_TITLE);
    rules.cited(row);
    var from = row.date("from");
    var to = row.date("to");
    if (from != null && to != null && !to.latest().isAfter(from.earliest())) {
      RowProblem.ENDS_BEFORE_START.at(row, "to");
    }
    var place = Posts.Place.of(row);
    if (from == null
        || place == null
        || !organisations.containsKey(place.organisation())
        || !titles.containsKey(place.title())) {
      return;
    }
    var kind = kind(row);
    if (kind != null && kind.besideMainPost() && Boolean.TRUE.equals(row.truth("main"))) {
      RowProblem.BESIDE_THE_MAIN_POST.at(row, "main");
    }
    var position = positions.on(place, from);
    if (position == null) {
      RowProblem.UNKNOWN_POSITION.at(row, "title");
      return;
    }
    if (position.validTo() != null && (to == null || to.earliest().isAfter(position.validTo()))) {
      row.reject("to", RegistryProblem.POSITION_NOT_IN_FORCE);
    }
    var seatNo = row.whole("seatNo");
    if (seatNo != null && seatNo > position.seats()) {
      row.reject("seatNo", NoSuchSeat.CODE, NoSuchSeat.among(position.seats()));
    }
  }

  private void take(ImportRow row, Papers papers, Seating seating) {
    var person = Objects.requireNonNull(people.get(row.text("personalId")));
    var from = Objects.requireNonNull(row.date("from"));
    var position =
        Objects.requireNonNull(positions.on(Objects.requireNonNull(Posts.Place.of(row)), from));
    var now = recorded.get(new Key(person.id(), position.id(), from.toString()));
    if (now == null) {
      make(row, person, position, papers, seating);
    } else if (!run.upserts()) {
      RowProblem.DUPLICATE.at(row, "from");
    } else {
      end(row, position, papers, now);
    }
  }

  private void make(
      ImportRow row, Lookups.Person person, PositionView position, Papers papers, Seating seating) {
    var kind = Objects.requireNonNull(kind(row));
    var from = Objects.requireNonNull(row.date("from"));
    var to = row.date("to");
    var document = papers.of(row, Bringing.usual(kind));
    if (document != null) {
      var paper = new PostRules.Paper(document, position, pathOf(row));
      rules.beginning(row, kind, from, paper);
      to = rules.end(row, person.id(), kind, from, paper);
    }
    held.check(row, kind, person.id(), position.id(), from);
    var seat = row.isGood() && kind.takesSeat() ? seat(row, position, to, seating) : null;
    if (!row.isGood()) {
      return;
    }
    papers.cite(document);
    var main = row.truth("main");
    var appointment =
        AppointmentRows.begun(
            person,
            position,
            kind,
            main == null ? !kind.besideMainPost() : main,
            seat,
            from,
            to,
            document);
    made.add(appointment);
    held.add(appointment);
    touched.add(person.id());
  }

  private static @Nullable Integer seat(
      ImportRow row, PositionView position, @Nullable PartialDate to, Seating seating) {
    var from = Objects.requireNonNull(row.date("from"));
    var wanted = row.whole("seatNo");
    if (wanted == null) {
      var free = seating.firstFree(position, from, to);
      if (free == null) {
        row.reject("title", RegistryProblem.NO_FREE_SEAT);
      }
      return free;
    }
    if (!seating.sit(position, wanted, from, to)) {
      row.reject("seatNo", RegistryProblem.SEAT_TAKEN);
      return null;
    }
    return wanted;
  }

  /** An appointment on the record may be given its end; anything else about it stays. */
  private void end(ImportRow row, PositionView position, Papers papers, AppointmentView now) {
    var to = row.date("to");
    if (to == null || to.equals(now.to())) {
      return;
    }
    if (now.to() != null && !to.earliest().isBefore(now.to().earliest())) {
      row.reject("to", RegistryProblem.ALREADY_ENDED);
    }
    var document = papers.of(row, Bringing.usual(now.kind()));
    if (document != null) {
      rules.ending(row, to, new PostRules.Paper(document, position, pathOf(row)));
    }
    if (!row.isGood()) {
      return;
    }
    papers.cite(document);
    var after = AppointmentRows.ended(now, to, document);
    ended.add(after);
    held.replace(after);
    touched.add(now.cadreId());
  }

  private static @Nullable AppointmentKind kind(ImportRow row) {
    return row.constant("kind", AppointmentKind.class);
  }

  private String pathOf(ImportRow row) {
    return Objects.requireNonNull(organisations.get(row.text("organisation"))).path();
  }
}
