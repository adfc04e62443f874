package vn.cadre.training.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what figures are wanted.
 *
 * @param from first day
 * @param to the first day after it
 * @param organiser path of an organiser, with everything below it; null for the whole scope
 * @param abroad held abroad, or not; null for both
 * @param by nested, the outermost first
 */
record Question(
    LocalDate from,
    LocalDate to,
    @Nullable String organiser,
    @Nullable Boolean abroad,
    List<Dimension> by) {

  Question {
    by = List.copyOf(by);
  }

  Question by(List<Dimension> others) {
    return new Question(from, to, organiser, abroad, others);
  }

  Question abroadOnly() {
    return new Question(from, to, organiser, true, List.of());
  }

  /** The measures that can be told of it; plans are made for whole years. */
  boolean asksForPlans() {
    return from.getDayOfYear() == 1 && to.getDayOfYear() == 1;
  }
}
