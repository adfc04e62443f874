package vn.cadre.registry.increment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.record.salary.ScaleNumbers;

/**
 * The scale of one grade.
 *
 * @param top how many steps it has
 * @param cycle the months for which each is held
 */
record Scale(String grade, int top, int cycle, BigDecimal lowest, BigDecimal highest) {

  /** Those of the grades of which steps and cycle are known. */
  static List<Scale> of(ScaleNumbers scales, IncrementNumbers numbers) {
    var known = new ArrayList<Scale>();
    for (var range : scales.ranges()) {
      scales.steps().stream()
          .filter(steps -> steps.grade().equals(range.grade()))
          .forEach(steps ->
              numbers
                  .cycleOf(range.group())
                  .ifPresent(cycle ->
                      known.add(
                          new Scale(
                              range.grade(),
                              steps.count(),
                              cycle,
                              new BigDecimal(range.lowest()),
                              new BigDecimal(range.highest())))));
    }
    return known;
  }

  /** What follows a step: the next one, or the allowance beyond the last. */
  IncrementView.Rung after(
      int step, String coefficient, @Nullable Integer overFrame, IncrementNumbers numbers) {
    if (step < top) {
      return new IncrementView.Rung(step + 1, coefficient(step + 1), null);
    }
    return new IncrementView.Rung(
        step,
        coefficient,
        overFrame == null ? numbers.overFrameFirst() : overFrame + numbers.overFrameNext());
  }

  /** The steps lie at one distance from each other. */
  private String coefficient(int step) {
    return lowest
        .add(
            highest
                .subtract(lowest)
                .multiply(BigDecimal.valueOf(step - 1L))
                .divide(BigDecimal.valueOf(top - 1L), 2, RoundingMode.HALF_UP))
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
