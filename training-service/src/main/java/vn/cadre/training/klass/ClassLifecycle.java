package vn.cadre.training.klass;

import static vn.cadre.training.code.ClassState.CANCELLED;
import static vn.cadre.training.code.ClassState.COMPLETED;
import static vn.cadre.training.code.ClassState.OPEN;
import static vn.cadre.training.code.ClassState.PLANNED;
import static vn.cadre.training.code.ClassState.RUNNING;

import java.util.Set;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.problem.TrainingProblem;

/** Where a class may go from where it stands; any other move is refused. */
record ClassLifecycle(ClassState state) {

  ClassState opened() {
    return from(Set.of(PLANNED), OPEN);
  }

  ClassState started() {
    return from(Set.of(OPEN), RUNNING);
  }

  ClassState completed() {
    return from(Set.of(RUNNING), COMPLETED);
  }

  ClassState cancelled() {
    return from(Set.of(PLANNED, OPEN, RUNNING), CANCELLED);
  }

  /** Refuses to change what is over. */
  void requireUnderWay() {
    from(Set.of(PLANNED, OPEN, RUNNING), state);
  }

  /** Whether the stage lets an operation on the class happen, by its name. */
  boolean allows(String action) {
    return switch (action) {
      case "open" -> state == PLANNED;
      case "start" -> state == OPEN;
      case "complete" -> state == RUNNING;
      case "patch", "cancel" -> state == PLANNED || state == OPEN || state == RUNNING;
      default -> false;
    };
  }

  private ClassState from(Set<ClassState> before, ClassState next) {
    if (!before.contains(state)) {
      throw ProblemException.of(TrainingProblem.CLASS_STAGE);
    }
    return next;
  }
}
