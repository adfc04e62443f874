package vn.cadre.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * When someone's retirement begins, by the month of birth (Decree 135/2020); a birth known by year
 * counts from 1 January.
 */
final class Retirement {
  private static final List<Band> BANDS =
      Resources.rows("retirement-age-by-birth-month.csv").stream().map(Band::of).toList();

  private Retirement() {}

  /** The first day of pension: the first of the month after the one in which the age is reached. */
  static LocalDate pensionFrom(Gender gender, PartialDate birth) {
    YearMonth born = YearMonth.from(birth.earliest());
    for (Band band : BANDS) {
      if (band.gender() == gender && !born.isBefore(band.from()) && !born.isAfter(band.to())) {
        return born.plusMonths(band.months() + 1L).atDay(1);
      }
    }
    throw new IllegalStateException("No retirement age for " + gender + " born " + birth);
  }

  private record Band(Gender gender, YearMonth from, YearMonth to, int months) {
    static Band of(String[] cells) {
      return new Band(
          Gender.valueOf(cells[0]),
          cells[1].isEmpty() ? YearMonth.of(1900, 1) : YearMonth.parse(cells[1]),
          cells[2].isEmpty() ? YearMonth.of(2100, 1) : YearMonth.parse(cells[2]),
          Integer.parseInt(cells[3]));
    }
  }
}
