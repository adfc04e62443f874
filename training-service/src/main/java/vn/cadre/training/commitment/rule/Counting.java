package vn.cadre.training.commitment.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.cadre.kernel.Length;
import vn.cadre.kernel.PartialDate;

/** The unit in which service is counted. A unit begun is owed whole, and served once it is over. */
public enum Counting {
  MONTHS {
    @Override
    long begun(LocalDate from, LocalDate until) {
      var length = Length.between(PartialDate.of(from), PartialDate.of(until)).least();
      return length.toTotalMonths() + (length.getDays() > 0 ? 1 : 0);
    }

    @Override
    long over(LocalDate from, LocalDate until) {
      return Length.between(PartialDate.of(from), PartialDate.of(until)).least().toTotalMonths();
    }
  },
  DAYS {
    @Override
    long begun(LocalDate from, LocalDate until) {
      return ChronoUnit.DAYS.between(from, until);
    }

    @Override
    long over(LocalDate from, LocalDate until) {
      return ChronoUnit.DAYS.between(from, until);
    }
  };

  /** How many there are, the last one also where it is not whole. */
  abstract long begun(LocalDate from, LocalDate until);

  /** How many whole ones there are. */
  abstract long over(LocalDate from, LocalDate until);
}
