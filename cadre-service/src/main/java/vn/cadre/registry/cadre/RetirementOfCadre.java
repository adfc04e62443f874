package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.retirement.RetirementAssessor;
import vn.cadre.registry.retirement.RetirementFacts;
import vn.cadre.registry.retirement.RetirementKind;
import vn.cadre.registry.retirement.RetirementView;

/** When somebody of the register retires. */
@ApplicationScoped
class RetirementOfCadre implements RetirementAssessor {
  private static final List<CadreStatus> GONE =
      List.of(CadreStatus.RETIRED, CadreStatus.LEFT, CadreStatus.DECEASED);

  private final RetirementKind kind;
  private final Cadres homes;
  private final Judge judge;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  RetirementOfCadre(
      RetirementKind kind,
      Cadres homes,
      Judge judge,
      CurrentCaller caller,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.kind = kind;
    this.homes = homes;
    this.judge = judge;
    this.caller = caller;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  /** Null for those who do not serve any more. */
  @Nullable RetirementView view(
      UUID id, CadreStatus status, RetirementFacts facts, String path, Locale language) {
    return GONE.contains(status)
        ? null
        : RetirementView.of(judge.assess(this, id, facts.asOf(), facts, path), language);
  }

  @Override
  public PackKind<RetirementNumbers> pack() {
    return kind;
  }

  @Override
  public Optional<Known<RetirementFacts>> facts(UUID subject, LocalDate asOf) {
    // whoever reads the record today sees gender and date of birth; a unit that the person has
    // left, or where they hold a post beside, is told neither
    if (homes.readable(subject, clock.today(), caller.get(), scope.get()).isEmpty()) {
      return Optional.empty();
    }
    return homes
        .home(subject, asOf, Scope.EVERYWHERE)
        .map(home -> new Known<>(facts(subject, asOf, sql), home.path()));
  }

  private static RetirementFacts facts(UUID subject, LocalDate asOf, Sql sql) {
    return sql.one(
            "SELECT gender, birth_date FROM cadre WHERE id = ?",
            List.of(subject),
            row ->
                new RetirementFacts(
                    gender(row.getString("gender")), date(row.getString("birth_date")), asOf))
        .orElseThrow();
  }

  private static @Nullable Gender gender(@Nullable String code) {
    return code == null ? null : Gender.valueOf(code);
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }
}
