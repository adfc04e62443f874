package vn.cadre.registry.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a whole of the same unit: counts first, the percentage derived from them. */
@Schema(name = "StaffingShare")
record Ratio(
    long numerator,
    long denominator,
    @Schema(
            description = "rounded half up to two decimals; null when there is no whole",
            examples = "66.67")
        @Nullable String percent) {

  static Ratio of(long numerator, long denominator) {
    return new Ratio(
        numerator,
        denominator,
        denominator == 0
            ? null
            : BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                .toPlainString());
  }

  /** By the counts themselves, so that no rounding makes a target met. */
  boolean isAtLeast(int percentage) {
    return numerator * 100 >= percentage * denominator;
  }
}
