package vn.cadre.registry.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessor;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;

/** Whether somebody is local to their main post, as it is kept on request. */
@ApplicationScoped
class LocalityOfCadre implements Assessor<LocalityFacts, LocalityNumbers> {
  private static final Outcomes OUTCOMES = new Outcomes("NON_LOCAL", "LOCAL");

  private final LocalityKind kind;
  private final LocalityRecord record;
  private final Cadres cadres;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;

  LocalityOfCadre(
      LocalityKind kind,
      LocalityRecord record,
      Cadres cadres,
      CurrentCaller caller,
      CurrentScope scope,
      CivilClock clock) {
    this.kind = kind;
    this.record = record;
    this.cadres = cadres;
    this.caller = caller;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public PackKind<LocalityNumbers> pack() {
    return kind;
  }

  @Override
  public Class<LocalityFacts> factsType() {
    return LocalityFacts.class;
  }

  @Override
  public Optional<Known<LocalityFacts>> facts(UUID subject, LocalDate asOf) {
    return cadres
        .readable(subject, clock.today(), caller.get(), scope.get())
        .map(home -> {
          var main = record.held(subject, asOf).stream().findFirst().orElse(null);
          return new Known<>(
              record.facts(subject, main, asOf), main == null ? home.path() : main.path());
        });
  }

  @Override
  public List<Rule<LocalityFacts>> rules(Policy<LocalityNumbers> policy) {
    return List.of(FromElsewhere.of(policy));
  }

  @Override
  public Outcomes outcomes() {
    return OUTCOMES;
  }
}
