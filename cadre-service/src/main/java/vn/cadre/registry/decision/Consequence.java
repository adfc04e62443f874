package vn.cadre.registry.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Reason;

/**
 * What becomes of an effect when its document is revoked.
 *
 * @param on the day from which it tells; null where nothing changes
 * @param obstacle what stands in the way; null where nothing does
 */
public record Consequence(
    Effect effect, Outcome outcome, @Nullable LocalDate on, @Nullable Reason obstacle) {

  /** What becomes of it. */
  public enum Outcome {
    /** It never held. */
    ANNULLED,
    /** It holds no longer, from the day on. */
    ENDED,
    /** A term that it had extended ends as it would have. */
    SHORTENED,
    /** What had ended goes on. */
    RESTORED,
    /** It was over by then. */
    UNCHANGED
  }
}
