package vn.cadre.kernel;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * An age or a length of service, from a first day to the first day after, each as precise as it is
 * known. Where a day is missing the length lies within bounds, and against a limit between them it
 * is undecided: no day is made up.
 *
 * <p>Measured as the law counts terms (Civil Code 2015, Article 148): whole months to the
 * corresponding day, or to the last day of a month that lacks it, then days. So a length reaches a
 * limit on the very day that {@code from.plus(limit)} names.
 *
 * @param from the first day
 * @param until the first day after
 */
public record Length(PartialDate from, PartialDate until) {

  /**
   * @throws IllegalArgumentException if it certainly ends before it starts
   */
  public Length {
    if (from.isCertainlyAfter(until)) {
      throw new IllegalArgumentException(from + " lies after " + until);
    }
  }

  public static Length between(PartialDate from, PartialDate until) {
    return new Length(from, until);
  }

  /** The shortest it may be. */
  public Period least() {
    return measure(from.latest(), until.earliest());
  }

  /** The longest it may be; equal to {@link #least} when both days are known. */
  public Period most() {
    return measure(from.earliest(), until.latest());
  }

  public boolean isExact() {
    return least().equals(most());
  }

  /** Whether it certainly is {@code limit} or longer. */
  public boolean reaches(Period limit) {
    return limit.isZero() || !end(from.latest(), limit).isAfter(until.earliest());
  }

  /** Whether it certainly is shorter than {@code limit}. */
  public boolean isShorterThan(Period limit) {
    return end(from.earliest(), limit).isAfter(until.latest());
  }

  /** Whether what is known of the dates allows both: {@code limit} reached, and not reached. */
  public boolean undecidedAgainst(Period limit) {
    return !reaches(limit) && !isShorterThan(limit);
  }

  /** ISO: {@code P5Y3M}, or the bounds {@code P1Y1D..P1Y1M}. */
  @Override
  public String toString() {
    return isExact() ? least().toString() : least() + ".." + most();
  }

  private static LocalDate end(LocalDate start, Period limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("A limit is not negative: " + limit);
    }
    return start.plus(limit);
  }

  private static Period measure(LocalDate start, LocalDate end) {
    if (!start.isBefore(end)) {
      return Period.ZERO;
    }
    var months = ChronoUnit.MONTHS.between(start, end);
    if (!start.plusMonths(months + 1).isAfter(end)) {
      months++; // from the 31st, a month without one is complete on its last day
    }
    var days = ChronoUnit.DAYS.between(start.plusMonths(months), end);
    return Period.of((int) (months / 12), (int) (months % 12), (int) days);
  }
}
