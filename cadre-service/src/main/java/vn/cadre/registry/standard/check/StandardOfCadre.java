package vn.cadre.registry.standard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.assessment.Assessor;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.code.Criterion;

/** Whether somebody has what their main post asks, as it is kept on request. */
@ApplicationScoped
class StandardOfCadre implements Assessor<StandardFacts, StandardNumbers> {
  private static final Outcomes OUTCOMES = new Outcomes("MEETS", "LACKS");

  private final StandardKind kind;
  private final StandardRecord record;
  private final Cadres cadres;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;

  StandardOfCadre(
      StandardKind kind,
      StandardRecord record,
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
  public PackKind<StandardNumbers> pack() {
    return kind;
  }

  @Override
  public Class<StandardFacts> factsType() {
    return StandardFacts.class;
  }

  @Override
  public Optional<Known<StandardFacts>> facts(UUID subject, LocalDate asOf) {
    return cadres
        .readable(subject, clock.today(), caller.get(), scope.get())
        .map(home -> {
          var main = record.held(subject, asOf).stream().findFirst().orElse(null);
          var path = main == null ? home.path() : main.path();
          return new Known<>(record.ofPost(subject, main, asOf), path);
        });
  }

  @Override
  public List<Rule<StandardFacts>> rules(Policy<StandardNumbers> policy) {
    var rules = new ArrayList<Rule<StandardFacts>>();
    rules.add(new StandardInForce(new Basis(policy.citation(), true)));
    for (var criterion : Criterion.values()) {
      rules.add(DemandMet.of(criterion, policy));
    }
    return rules;
  }

  @Override
  public Outcomes outcomes() {
    return OUTCOMES;
  }
}
