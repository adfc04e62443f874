package vn.cadre.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period in which something is in force, half-open: the first day counts, the last does not, so
 * that one ends on the day the next begins.
 *
 * @param from the first day in force
 * @param to the first day out of force; null while it is in force
 */
public record Span(LocalDate from, @Nullable LocalDate to) {

  /**
   * @throws IllegalArgumentException if it holds no day
   */
  public Span {
    if (to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("No day from " + from + " to " + to);
    }
  }

  public static Span from(LocalDate from) {
    return new Span(from, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  public boolean overlaps(Span other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /** The days that lie in both; empty where there is none. */
  public Optional<Span> intersection(Span other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    var start = from.isAfter(other.from) ? from : other.from;
    return Optional.of(new Span(start, earlier(to, other.to)));
  }

  private boolean startsBeforeEndOf(Span other) {
    return other.to == null || from.isBefore(other.to);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
