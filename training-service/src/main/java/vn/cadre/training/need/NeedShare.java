package vn.cadre.training.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a whole: counts first, the percentage derived from them. */
@Schema(name = "NeedShare")
record NeedShare(
    @Schema(description = "the people who lack something") long numerator,
    @Schema(description = "the people of whom something is asked") long denominator,
    @Schema(
            description = "rounded half up to two decimals; null when there is no whole",
            examples = "54.29")
        @Nullable String percent) {

  static NeedShare of(long numerator, long denominator) {
    return new NeedShare(
        numerator,
        denominator,
        denominator == 0
            ? null
            : BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                .toPlainString());
  }
}
