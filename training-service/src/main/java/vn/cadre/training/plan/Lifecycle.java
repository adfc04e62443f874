package vn.cadre.training.plan;

import java.util.Set;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.training.code.PlanState;
import vn.cadre.training.problem.TrainingProblem;

/**
 * Where a plan stands, and where it may go.
 *
 * @param revision the approved one that counts; 0 before the first approval
 */
record Lifecycle(PlanState state, int revision) {
  private static final Bilingual STANDS =
      new Bilingual("Kế hoạch đang ở trạng thái: %s", "The plan stands at: %s");

  boolean may(String action) {
    return switch (action) {
      case "patch", "submit" -> state == PlanState.DRAFT;
      case "return", "approve" -> state == PlanState.SUBMITTED;
      case "amend" -> state == PlanState.APPROVED;
      case "discard" -> state == PlanState.DRAFT && revision > 0;
      case "cancel" -> state != PlanState.CANCELLED;
      default -> throw new IllegalArgumentException(action);
    };
  }

  /** Lines and the ceiling change while it is drafted only. */
  void requireDraft() {
    require("patch");
  }

  PlanState submitted() {
    return to("submit", PlanState.SUBMITTED);
  }

  PlanState returned() {
    return to("return", PlanState.DRAFT);
  }

  PlanState approved() {
    return to("approve", PlanState.APPROVED);
  }

  PlanState amended() {
    return to("amend", PlanState.DRAFT);
  }

  PlanState discarded() {
    return to("discard", PlanState.APPROVED);
  }

  PlanState cancelled() {
    return to("cancel", PlanState.CANCELLED);
  }

  /** By these alone a plan is settled; others draft it. */
  static final Set<String> SETTLING = Set.of("return", "approve");

  private PlanState to(String action, PlanState next) {
    require(action);
    return next;
  }

  private void require(String action) {
    if (!may(action)) {
      throw ProblemException.of(
          TrainingProblem.PLAN_STATE,
          new Bilingual(STANDS.with(state.vi()).vi(), STANDS.with(state.en()).en()));
    }
  }
}
