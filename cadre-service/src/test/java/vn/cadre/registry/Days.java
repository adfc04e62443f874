package vn.cadre.registry;

import java.time.LocalDate;
import vn.cadre.platform.time.CivilClock;

/**
 * Days as the registry counts them, in Vietnam. What a test needs to be past, present or to come is
 * told from today, so that it stays so whenever the test is run.
 */
public final class Days {
  private Days() {}

  public static LocalDate today() {
    return LocalDate.now(CivilClock.ZONE);
  }

  public static LocalDate tomorrow() {
    return today().plusDays(1);
  }

  /** The first of the month before, this or after, so that adding months and years is exact. */
  public static LocalDate monthFromNow(int months) {
    return today().withDayOfMonth(1).plusMonths(months);
  }
}
