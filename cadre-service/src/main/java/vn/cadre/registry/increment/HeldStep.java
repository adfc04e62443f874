package vn.cadre.registry.increment;

import java.time.LocalDate;
import java.util.List;
import vn.cadre.registry.code.Discipline;

/**
 * A step of salary that somebody holds, and what may delay the next.
 *
 * @param since the first possible day on it
 * @param cycle the months for which it is held
 * @param asOf the day it is judged for
 */
record HeldStep(
    LocalDate since,
    int cycle,
    List<Punished> disciplines,
    List<LocalDate> notCompleted,
    LocalDate asOf) {

  HeldStep {
    disciplines = List.copyOf(disciplines);
    notCompleted = List.copyOf(notCompleted);
  }

  /** A discipline of the State and the day it took effect. */
  record Punished(Discipline form, LocalDate on) {}
}
