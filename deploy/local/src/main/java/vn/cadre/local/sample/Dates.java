package vn.cadre.local.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Days drawn by chance. */
final class Dates {
  private Dates() {}

  /**
   * A day from {@code from} up to but without {@code to}; {@code from} itself when there is no day
   * between.
   */
  static LocalDate between(RandomGenerator random, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    return days <= 1 ? from : from.plusDays(random.nextLong(days));
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
