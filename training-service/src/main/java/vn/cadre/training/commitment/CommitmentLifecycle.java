package vn.cadre.training.commitment;

import java.time.LocalDate;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.training.code.CommitmentState;
import vn.cadre.training.problem.TrainingProblem;

/**
 * Where a commitment may go from where it stands; once settled it stays.
 *
 * @param owedUntil the first day after what is owed
 */
record CommitmentLifecycle(CommitmentState state, LocalDate owedUntil, LocalDate today) {

  void requireActive() {
    if (state != CommitmentState.ACTIVE) {
      throw ProblemException.of(TrainingProblem.COMMITMENT_SETTLED);
    }
  }

  void requireServed() {
    requireActive();
    if (!isServed()) {
      throw ProblemException.of(TrainingProblem.COMMITMENT_NOT_SERVED);
    }
  }

  /** Whether it lets an operation happen, by its name. */
  boolean allows(String action) {
    return state == CommitmentState.ACTIVE && (!action.equals("fulfil") || isServed());
  }

  private boolean isServed() {
    return !today.isBefore(owedUntil);
  }
}
