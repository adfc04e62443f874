package vn.cadre.registry.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.workday.Reckoned;
import vn.cadre.kernel.workday.WorkingDays;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.retirement.RetirementKind;
import vn.cadre.registry.workday.WorkingDayKind;

/** What the rules of terms need to know: the pack, the calendar, and when somebody retires. */
@ApplicationScoped
public class Terms {
  private static final String PERSON = "SELECT gender, birth_date FROM cadre WHERE id = ?";

  private final TermKind kind;
  private final RetirementKind retirement;
  private final WorkingDayKind workingDays;
  private final Policies policies;
  private final Sql sql;
  private final CivilClock clock;

  Terms(
      TermKind kind,
      RetirementKind retirement,
      WorkingDayKind workingDays,
      Policies policies,
      Sql sql,
      CivilClock clock) {
    this.kind = kind;
    this.retirement = retirement;
    this.workingDays = workingDays;
    this.policies = policies;
    this.sql = sql;
    this.clock = clock;
  }

  /** The pack that binds what was decided for the organisation and takes effect on a day. */
  public Optional<Policy<TermNumbers>> policy(
      String path, LocalDate decidedOn, LocalDate takesEffect) {
    return policies.binding(kind, path, decidedOn, takesEffect);
  }

  /**
   * When somebody has to leave by age, as it binds what is decided on a day.
   *
   * @param pensionFrom the first day of retirement
   */
  public record Leaves(LocalDate pensionFrom, Basis basis) {}

  /** Empty where the day cannot be told, or where it was decided before the packs begin. */
  public Optional<Leaves> leaves(UUID cadre, String path, LocalDate decidedOn) {
    return policies
        .inForce(retirement, path, decidedOn)
        .flatMap(policy ->
            Optional.ofNullable(pensionFrom(cadre, path))
                .map(day -> new Leaves(day, policy.basis("menBands"))));
  }

  /** The pack that held for the organisation on the day. */
  public Optional<Policy<TermNumbers>> policy(String path, LocalDate day) {
    return policies.inForce(kind, path, day);
  }

  /** The first day of somebody's retirement by the pack in force today; null where unknown. */
  public @Nullable LocalDate pensionFrom(UUID cadre, String path) {
    var numbers = policies.inForce(retirement, path, clock.today());
    return numbers.isEmpty()
        ? null
        : sql.one(
                PERSON,
                List.of(cadre),
                row -> {
                  var gender = row.getString("gender");
                  var birth = row.getString("birth_date");
                  return Retirement.of(
                      numbers.get().numbers(),
                      gender == null ? null : Gender.valueOf(gender).sex(),
                      birth == null ? null : PartialDate.parse(birth));
                })
            .filter(Retirement.Known.class::isInstance)
            .map(known -> ((Retirement.Known) known).pensionFrom())
            .orElse(null);
  }

  /** What the end of a term is judged by. */
  public RenewalFacts facts(
      UUID cadre, String path, LocalDate termEnds, LocalDate decidedOn, TermNumbers numbers) {
    return new RenewalFacts(
        termEnds,
        decidedOn,
        before(path, termEnds, numbers.decideWorkingDaysBefore()),
        pensionFrom(cadre, path));
  }

  private @Nullable LocalDate before(String path, LocalDate day, int workingDaysBefore) {
    return policies
        .inForce(workingDays, path, day)
        .map(policy -> WorkingDays.of(policy.numbers()).plus(day, -workingDaysBefore))
        .map(reckoned -> reckoned instanceof Reckoned.Known<LocalDate> known ? known.value() : null)
        .orElse(null);
  }
}
