package vn.cadre.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of thing that takes effect when a day comes.
 *
 * @param name stable, since the progress of a day is kept by it
 * @param order its place among the effects of a day: what begins before what is held in it, what
 *     ends after
 */
public record DayEffect(String name, int order, Teller teller) {

  /** Knows what is due on a day. */
  @FunctionalInterface
  public interface Teller {

    /**
     * Tells of the next ones of the day, by id; called in a transaction that acts for the service.
     *
     * @param after only those with a greater id
     * @return the id of the last one, or empty when there was none left
     */
    Optional<UUID> tell(LocalDate day, UUID after, int atMost);
  }

  /** A feature in which something takes effect by the calendar. */
  public interface Source {
    List<DayEffect> effects();
  }
}
