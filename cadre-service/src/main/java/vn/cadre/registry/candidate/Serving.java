package vn.cadre.registry.candidate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.retirement.BirthBand;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Gender;

/**
 * The months of birth of whoever does not retire before a day, for each sex, so that a list need
 * not compute everybody's retirement.
 *
 * @param bornFrom the first day of the first month
 * @param bornBefore the first day after the last month; null where there is none
 */
record Serving(Gender gender, LocalDate bornFrom, @Nullable LocalDate bornBefore) {
  private static final String SERVES =
      """
      EXISTS (SELECT FROM unnest(?::text[], ?::date[], ?::date[]) AS serves (gender, born_from, born_before)
              WHERE serves.gender = c.gender AND c.birth_earliest >= serves.born_from
                AND (serves.born_before IS NULL OR c.birth_earliest < serves.born_before))\
      """;

  /** Whose first day of retirement is this day or later. */
  static List<Serving> until(RetirementNumbers numbers, LocalDate day) {
    var serving = new ArrayList<Serving>();
    add(Gender.MALE, numbers.menBands(), day, serving);
    add(Gender.FEMALE, numbers.womenBands(), day, serving);
    return serving;
  }

  private static void add(
      Gender gender, List<BirthBand> bands, LocalDate day, List<Serving> serving) {
    // retirement begins with a month
    var month = YearMonth.from(day.minusDays(1)).plusMonths(1);
    for (var band : bands) {
      var youngEnough = month.minusMonths(1).minus(band.age());
      var from = band.bornFrom();
      var start = from == null || youngEnough.isAfter(from) ? youngEnough : from;
      var end = band.bornTo();
      if (end == null || !start.isAfter(end)) {
        serving.add(
            new Serving(gender, start.atDay(1), end == null ? null : end.plusMonths(1).atDay(1)));
      }
    }
  }

  /** An SQL condition on people {@code c}; takes {@link #arguments}. */
  static String condition(RetirementNumbers numbers) {
    return numbers.yearAloneMeansJanuary() ? SERVES : SERVES + " AND length(c.birth_date) > 4";
  }

  static List<Object> arguments(RetirementNumbers numbers, LocalDate day) {
    var serving = until(numbers, day);
    return List.of(
        SqlArray.of("text", serving.stream().map(Serving::gender).toList()),
        SqlArray.of("date", serving.stream().map(Serving::bornFrom).toList()),
        SqlArray.of("date", serving.stream().map(Serving::bornBefore).toList()));
  }
}
