package vn.cadre.registry.cadre;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.known.Records;

/** Registers people and mends their records within the caller's scope. */
@ApplicationScoped
class CadreService {
  static final LifeDates.Names DATES =
      new LifeDates.Names("birthDate", "recruitedOn", "party.admittedOn", "party.officialOn");

  private final CadreRepository cadres;
  private final Cadres homes;
  private final CadreReader reader;
  private final Organisations organisations;
  private final HomeOfCadres homeOfCadres;
  private final HomesInSight inSight;
  private final BirthOnRecord birth;
  private final NumberOnRecord number;
  private final Records records;
  private final JoinedRecord joined;
  private final Present present;
  private final List<CategoryRule> categoryRules;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final PersonalData personalData;
  private final Preconditions preconditions;
  private final AllowedActions actions;
  private final Outbox outbox;
  private final CivilClock clock;

  CadreService(
      CadreRepository cadres,
      Cadres homes,
      CadreReader reader,
      Organisations organisations,
      HomeOfCadres homeOfCadres,
      HomesInSight inSight,
      BirthOnRecord birth,
      NumberOnRecord number,
      Records records,
      JoinedRecord joined,
      Present present,
      @All List<CategoryRule> categoryRules,
      CurrentScope scope,
      CurrentCaller caller,
      PersonalData personalData,
      Preconditions preconditions,
      AllowedActions actions,
      Outbox outbox,
      CivilClock clock) {
    this.cadres = cadres;
    this.homes = homes;
    this.reader = reader;
    this.organisations = organisations;
    this.homeOfCadres = homeOfCadres;
    this.inSight = inSight;
    this.birth = birth;
    this.number = number;
    this.records = records;
    this.joined = joined;
    this.present = present;
    this.categoryRules = categoryRules;
    this.scope = scope;
    this.caller = caller;
    this.personalData = personalData;
    this.preconditions = preconditions;
    this.actions = actions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  CadreView get(UUID id, Supplier<CadreResource.AsOf> query) {
    var today = clock.today();
    var who = caller.get();
    var current = homes.readable(id, today, who, scope.get());
    if (current.isEmpty()
        && !homes.belongedBefore(today, id, who, scope.get())
        && homes.secondPlace(id, today, who, scope.get()).isEmpty()) {
      return joined(id, query);
    }
    var asked = query.get();
    var day = asked.asOf() == null ? today : asked.asOf();
    if (asked.known().knownAt() != null) {
      current.orElseThrow(ProblemException::notFound);
      var source = records.of(id, asked.known());
      var home = homes.home(source, day).orElseThrow(ProblemException::notFound);
      return reader.view(source, day, home, sight(id));
    }
    if (current.isPresent()) {
      var home = homes.home(id, day, Scope.EVERYWHERE).orElseThrow(ProblemException::notFound);
      return reader.view(id, day, home, sight(id), offered(current.get()));
    }
    // a former organisation is told of its own time only, one with a post beside of that post
    return homes
        .readable(id, day, who, scope.get())
        .filter(home -> day.isBefore(today))
        .map(home -> reader.view(id, day, home, Sight.FORMER, List.of()))
        .or(() ->
            homes
                .secondPlace(id, day, who, scope.get())
                .filter(place -> !day.isAfter(today))
                .map(place -> reader.view(id, day, place, Sight.SECOND, List.of())))
        .orElseThrow(ProblemException::notFound);
  }

  /** A record that is nowhere may have been joined into another; parameters are read after that. */
  private CadreView joined(UUID id, Supplier<CadreResource.AsOf> query) {
    var gone = joined.gone(id);
    if (gone.type() == CommonProblem.NOT_FOUND) {
      throw gone;
    }
    var asked = query.get();
    return joined.asRecorded(id, asked, asked.asOf() == null ? clock.today() : asked.asOf());
  }

  @Transactional
  CadreView create(Body<NewCadre> body) {
    var given =
        body.draft()
            .check(
                (told, found) ->
                    organisations.requireHeld(
                        told.organisationId(), scope.get(), "organisationId", found),
                "organisationId")
            .check((told, found) -> LifeDates.of(told).check(clock.today(), DATES, found::add))
            .sound();
    number.refuseIfTaken(given.personalId(), null);
    var cadre = Cadre.create(given);
    cadres.persistAndFlush(cadre);
    homeOfCadres.deriveUntold(List.of(cadre.id));
    publish(cadre, "registered", state -> Map.of("fullName", state.fullName()));
    return view(cadre.id, clock.today());
  }

  @Transactional
  CadreView patch(UUID id, Body<NewCadre> body) {
    var today = clock.today();
    var home = homes.home(id, today, scope.get()).orElseThrow(ProblemException::notFound);
    var cadre = cadres.findById(id);
    var before = cadre.asGiven();
    var blind = sight(id) != Sight.WHOLE;
    var merged =
        body.mergedInto(
            before, blind ? MaskedFields.overwritten(before, body.fields()) : new Violations());
    // readers are shown today's organisation under the same name
    var change =
        merged.organisationId().equals(home.organisationId())
            ? merged.registeredIn(before.organisationId())
            : merged;
    refuseUnlessFitting(id, before, change);
    preconditions.requireVersion(cadre.version);
    if (change.equals(before)) {
      return view(id, today);
    }
    number.refuseIfTaken(change.personalId(), id);
    var publicBefore = state(id);
    cadre.describe(change);
    cadres.flush();
    if (change.category() != before.category()) {
      categoryRules.forEach(rule -> rule.require(id));
    }
    if (change.movesHomesOf(before)) {
      homeOfCadres.deriveUntold(List.of(id));
    }
    publish(cadre, "changed", state -> Changes.between(publicBefore, state));
    return view(id, today);
  }

  private CadreView view(UUID id, LocalDate day) {
    var home = homes.home(id, day, scope.get()).orElseThrow(ProblemException::notFound);
    return reader.view(id, day, home, sight(id), offered(home));
  }

  /** One's own record is shown wherever it lies, but changed only where the scope reaches. */
  private List<String> offered(Cadres.Home today) {
    return scope.get().covers(today.path()) ? actions.of(CadreResource.class) : List.of();
  }

  private Sight sight(UUID id) {
    return personalData.isShownOf(id) ? Sight.WHOLE : Sight.MASKED;
  }

  private void refuseUnlessFitting(UUID id, NewCadre before, NewCadre change) {
    var violations = new Violations();
    if (!change.organisationId().equals(before.organisationId())) {
      organisations.requireHeld(change.organisationId(), scope.get(), "organisationId", violations);
    }
    if (!Objects.equals(change.birthDate(), before.birthDate())) {
      birth.check(id, change.birthDate(), violations);
    }
    if (!LifeDates.of(change).equals(LifeDates.of(before))) {
      LifeDates.of(change).check(clock.today(), DATES, violations::add);
    }
    violations.refuseIfAny();
  }

  private void publish(Cadre cadre, String type, Function<CadreState, Map<String, ?>> change) {
    var state = state(cadre.id);
    outbox.append(
        new DomainEvent(
            CadreState.AGGREGATE,
            cadre.id,
            cadre.version + 1,
            type,
            change.apply(state),
            state,
            inSight.of(cadre.id).record()));
  }

  private CadreState state(UUID id) {
    return Objects.requireNonNull(present.states(List.of(id)).get(id));
  }
}
