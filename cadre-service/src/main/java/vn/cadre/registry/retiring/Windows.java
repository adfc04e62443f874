package vn.cadre.registry.retiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.kernel.retirement.BirthBand;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.policy.Policy;
import vn.cadre.registry.code.Gender;

/**
 * Turns the question who retires in a period into the months of birth that do, so that an index of
 * birth dates answers it and a new version of a pack needs nothing computed anew.
 */
final class Windows {

  private Windows() {}

  /**
   * People of one sex, born in a span of months, who retire at one age.
   *
   * @param bornFrom the first day of the first month
   * @param bornBefore the first day after the last month
   * @param months the age
   */
  record Window(Gender gender, LocalDate bornFrom, LocalDate bornBefore, int months) {}

  /**
   * Those whose last day in work, the end of the month of the age, lies in the period.
   *
   * @param to excluded
   */
  static List<Window> of(Policy<RetirementNumbers> policy, LocalDate from, LocalDate to) {
    var windows = new ArrayList<Window>();
    add(Gender.MALE, policy.numbers().menBands(), from, to, windows);
    add(Gender.FEMALE, policy.numbers().womenBands(), from, to, windows);
    return windows;
  }

  private static void add(
      Gender gender, List<BirthBand> bands, LocalDate from, LocalDate to, List<Window> windows) {
    for (var band : bands) {
      var first = YearMonth.from(from).minus(band.age());
      // the end of the month of `to` is never before it
      var last = YearMonth.from(to).minusMonths(1).minus(band.age());
      var start =
          band.bornFrom() == null || first.isAfter(band.bornFrom()) ? first : band.bornFrom();
      var end = band.bornTo() == null || last.isBefore(band.bornTo()) ? last : band.bornTo();
      if (!start.isAfter(end)) {
        windows.add(
            new Window(
                gender,
                start.atDay(1),
                end.plusMonths(1).atDay(1),
                (int) band.age().toTotalMonths()));
      }
    }
  }
}
