package vn.cadre.registry.record.discipline;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policies;

/** When disciplines expire, by the pack that was in force when they took effect. */
@Singleton
class Expiries implements PackKind<ExpiryNumbers> {
  private final Policies policies;

  Expiries(Policies policies) {
    this.policies = policies;
  }

  /**
   * The first day on which it no longer counts, null if it stays, and by what; {@link #UNKNOWN}.
   */
  record Expiry(@Nullable LocalDate on, @Nullable ExpiryBasis basis) {

    /** Whether it counts on a day after it took effect. */
    boolean countsOn(LocalDate day) {
      return on == null || day.isBefore(on);
    }
  }

  /** No pack tells, so nothing says that it does not count any more. */
  static final Expiry UNKNOWN = new Expiry(null, null);

  /**
   * @param path of the organisation where the person belongs
   */
  Expiry of(NewDiscipline discipline, String path) {
    return policies
        .inForce(this, path, discipline.effectiveOn())
        .map(pack -> {
          var basis = pack.basis("expiry");
          return new Expiry(
              pack.numbers()
                  .after(discipline.side(), discipline.form())
                  .map(discipline.effectiveOn()::plus)
                  .orElse(null),
              new ExpiryBasis(pack.ref(), basis.citation(), basis.verified()));
        })
        .orElse(UNKNOWN);
  }

  @Override
  public String name() {
    return "discipline";
  }

  @Override
  public Class<ExpiryNumbers> numbers() {
    return ExpiryNumbers.class;
  }
}
