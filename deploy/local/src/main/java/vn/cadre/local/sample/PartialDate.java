package vn.cadre.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date whose day, or day and month, may be unknown; written {@code 1968-04-02}, {@code 1968-04}
 * or {@code 1968}.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
record PartialDate(int year, int month, int day) {

  static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static PartialDate of(YearMonth month) {
    return new PartialDate(month.getYear(), month.getMonthValue(), 0);
  }

  static PartialDate of(int year) {
    return new PartialDate(year, 0, 0);
  }

  /**
   * The first day that the record may mean; also what the retirement rule takes when only the year
   * is known.
   */
  LocalDate earliest() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0 ? "%04d-%02d".formatted(year, month) : earliest().toString();
  }
}
