package vn.cadre.platform.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a whole: counts first, the percentage derived from them. */
@Schema(name = "Share")
public record Share(
    long numerator,
    long denominator,
    @Schema(
            description = "rounded half up to two decimals; null when there is no whole",
            examples = "1.29")
        @Nullable String percent) {
  private static final int DECIMALS = 2;

  public static Share of(long numerator, long denominator) {
    return new Share(
        numerator,
        denominator,
        denominator == 0 ? null : percent(numerator, denominator, DECIMALS));
  }

  /** The percentage, rounded half up from the counts themselves, never from a rounded figure. */
  public static String percent(long numerator, long denominator, int decimals) {
    return BigDecimal.valueOf(numerator)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
