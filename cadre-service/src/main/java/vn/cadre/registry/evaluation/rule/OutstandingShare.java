package vn.cadre.registry.evaluation.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cadre.platform.policy.number.Percent;

/** A share that the outstanding may have at most; a part of a person is nobody. */
public record OutstandingShare(Percent percent, Denominator denominator) {
  private static final int WHOLE = 100;

  /** How many may be outstanding where so many are graded. */
  public int allowed(Tally tally) {
    return percent
        .value()
        .multiply(BigDecimal.valueOf(counted(tally)))
        .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.FLOOR)
        .intValueExact();
  }

  /** Of how many it is a share. */
  int counted(Tally tally) {
    return switch (denominator) {
      case GOOD_ONLY -> tally.good();
      case GOOD_OR_BETTER -> tally.good() + tally.outstanding();
    };
  }
}
