package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;

/** Registers people and mends their records within the caller's scope. */
@ApplicationScoped
class CadreService {
  private final CadreRepository cadres;
  private final Cadres homes;
  private final CadreReader reader;
  private final Organisations organisations;
  private final HomeOfCadres homeOfCadres;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Outbox outbox;
  private final CivilClock clock;

  CadreService(
      CadreRepository cadres,
      Cadres homes,
      CadreReader reader,
      Organisations organisations,
      HomeOfCadres homeOfCadres,
      CurrentScope scope,
      CurrentCaller caller,
      Preconditions preconditions,
      Outbox outbox,
      CivilClock clock) {
    this.cadres = cadres;
    this.homes = homes;
    this.reader = reader;
    this.organisations = organisations;
    this.homeOfCadres = homeOfCadres;
    this.scope = scope;
    this.caller = caller;
    this.preconditions = preconditions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  CadreView get(UUID id, @Nullable LocalDate asOf) {
    var day = asOf == null ? clock.today() : asOf;
    var who = caller.get();
    var home =
        homes.readable(id, day, who, scope.get()).orElseThrow(ProblemException::notFound);
    return reader.view(id, day, home, who.seesPersonalData() || who.owns(id));
  }

  @Transactional
  CadreView create(Body<NewCadre> body) {
    var given = body.value();
    requireOrganisation(given.organisationId());
    var cadre = Cadre.create(given);
    cadres.persistAndFlush(cadre);
    homeOfCadres.derive(List.of(cadre.id));
    publish(cadre, "registered", Map.of("fullName", cadre.fullName));
    return view(cadre.id, clock.today());
  }

  @Transactional
  CadreView patch(UUID id, Body<NewCadre> body) {
    var today = clock.today();
    view(id, today); // 404 unless it exists within the scope
    var cadre = cadres.findById(id);
    var before = cadre.asGiven();
    var change = body.mergedInto(before);
    preconditions.requireVersion(cadre.version);
    if (change.equals(before)) {
      return view(id, today);
    }
    if (!change.organisationId().equals(before.organisationId())) {
      requireOrganisation(change.organisationId());
    }
    var publicBefore = CadreState.of(cadre);
    cadre.describe(change);
    cadres.flush();
    homeOfCadres.derive(List.of(id));
    publish(cadre, "changed", Changes.between(publicBefore, CadreState.of(cadre)));
    return view(id, today);
  }

  private CadreView view(UUID id, LocalDate day) {
    var home = homes.home(id, day, scope.get()).orElseThrow(ProblemException::notFound);
    return reader.view(id, day, home, caller.get().seesPersonalData());
  }

  private void requireOrganisation(UUID id) {
    var violations = new Violations();
    organisations.require(id, scope.get(), "organisationId", violations);
    violations.refuseIfAny();
  }

  private void publish(Cadre cadre, String type, Map<String, ?> change) {
    outbox.append(
        new DomainEvent(
            CadreState.AGGREGATE, cadre.id, cadre.version + 1, type, change, CadreState.of(cadre)));
  }
}
