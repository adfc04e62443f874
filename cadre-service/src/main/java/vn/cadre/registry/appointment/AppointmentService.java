package vn.cadre.registry.appointment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.platform.web.RequestLanguage;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;

/** Records that somebody comes to a post within the caller's scope, under every rule. */
@ApplicationScoped
class AppointmentService {
  private static final Bilingual UNKNOWN_POSITION =
      new Bilingual(
          "Không có vị trí này trong phạm vi của bạn", "There is no such position in your scope");

  private final AppointmentRepository appointments;
  private final AppointmentReader reader;
  private final Seats seats;
  private final SeatChoice seatChoice;
  private final Cadres cadres;
  private final HomeOfCadres homes;
  private final AppointmentsTold told;
  private final List<SeatingRule> seatingRules;
  private final Decisions decisions;
  private final Authority authority;
  private final TermPlan terms;
  private final Spells spells;
  private final CurrentScope scope;
  private final CivilClock clock;
  private final HttpHeaders headers;

  AppointmentService(
      AppointmentRepository appointments,
      AppointmentReader reader,
      Seats seats,
      SeatChoice seatChoice,
      Cadres cadres,
      HomeOfCadres homes,
      AppointmentsTold told,
      @All List<SeatingRule> seatingRules,
      Decisions decisions,
      Authority authority,
      TermPlan terms,
      Spells spells,
      CurrentScope scope,
      CivilClock clock,
      HttpHeaders headers) {
    this.appointments = appointments;
    this.reader = reader;
    this.seats = seats;
    this.seatChoice = seatChoice;
    this.cadres = cadres;
    this.homes = homes;
    this.told = told;
    this.seatingRules = seatingRules;
    this.decisions = decisions;
    this.authority = authority;
    this.terms = terms;
    this.spells = spells;
    this.scope = scope;
    this.clock = clock;
    this.headers = headers;
  }

  @Transactional
  AppointmentView create(@Nullable UUID ofCadre, Body<NewAppointment> body) {
    if (ofCadre != null) {
      requireCadre(ofCadre);
    }
    return make(ofCadre == null ? body.draft() : body.draftWith("cadreId", ofCadre), scope.get());
  }

  /**
   * Seats someone, under every rule.
   *
   * @param reach where person and position must lie
   */
  @Transactional(Transactional.TxType.MANDATORY)
  AppointmentView make(NewAppointment given, Scope reach) {
    return make(Draft.of(given), reach);
  }

  private AppointmentView make(Draft<NewAppointment> draft, Scope reach) {
    draft.check(
        (told, found) -> cadres.require(told.cadreId(), clock.today(), reach, "cadreId", found),
        "cadreId");
    var position =
        draft.find((told, found) -> locked(told.positionId(), reach, found), "positionId");
    draft
        .check(
            (told, found) -> {
              if (position != null && told.seatNo() != null && told.seatNo() > position.seats()) {
                found.add("seatNo", NoSuchSeat.CODE, NoSuchSeat.among(position.seats()));
              }
            },
            "seatNo")
        .check((told, found) -> decisions.check(told.decision(), "decision", found), "decision")
        .check(
            (told, found) -> {
              var rank = position == null ? TitleRank.STAFF : position.rank();
              var types = Bringing.begins(told.kind(), rank);
              Bringing.require(types, told.decision().type(), "decision.type", found);
            },
            "kind",
            "decision.type");
    var given = draft.sound();
    var seated = Objects.requireNonNull(position);
    return seat(terms.planned(given, seated), seated);
  }

  private Seats.@Nullable SeatedPosition locked(UUID id, Scope reach, Violations found) {
    var position = seats.lock(id, reach);
    if (position.isEmpty()) {
      found.add("positionId", "unknown-position", UNKNOWN_POSITION);
    }
    return position.orElse(null);
  }

  private AppointmentView seat(NewAppointment given, Seats.SeatedPosition seated) {
    var paper = decisions.asRecorded(given.decision());
    authority.require(
        new AuthorityFacts(
            paper.type(),
            paper.date(),
            given.from().latest(),
            paper.tier(),
            seated.managementTier()),
        seated.path());
    if (!seated.inForceThroughout(given.from(), given.to())) {
      throw ProblemException.of(RegistryProblem.POSITION_NOT_IN_FORCE);
    }
    spells.requireWhatItGoesOnFrom(given);
    var decision = decisions.register(given.decision());
    var appointment =
        Appointment.create(given, given.cadreId(), seatChoice.of(given, seated), decision);
    appointments.persistAndFlush(appointment);
    homes.derive(List.of(given.cadreId()));
    var notices = given.isMain() ? noticed(given, seated) : List.<ReasonView>of();
    return made(appointment, given).noticing(notices);
  }

  private List<ReasonView> noticed(NewAppointment given, Seats.SeatedPosition seated) {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var to = given.to();
    var seating =
        new SeatingRule.Seating(
            given.cadreId(),
            seated.path(),
            given.from().earliest(),
            to == null ? null : to.earliest());
    return seatingRules.stream()
        .flatMap(rule -> rule.judge(seating).stream())
        .map(reason -> ReasonView.of(reason, language))
        .toList();
  }

  private void requireCadre(UUID id) {
    if (cadres.home(id, clock.today(), scope.get()).isEmpty()) {
      throw ProblemException.notFound();
    }
  }

  private AppointmentView made(Appointment appointment, NewAppointment given) {
    told.tell(
        List.of(appointment.id),
        "made",
        made -> Map.of("kind", given.kind(), "from", given.from()));
    return reader.view(appointment.id);
  }
}
