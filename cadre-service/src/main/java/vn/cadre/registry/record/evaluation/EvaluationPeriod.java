package vn.cadre.registry.record.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is evaluated at once.
 *
 * @param quarter 1 to 4; null for the whole year
 */
public record EvaluationPeriod(int year, @Nullable Integer quarter) {

  public LocalDate begins() {
    return LocalDate.of(year, quarter == null ? 1 : 3 * quarter - 2, 1);
  }

  /** The last day, by which packs are chosen. */
  public LocalDate lastDay() {
    return begins().plusMonths(quarter == null ? 12 : 3).minusDays(1);
  }

  /** As forms write it: {@code 2026}, {@code Q3/2026}. */
  public String label() {
    return quarter == null ? Integer.toString(year) : "Q" + quarter + "/" + year;
  }
}
