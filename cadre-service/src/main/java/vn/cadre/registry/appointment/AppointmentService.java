package vn.cadre.registry.appointment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.known.Records;
import vn.cadre.registry.organisation.Organisations;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.Titles;

/** Records appointments and their ends within the caller's scope. */
@ApplicationScoped
class AppointmentService {
  private static final Bilingual UNKNOWN_POSITION =
      new Bilingual(
          "Không có vị trí này trong phạm vi của bạn", "There is no such position in your scope");
  private static final Facets FACETS = Facets.of("kind", "a.kind").by("rank", "t.rank");
  private static final Sorting SORTING =
      Sorting.of("a.id", "from")
          .by("from", "a.valid_from", "date")
          .by("cadreName", "c.name_sort", "text COLLATE \"C\"")
          .by("organisation", "o.code", "text");

  /** In a term that ends before the day, and was neither ended by then nor renewed. */
  private static final String DUE =
      """
      p.term_limited AND a.seat_no IS NOT NULL AND a.valid_to > ? AND a.valid_to < ? AND a.end_decision_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM appointment n WHERE n.cadre_id = a.cadre_id AND n.position_id = a.position_id
                      AND n.valid_from >= a.valid_to AND n.annulled_by_id IS NULL)\
      """;

  private static final String HELD = "a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)";

  private final AppointmentRepository appointments;
  private final Seats seats;
  private final Cadres cadres;
  private final HomeOfCadres homes;
  private final AppointmentEvents events;
  private final List<SeatingRule> seatingRules;
  private final Decisions decisions;
  private final Authority authority;
  private final TermPlan terms;
  private final Spells spells;
  private final Organisations organisations;
  private final Titles titles;
  private final Records records;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final AllowedActions actions;
  private final Sql sql;
  private final CivilClock clock;

  AppointmentService(
      AppointmentRepository appointments,
      Seats seats,
      Cadres cadres,
      HomeOfCadres homes,
      AppointmentEvents events,
      @All List<SeatingRule> seatingRules,
      Decisions decisions,
      Authority authority,
      TermPlan terms,
      Spells spells,
      Organisations organisations,
      Titles titles,
      Records records,
      CurrentScope scope,
      CurrentCaller caller,
      Preconditions preconditions,
      AllowedActions actions,
      Sql sql,
      CivilClock clock) {
    this.appointments = appointments;
    this.seats = seats;
    this.cadres = cadres;
    this.homes = homes;
    this.events = events;
    this.seatingRules = seatingRules;
    this.decisions = decisions;
    this.authority = authority;
    this.terms = terms;
    this.spells = spells;
    this.organisations = organisations;
    this.titles = titles;
    this.records = records;
    this.scope = scope;
    this.caller = caller;
    this.preconditions = preconditions;
    this.actions = actions;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<AppointmentView> page(AppointmentQuery query, String fingerprint) {
    var reach = scope.get();
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), reach, "organisation", violations);
    titles.find(query.title(), "title", violations);
    FACETS.check(query.facets(), violations);
    violations.refuseIfAny();
    var below = !Boolean.FALSE.equals(query.descendants());
    var select =
        Select.of(AppointmentView.COLUMNS, AppointmentView.FROM)
            .within(reach, "o.path")
            .whereGiven(path, below ? "o.path ^@ ?" : "o.path = ?")
            .whereGiven(query.cadreId(), "a.cadre_id = ?")
            .whereGiven(query.positionId(), "a.position_id = ?")
            .whereGiven(query.title(), "t.code = ?")
            .whereGiven(query.rank(), "t.rank = ANY (?)")
            .whereGiven(query.kind(), "a.kind = ANY (?)")
            .whereGiven(query.main(), "a.main = ?");
    if (query.reappointmentDueBefore() != null) {
      select.where(DUE, clock.today(), query.reappointmentDueBefore());
    }
    if (query.asOf() != null) {
      select.where(HELD, query.asOf(), query.asOf());
    }
    return select
        .page(sql, query.paging(), SORTING, fingerprint, this::offered)
        .with(select.facets(sql, FACETS, query.facets()));
  }

  /** The posts of one person, wherever they are, for whoever may see the person. */
  @Transactional
  Page<AppointmentView> ofCadre(UUID cadreId, Supplier<OfCadreQuery> query, String fingerprint) {
    var who = caller.get();
    cadres
        .readable(cadreId, clock.today(), who, scope.get())
        .orElseThrow(ProblemException::notFound);
    var asked = query.get();
    var source = records.of(cadreId, asked.known());
    var arguments = new ArrayList<>(source.arguments());
    arguments.addAll(source.arguments());
    var select =
        Select.of(AppointmentView.COLUMNS, AppointmentView.recorded(source), arguments.toArray())
            .where("a.cadre_id = ?", cadreId);
    if (asked.asOf() != null) {
      select.where(HELD, asked.asOf(), asked.asOf());
    }
    // what is only remembered cannot be acted upon
    return select.page(
        sql,
        asked.paging(),
        SORTING,
        fingerprint,
        source.isNow() ? this::offered : AppointmentView::of);
  }

  @Transactional
  AppointmentView get(UUID id) {
    var found = view(id);
    organisations.byId(found.organisationId(), scope.get()).orElseThrow(ProblemException::notFound);
    return found;
  }

  @Transactional
  AppointmentView create(@Nullable UUID ofCadre, Body<NewAppointment> body) {
    if (ofCadre != null) {
      requireCadre(ofCadre);
    }
    return make(ofCadre == null ? body.value() : body.valueWith("cadreId", ofCadre), scope.get());
  }

  /**
   * Seats someone, under every rule.
   *
   * @param reach where person and position must lie
   */
  @Transactional(Transactional.TxType.MANDATORY)
  AppointmentView make(NewAppointment given, Scope reach) {
    var violations = new Violations();
    cadres.require(given.cadreId(), clock.today(), reach, "cadreId", violations);
    var position = seats.lock(given.positionId(), reach);
    if (position.isEmpty()) {
      violations.add("positionId", "unknown-position", UNKNOWN_POSITION);
    }
    position
        .filter(p -> given.seatNo() != null && given.seatNo() > p.seats())
        .ifPresent(p -> violations.add("seatNo", ViolationCode.RANGE, "1–" + p.seats()));
    var rank = position.map(Seats.SeatedPosition::rank).orElse(TitleRank.STAFF);
    var types = Bringing.begins(given.kind(), rank);
    Bringing.require(types, given.decision().type(), "decision.type", violations);
    decisions.check(given.decision(), "decision", violations);
    violations.refuseIfAny();
    var seated = position.orElseThrow();
    return seat(terms.planned(given, seated), seated);
  }

  private AppointmentView seat(NewAppointment given, Seats.SeatedPosition seated) {
    authority.require(
        new AuthorityFacts(
            given.decision().type(),
            given.decision().date(),
            given.decision().tier(),
            seated.managementTier()),
        seated.path());
    if (!seated.inForceThroughout(given.from(), given.to())) {
      throw ProblemException.of(RegistryProblem.POSITION_NOT_IN_FORCE);
    }
    spells.requireWhatItGoesOnFrom(given);
    var decision = decisions.register(given.decision());
    var appointment = Appointment.create(given, given.cadreId(), seatNo(given, seated), decision);
    appointments.persistAndFlush(appointment);
    homes.derive(List.of(given.cadreId()));
    if (given.isMain()) {
      seatingRules.forEach(
          rule -> rule.judge(given.cadreId(), seated.path(), given.from().earliest()));
    }
    return published(appointment, "made", Map.of("kind", given.kind(), "from", given.from()));
  }

  @Transactional
  AppointmentView end(UUID id, Body<AppointmentEnd> body) {
    inScope(id);
    var appointment = appointments.findById(id);
    var end = body.value();
    var violations = new Violations();
    if (!end.to().latest().isAfter(appointment.starts.earliest())) {
      violations.add(
          "to",
          "ends-after-start",
          new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start"));
    }
    Bringing.require(Bringing.ends(), end.decision().type(), "decision.type", violations);
    decisions.check(end.decision(), "decision", violations);
    violations.refuseIfAny();
    preconditions.requireVersion(appointment.version);
    if (appointment.annulledById != null) {
      throw ProblemException.of(RegistryProblem.APPOINTMENT_ANNULLED);
    }
    if (!Appointment.canEnd(appointment.starts, appointment.ends)
        || appointment.ends != null && !end.to().earliest().isBefore(appointment.ends.earliest())) {
      throw ProblemException.of(RegistryProblem.ALREADY_ENDED);
    }
    return end(appointment, end);
  }

  /** Ends a post that is held, as part of a move. */
  @Transactional(Transactional.TxType.MANDATORY)
  void end(UUID id, AppointmentEnd end) {
    end(appointments.findById(id), end);
  }

  /** The appointment, where its position is the caller's and it was not taken back. */
  Appointment toRenew(UUID id) {
    inScope(id);
    return appointments.findById(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  AppointmentView extended(Appointment appointment, PartialDate to, DecisionPaper paper) {
    requireAuthority(appointment, paper);
    appointment.extend(to, decisions.register(paper));
    appointments.flush();
    homes.derive(List.of(appointment.cadreId));
    return published(appointment, "extended", Map.of("to", to));
  }

  private void requireAuthority(Appointment appointment, DecisionPaper paper) {
    var post = seats.lock(appointment.positionId, Scope.EVERYWHERE).orElseThrow();
    authority.require(
        new AuthorityFacts(paper.type(), paper.date(), paper.tier(), post.managementTier()),
        post.path());
  }

  private AppointmentView end(Appointment appointment, AppointmentEnd end) {
    requireAuthority(appointment, end.decision());
    appointment.end(end.to(), decisions.register(end.decision()));
    appointments.flush();
    homes.derive(List.of(appointment.cadreId));
    return published(appointment, "ended", Map.of("to", end.to()));
  }

  private @Nullable Integer seatNo(NewAppointment given, Seats.SeatedPosition position) {
    if (!given.holdsSeat()) {
      return null;
    }
    return given.seatNo() != null
        ? given.seatNo()
        : seats
            .firstFree(position, given.from(), given.to())
            .orElseThrow(() -> ProblemException.of(RegistryProblem.NO_FREE_SEAT));
  }

  private void requireCadre(UUID id) {
    if (cadres.home(id, clock.today(), scope.get()).isEmpty()) {
      throw ProblemException.notFound();
    }
  }

  private void inScope(UUID id) {
    organisations
        .byId(view(id).organisationId(), scope.get())
        .orElseThrow(ProblemException::notFound);
  }

  private AppointmentView published(Appointment appointment, String type, Map<String, ?> change) {
    events.tell(appointment.id, type, change);
    return view(appointment.id);
  }

  private AppointmentView view(UUID id) {
    return sql.one(
            "SELECT "
                + AppointmentView.COLUMNS
                + " FROM "
                + AppointmentView.FROM
                + " WHERE a.id = ?",
            List.of(id),
            this::offered)
        .orElseThrow(ProblemException::notFound);
  }

  /** A post elsewhere of someone in scope is shown, but is not the caller's to end. */
  private AppointmentView offered(ResultSet row) throws SQLException {
    var view = AppointmentView.of(row);
    var path = row.getString("path");
    return path != null && scope.get().covers(path)
        ? view.allowing(
            actions.of(AppointmentResource.class, action -> view.allows(action, clock.today())))
        : view;
  }
}
