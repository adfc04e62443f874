package vn.cadre.training.enrolment;

import static vn.cadre.training.code.EnrolmentState.APPROVED;
import static vn.cadre.training.code.EnrolmentState.DECLINED;
import static vn.cadre.training.code.EnrolmentState.NOMINATED;
import static vn.cadre.training.code.EnrolmentState.WAITING;
import static vn.cadre.training.code.EnrolmentState.WITHDRAWN;

import java.util.Set;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.problem.TrainingProblem;

/**
 * Where an enrolment may go from where it stands; any other move is refused.
 *
 * @param klass where its class stands
 */
record EnrolmentLifecycle(EnrolmentState state, ClassState klass) {

  /** With a place, or to wait for one. */
  EnrolmentState approved(boolean place) {
    return from(Set.of(NOMINATED), Set.of(ClassState.OPEN), place ? APPROVED : WAITING);
  }

  EnrolmentState declined() {
    return from(Set.of(NOMINATED, WAITING), Set.of(ClassState.OPEN), DECLINED);
  }

  /** Also out of a class that runs already. */
  EnrolmentState withdrawn() {
    return from(
        Set.of(NOMINATED, APPROVED, WAITING),
        Set.of(ClassState.PLANNED, ClassState.OPEN, ClassState.RUNNING),
        WITHDRAWN);
  }

  /** Whether the stage lets an operation happen, by its name. */
  boolean allows(String action) {
    return switch (action) {
      case "approve" -> state == NOMINATED && klass == ClassState.OPEN;
      case "decline" -> (state == NOMINATED || state == WAITING) && klass == ClassState.OPEN;
      case "withdraw" ->
          (state == NOMINATED || state == APPROVED || state == WAITING)
              && (klass == ClassState.PLANNED
                  || klass == ClassState.OPEN
                  || klass == ClassState.RUNNING);
      default -> false;
    };
  }

  private EnrolmentState from(
      Set<EnrolmentState> before, Set<ClassState> classes, EnrolmentState next) {
    if (!classes.contains(klass)) {
      throw ProblemException.of(TrainingProblem.CLASS_STAGE);
    }
    if (!before.contains(state)) {
      throw ProblemException.of(TrainingProblem.ENROLMENT_STAGE);
    }
    return next;
  }
}
