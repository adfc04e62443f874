package vn.cadre.kernel.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The calendar of working days: what is neither weekly rest nor off. Its days are data, since the
 * days of the lunar calendar and the exchanges of days are announced year by year.
 */
public final class WorkingDays {
  private final Set<DayOfWeek> rest;
  private final Map<Integer, KnownYear> years;
  private final Map<LocalDate, DayOff> off;
  private final Map<LocalDate, WorkedDay> worked;

  private WorkingDays(WorkingDayNumbers numbers) {
    rest = EnumSet.noneOf(DayOfWeek.class);
    rest.addAll(numbers.weeklyRest());
    years = by(KnownYear::year, numbers.years());
    off = by(DayOff::date, numbers.daysOff());
    worked = by(WorkedDay::date, numbers.workedDays());
  }

  public static WorkingDays of(WorkingDayNumbers numbers) {
    return new WorkingDays(numbers);
  }

  /** Whether people work on the day. */
  public Reckoned<Boolean> isWorkingDay(LocalDate day) {
    var walk = new Walk();
    var works = walk.works(day);
    return walk.answer(works);
  }

  /** The day itself if it is worked, else the next one that is. */
  public Reckoned<LocalDate> onOrAfter(LocalDate day) {
    var walk = new Walk();
    var found = day;
    while (!walk.works(found) && walk.goesOn()) {
      found = found.plusDays(1);
    }
    return walk.answer(found);
  }

  /**
   * The {@code n}-th working day after {@code start}, which itself does not count; before it where
   * {@code n} is negative, and {@code start} itself for zero. From a working day, going {@code n}
   * forth and {@code n} back leads home.
   */
  public Reckoned<LocalDate> plus(LocalDate start, int n) {
    var walk = new Walk();
    var step = Integer.signum(n);
    var left = Math.abs(n);
    var day = start;
    while (left > 0 && walk.goesOn()) {
      day = day.plusDays(step);
      if (walk.works(day)) {
        left--;
      }
    }
    return walk.answer(day);
  }

  /**
   * How many working days lie in {@code [from, to)}.
   *
   * @throws IllegalArgumentException if {@code to} lies before {@code from}
   */
  public Reckoned<Integer> between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " lies before " + from);
    }
    var walk = new Walk();
    var count = 0;
    // to the end also where a year is missing: all that are missing are named
    for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
      if (walk.works(day)) {
        count++;
      }
    }
    return walk.answer(count);
  }

  private static <K, T> Map<K, T> by(Function<T, K> key, List<T> rows) {
    return rows.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  /** Remembers on the way what the answer rests on. */
  private final class Walk {
    private final SortedSet<Integer> missing = new TreeSet<>();
    private boolean verified = true;

    boolean goesOn() {
      return missing.isEmpty();
    }

    void enter(int year) {
      var known = years.get(year);
      if (known == null) {
        missing.add(year);
      } else {
        verified &= known.verified();
      }
    }

    boolean works(LocalDate day) {
      enter(day.getYear());
      if (rest.contains(day.getDayOfWeek())) {
        var exchanged = worked.get(day);
        verified &= exchanged == null || exchanged.verified();
        return exchanged != null;
      }
      var dayOff = off.get(day);
      verified &= dayOff == null || dayOff.verified();
      return dayOff == null;
    }

    <T> Reckoned<T> answer(T value) {
      return missing.isEmpty()
          ? new Reckoned.Known<>(value, verified)
          : new Reckoned.Unknown<>(missing);
    }
  }
}
