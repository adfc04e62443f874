package vn.cadre.kernel.retirement;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PartialDate.Precision;
import vn.cadre.kernel.Sex;

/** When someone retires by age, NĐ 135/2020; or what would have to be known to tell. */
public sealed interface Retirement {

  /** What may be missing. */
  enum Missing {
    SEX,
    BIRTH_DATE,
    BIRTH_MONTH
  }

  /**
   * Retirement by age.
   *
   * @param born the month that is counted from
   * @param age the age that applies
   * @param date the last day in work: that of the month in which the age is reached
   * @param pensionFrom the first day of the month after
   * @param earliest the last day in work of those whom a law lets go earlier; the limit counts
   *     against the age of the year in which they go
   * @param latest the last day in work of those who may stay longer
   * @param verified whether the age was checked against the annex, and annex and article agree
   */
  record Known(
      YearMonth born,
      Period age,
      LocalDate date,
      LocalDate pensionFrom,
      LocalDate earliest,
      LocalDate latest,
      boolean verified)
      implements Retirement {}

  /** Not to be told. */
  record Unknown(Set<Missing> missing) implements Retirement {
    public Unknown {
      missing = Set.copyOf(missing);
    }
  }

  static Retirement of(
      RetirementNumbers numbers, @Nullable Sex sex, @Nullable PartialDate birthDate) {
    var missing = EnumSet.noneOf(Missing.class);
    if (sex == null) {
      missing.add(Missing.SEX);
    }
    if (birthDate == null) {
      missing.add(Missing.BIRTH_DATE);
    } else if (birthDate.precision() == Precision.YEAR && !numbers.yearAloneMeansJanuary()) {
      missing.add(Missing.BIRTH_MONTH);
    }
    return sex == null || birthDate == null || !missing.isEmpty()
        ? new Unknown(missing)
        // a year alone begins in January, which is what the decree has it count as
        : known(numbers, sex, YearMonth.from(birthDate.earliest()));
  }

  private static Known known(RetirementNumbers numbers, Sex sex, YearMonth born) {
    var band = numbers.bands(sex).stream().filter(row -> row.holds(born)).findFirst().orElseThrow();
    var steps = numbers.steps(sex);
    var reached = born.plus(band.age());
    return new Known(
        born,
        band.age().normalized(),
        reached.atEndOfMonth(),
        reached.plusMonths(1).atDay(1),
        steps.reached(born, numbers.earlyAtMost()).atEndOfMonth(),
        reached.plus(numbers.laterAtMost()).atEndOfMonth(),
        band.verified() && steps.reached(born, Period.ZERO).equals(reached));
  }
}
