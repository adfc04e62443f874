package vn.cadre.kernel.retirement;

import java.time.Period;
import java.time.YearMonth;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * An age that rises by a step with each year, until a cap: the form of NĐ 135/2020, Article 4. All
 * ages are whole months.
 *
 * @param before the age up to the year before {@code firstYear}
 * @param firstYear the first year with an age of its own
 * @param first the age in {@code firstYear}
 * @param step what each further year adds
 * @param cap the age at which it stops rising
 */
public record AgeSteps(Period before, int firstYear, Period first, Period step, Period cap) {

  /**
   * @throws InconsistentNumbers unless all are whole months, the step is positive and before ≤
   *     first ≤ cap
   */
  public AgeSteps {
    if (months(step) <= 0 || months(step) > 12) {
      throw new InconsistentNumbers(
          "Mỗi năm phải tăng từ 1 đến 12 tháng", "A year adds between 1 and 12 months");
    }
    if (months(before) <= 0 || months(before) > months(first) || months(first) > months(cap)) {
      throw new InconsistentNumbers(
          "Phải có 0 < before ≤ first ≤ cap", "It must hold that 0 < before ≤ first ≤ cap");
    }
  }

  /** The age of those who leave in a year. */
  public Period ageIn(int year) {
    if (year < firstYear) {
      return before.normalized();
    }
    var age = months(first) + (long) (year - firstYear) * months(step);
    return Period.ofMonths((int) Math.min(age, months(cap))).normalized();
  }

  /**
   * The first month in which someone born in {@code born} is as old as those are who leave in its
   * year, or younger than that by no more than {@code less}.
   */
  public YearMonth reached(YearMonth born, Period less) {
    var year = firstYear - 1;
    var reached = born.plus(ageIn(year)).minus(less);
    while (reached.getYear() > year) {
      year = Math.max(firstYear, year + 1);
      reached = born.plus(ageIn(year)).minus(less);
    }
    return reached;
  }

  /** The length in months; a part in days is refused. */
  static int months(Period age) {
    if (age.getDays() != 0) {
      throw new InconsistentNumbers(
          age + " phải là số tháng tròn", age + " must be a whole number of months");
    }
    return Math.toIntExact(age.toTotalMonths());
  }
}
