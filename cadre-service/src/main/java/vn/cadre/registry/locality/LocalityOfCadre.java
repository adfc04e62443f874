package vn.cadre.registry.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.assessment.Assessor;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.code.LocalityBasis;

/** Whether somebody is local to their main post, as it is kept on request. */
@ApplicationScoped
class LocalityOfCadre implements Assessor<LocalityFacts, LocalityNumbers> {
  private static final Outcomes OUTCOMES = new Outcomes("NON_LOCAL", "LOCAL");

  private final LocalityKind kind;
  private final LocalityRecord record;
  private final Policies policies;
  private final PersonalData personalData;
  private final Cadres cadres;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;

  LocalityOfCadre(
      LocalityKind kind,
      LocalityRecord record,
      Policies policies,
      PersonalData personalData,
      Cadres cadres,
      CurrentCaller caller,
      CurrentScope scope,
      CivilClock clock) {
    this.kind = kind;
    this.record = record;
    this.policies = policies;
    this.personalData = personalData;
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
        .flatMap(home -> {
          var main = record.held(subject, asOf).stream().findFirst().orElse(null);
          var path = main == null ? home.path() : main.path();
          // what is concluded from a residence tells of it
          return mayBeTold(subject, path, asOf)
              ? Optional.of(new Known<>(record.facts(subject, main, asOf), path))
              : Optional.empty();
        });
  }

  private boolean mayBeTold(UUID subject, String path, LocalDate asOf) {
    if (!goesByResidence(path, asOf)) {
      return true;
    }
    if (!personalData.isShownOf(subject)) {
      return false;
    }
    logResidence(subject);
    return true;
  }

  /** Whether what is concluded there tells something of where people live, which is masked. */
  boolean goesByResidence(String path, LocalDate asOf) {
    return policies
        .inForce(kind, path, asOf)
        .filter(policy -> policy.numbers().basis() == LocalityBasis.RESIDENCE)
        .isPresent();
  }

  void logResidence(UUID subject) {
    personalData.shown(List.of(subject), List.of("residence"));
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
