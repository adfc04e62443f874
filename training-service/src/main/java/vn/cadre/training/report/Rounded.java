package vn.cadre.training.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Quotients as reports tell them, rounded half up from the counts themselves. */
final class Rounded {
  private static final int DECIMALS = 2;

  private Rounded() {}

  /** To two decimals; null where there is nothing to divide by. */
  static @Nullable String ratio(long numerator, long denominator) {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** Whole VND each; null where there is nothing to divide by. */
  static @Nullable Long each(long amount, long number) {
    return number == 0
        ? null
        : BigDecimal.valueOf(amount)
            .divide(BigDecimal.valueOf(number), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }
}
