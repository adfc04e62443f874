package vn.cadre.registry.evaluation;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.registry.problem.RegistryProblem;

/** Where a round stands, and where it may go from there. */
@Schema(name = "EvaluationRoundState")
public enum RoundState {
  /** Units put forward grades. */
  OPEN,
  /** Nothing is put forward any more until somebody approves or returns it. */
  SUBMITTED,
  /** The grades are on the records. */
  APPROVED,
  CANCELLED,
  /** The document that approved it was revoked, and with it the grades. */
  REVOKED;

  RoundState submitted() {
    return from(Set.of(OPEN), SUBMITTED);
  }

  RoundState returned() {
    return from(Set.of(SUBMITTED), OPEN);
  }

  RoundState approved() {
    return from(Set.of(SUBMITTED), APPROVED);
  }

  RoundState cancelled() {
    return from(Set.of(OPEN, SUBMITTED), CANCELLED);
  }

  RoundState revoked() {
    return from(Set.of(APPROVED), REVOKED);
  }

  /** Refuses to go on where grades are not put forward (any more). */
  void requireOpen() {
    from(Set.of(OPEN), OPEN);
  }

  /** Whether the stage lets an operation on the round happen, by its name. */
  boolean allows(String action) {
    return switch (action) {
      case "submit" -> this == OPEN;
      case "return", "approve" -> this == SUBMITTED;
      case "cancel" -> this == OPEN || this == SUBMITTED;
      default -> false;
    };
  }

  private RoundState from(Set<RoundState> before, RoundState next) {
    if (!before.contains(this)) {
      throw ProblemException.of(RegistryProblem.EVALUATION_ROUND_STAGE);
    }
    return next;
  }
}
