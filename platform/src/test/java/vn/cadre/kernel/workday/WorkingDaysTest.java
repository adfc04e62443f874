package vn.cadre.kernel.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.InconsistentNumbers;

/** The days around National Day 2026, as announced by Notice 9441/TB-BNV, and a New Year's Day. */
class WorkingDaysTest {
  private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final List<KnownYear> YEARS =
      List.of(new KnownYear(2025, "thử", true), new KnownYear(2026, "thử", true));
  private static final WorkingDays CALENDAR =
      WorkingDays.of(
          new WorkingDayNumbers(
              WEEKEND,
              YEARS,
              List.of(
                  off("2026-01-01", true),
                  off("2026-08-31", true),
                  off("2026-09-01", true),
                  off("2026-09-02", true),
                  off("2026-11-24", false)),
              List.of(new WorkedDay(LocalDate.parse("2026-08-22"), true))));

  private static DayOff off(String date, boolean verified) {
    return new DayOff(LocalDate.parse(date), "Ngày lễ", DayOff.Kind.FIXED, verified);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static <T> Reckoned<T> known(T value) {
    return new Reckoned.Known<>(value, true);
  }

  @Test
  void threeWorkingDaysAfterTheFridayBeforeNationalDayEndOnTheMondayAfter() {
    assertThat(CALENDAR.plus(day("2026-08-28"), 3)).isEqualTo(known(day("2026-09-07")));
  }

  @Test
  void aSaturdayWorkedInExchangeCounts() {
    assertThat(CALENDAR.plus(day("2026-08-21"), 1)).isEqualTo(known(day("2026-08-22")));
    assertThat(CALENDAR.isWorkingDay(day("2026-08-15"))).isEqualTo(known(false));
  }

  @Test
  void theNextWorkingDayIsTheDayItselfWhereItIsWorked() {
    assertThat(CALENDAR.onOrAfter(day("2026-08-29"))).isEqualTo(known(day("2026-09-03")));
    assertThat(CALENDAR.onOrAfter(day("2026-09-03"))).isEqualTo(known(day("2026-09-03")));
  }

  @Test
  void countingIsHalfOpen() {
    assertThat(CALENDAR.between(day("2026-09-03"), day("2026-09-04"))).isEqualTo(known(1));
    assertThat(CALENDAR.between(day("2026-08-28"), day("2026-09-04"))).isEqualTo(known(2));
    assertThat(CALENDAR.between(day("2026-09-03"), day("2026-09-03"))).isEqualTo(known(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CALENDAR.between(day("2026-09-03"), day("2026-09-02")));
  }

  @Test
  void aYearThatNobodyListedIsUnknownAndNamed() {
    assertThat(CALENDAR.plus(day("2026-12-30"), 3))
        .isEqualTo(new Reckoned.Unknown<LocalDate>(new TreeSet<>(List.of(2027))));
    assertThat(CALENDAR.between(day("2024-12-30"), day("2027-01-02")))
        .isEqualTo(new Reckoned.Unknown<Integer>(new TreeSet<>(List.of(2024, 2027))));
    assertThat(CALENDAR.plus(day("2026-12-30"), 1)).isEqualTo(known(day("2026-12-31")));
  }

  @Test
  void whatRestsOnAnUnverifiedDaySaysSo() {
    assertThat(CALENDAR.plus(day("2026-11-23"), 1))
        .isEqualTo(new Reckoned.Known<>(day("2026-11-25"), false));
    assertThat(CALENDAR.plus(day("2026-11-25"), 1)).isEqualTo(known(day("2026-11-26")));
  }

  @Test
  void contradictoryDaysAreRefused() {
    refused(WEEKEND, List.of(off("2027-01-01", true)), List.of());
    refused(WEEKEND, List.of(off("2026-01-01", true), off("2026-01-01", true)), List.of());
    refused(WEEKEND, List.of(), List.of(new WorkedDay(day("2026-08-21"), true)));
    refused(List.of(DayOfWeek.values()), List.of(), List.of());
  }

  private static void refused(List<DayOfWeek> rest, List<DayOff> off, List<WorkedDay> worked) {
    assertThatExceptionOfType(InconsistentNumbers.class)
        .isThrownBy(() -> new WorkingDayNumbers(rest, YEARS, off, worked));
  }

  @Property
  void goingForthAndBackLeadsHome(
      @ForAll("workingDays") LocalDate start, @ForAll @IntRange(max = 60) int n) {
    var there = value(CALENDAR.plus(start, n));

    assertThat(value(CALENDAR.plus(there, -n))).isEqualTo(start);
    assertThat(value(CALENDAR.isWorkingDay(there))).isTrue();
  }

  @Property
  void addingTwiceIsAddingTheSum(
      @ForAll("workingDays") LocalDate start,
      @ForAll @IntRange(max = 30) int a,
      @ForAll @IntRange(max = 30) int b) {
    assertThat(value(CALENDAR.plus(value(CALENDAR.plus(start, a)), b)))
        .isEqualTo(value(CALENDAR.plus(start, a + b)));
  }

  @Property
  void countingUndoesAdding(
      @ForAll("workingDays") LocalDate start, @ForAll @IntRange(max = 60) int n) {
    assertThat(value(CALENDAR.between(start, value(CALENDAR.plus(start, n))))).isEqualTo(n);
  }

  @Property
  void aLaterStartNeverEndsEarlier(
      @ForAll("workingDays") LocalDate start, @ForAll @IntRange(max = 60) int n) {
    assertThat(value(CALENDAR.plus(start.plusDays(1), n)))
        .isAfterOrEqualTo(value(CALENDAR.plus(start, n)));
  }

  private static <T> T value(Reckoned<T> reckoned) {
    return ((Reckoned.Known<T>) reckoned).value();
  }

  @Provide
  Arbitrary<LocalDate> workingDays() {
    return Arbitraries.longs()
        .between(day("2025-06-01").toEpochDay(), day("2026-09-20").toEpochDay())
        .map(LocalDate::ofEpochDay)
        .filter(date -> value(CALENDAR.isWorkingDay(date)));
  }
}
