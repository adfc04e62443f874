package vn.cadre.kernel.workday;

import java.time.LocalDate;

/**
 * A day without work besides the weekly rest.
 *
 * @param name of the occasion, in Vietnamese
 * @param verified whether the date was checked against its source
 */
public record DayOff(LocalDate date, String name, Kind kind, boolean verified) {

  /** Why it is off. */
  public enum Kind {
    /** A holiday of the solar calendar. */
    FIXED,
    /** A holiday of the lunar calendar; its date is announced year by year. */
    LUNAR,
    /** In place of a holiday that fell on the weekly rest. */
    COMPENSATORY,
    /** Off in exchange for a day of rest that is worked. */
    SWAPPED
  }
}
