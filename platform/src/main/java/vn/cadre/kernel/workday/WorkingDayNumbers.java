package vn.cadre.kernel.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * What {@link WorkingDays} is told: the weekly rest, and for each known year its days off and the
 * days of rest that are worked.
 */
public record WorkingDayNumbers(
    List<DayOfWeek> weeklyRest,
    List<KnownYear> years,
    List<DayOff> daysOff,
    List<WorkedDay> workedDays) {

  /**
   * @throws InconsistentNumbers if a day stands twice, lies in a year that is not listed, or is
   *     worked though it is no day of rest; or if the week has no working day
   */
  public WorkingDayNumbers {
    weeklyRest = List.copyOf(weeklyRest);
    years = List.copyOf(years);
    daysOff = List.copyOf(daysOff);
    workedDays = List.copyOf(workedDays);
    if (new HashSet<>(weeklyRest).size() == DayOfWeek.values().length) {
      throw new InconsistentNumbers(
          "Tuần phải có ít nhất một ngày làm việc", "A week has at least one working day");
    }
    refuseTwice(years, KnownYear::year);
    refuseTwice(daysOff, DayOff::date);
    refuseTwice(workedDays, WorkedDay::date);
    var known = years.stream().map(KnownYear::year).collect(Collectors.toSet());
    for (var day : daysOff) {
      refuseUnlessKnown(day.date(), known);
    }
    for (var day : workedDays) {
      refuseUnlessKnown(day.date(), known);
      if (!weeklyRest.contains(day.date().getDayOfWeek())) {
        throw new InconsistentNumbers(
            day.date() + " không phải ngày nghỉ hằng tuần nên không thể là ngày làm bù",
            day.date() + " is no day of weekly rest, so it cannot be worked in exchange");
      }
    }
  }

  private static <T> void refuseTwice(Collection<T> rows, Function<T, Object> key) {
    var seen = new HashSet<>();
    for (var row : rows) {
      if (!seen.add(key.apply(row))) {
        throw new InconsistentNumbers(
            key.apply(row) + " được nêu hai lần", key.apply(row) + " stands twice");
      }
    }
  }

  private static void refuseUnlessKnown(LocalDate day, Collection<Integer> years) {
    if (!years.contains(day.getYear())) {
      throw new InconsistentNumbers(
          day + " thuộc năm không có trong danh sách years",
          day + " lies in a year that years does not list");
    }
  }
}
