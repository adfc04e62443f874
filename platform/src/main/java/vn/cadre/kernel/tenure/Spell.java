package vn.cadre.kernel.tenure;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/**
 * One term in a post.
 *
 * @param from the first day, as precisely as it is known
 * @param to the first day on which the post was no longer held; null while it is
 */
public record Spell(PartialDate from, @Nullable PartialDate to) {

  /** Whether the post may have been held on the day, as far as the dates tell. */
  boolean mayHoldOn(LocalDate day) {
    return !from.earliest().isAfter(day) && (to == null || to.latest().isAfter(day));
  }

  /** Whether it ends as something begins on that day, as far as the dates tell. */
  public boolean runsInto(PartialDate begins) {
    return to != null
        && from.earliest().isBefore(begins.earliest())
        && !to.isCertainlyBefore(begins)
        && !to.isCertainlyAfter(begins);
  }

  /** Whether the next spell goes on from this one, or begins within the tolerance after it. */
  boolean goesOnTo(Spell next, Period tolerance) {
    return to == null || !next.from.earliest().isAfter(to.latest().plus(tolerance));
  }
}
