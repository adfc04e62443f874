package vn.cadre.registry.retiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.registry.record.separation.SeparationNumbers;

/**
 * A month at whose end people retire, and by when that has to be announced and decided. It waits
 * for somebody from the first day of the month in which its notice falls due, so that there is time
 * left, until the month is over.
 *
 * @param month whose last day is the last in work
 */
record DueMonth(YearMonth month, LocalDate noticeDueOn, LocalDate decisionDueOn) {

  private static DueMonth of(YearMonth month, SeparationNumbers numbers) {
    var last = month.atEndOfMonth();
    return new DueMonth(
        month, last.minus(numbers.noticeBefore()), last.minus(numbers.decideBefore()));
  }

  /** Those that wait on the day, the soonest first. */
  static List<DueMonth> waiting(LocalDate today, SeparationNumbers numbers) {
    var waiting = new ArrayList<DueMonth>();
    var next = of(YearMonth.from(today), numbers);
    while (!opens(next.noticeDueOn).isAfter(today)) {
      waiting.add(next);
      next = of(next.month.plusMonths(1), numbers);
    }
    return waiting;
  }

  /** Whether the decision is what waits by now, rather than the notice. */
  boolean isToBeDecided(LocalDate today) {
    return !opens(decisionDueOn).isAfter(today);
  }

  /** Since when what waits now has waited. */
  LocalDate since(LocalDate today) {
    return opens(isToBeDecided(today) ? decisionDueOn : noticeDueOn);
  }

  LocalDate dueOn(LocalDate today) {
    return isToBeDecided(today) ? decisionDueOn : noticeDueOn;
  }

  private static LocalDate opens(LocalDate due) {
    return due.withDayOfMonth(1);
  }
}
