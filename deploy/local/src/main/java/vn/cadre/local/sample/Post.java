package vn.cadre.local.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone's holding of a title in an organisation, from {@code from} up to but without {@code to}.
 *
 * @param to null while in force
 */
record Post(
    String organisation,
    Title title,
    Kind kind,
    boolean main,
    PartialDate from,
    @Nullable LocalDate to) {

  boolean inForceOn(LocalDate date) {
    return !from.earliest().isAfter(date) && (to == null || to.isAfter(date));
  }

  Post endingOn(LocalDate date) {
    return new Post(organisation, title, kind, main, from, date);
  }

  /** How the post was come by. */
  enum Kind {
    APPOINTMENT,
    REAPPOINTMENT,
    ELECTION,
    TRANSFER,
    ROTATION,
    CONCURRENT,
    ASSIGNMENT,
    NOMINATION
  }
}
