package vn.cadre.kernel.workday;

import java.time.LocalDate;

/**
 * A day of weekly rest that is worked, in exchange for a {@link DayOff.Kind#SWAPPED} day.
 *
 * @param verified whether the date was checked against its source
 */
public record WorkedDay(LocalDate date, boolean verified) {}
