package vn.cadre.training.enrolment;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Reason;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.klass.Klass;

/** What becomes of a row, by the stage of its class, what the rules found, and the places left. */
final class LearningRules {

  private LearningRules() {}

  /** Whether the class is at a stage that takes the row, from whoever sent it. */
  static boolean takes(Klass klass, Learning one, ImportRun run) {
    var approved = one.approved();
    if (approved
        && !(run.caller().has(Roles.TRAINING_MANAGER) && run.scope().covers(klass.path()))) {
      RowProblem.NOT_ORGANISER.at(one.row(), "state");
      return false;
    }
    if (klass.state() != ClassState.OPEN && !(approved && klass.recordedAfter())) {
      RowProblem.NOT_OPEN.at(one.row(), "classCode");
      return false;
    }
    return true;
  }

  /**
   * What fails refuses, and what cannot be told refuses an approval; of a class that was held
   * before it was recorded both warn.
   */
  static void heed(Klass klass, Learning one, Assessment assessment) {
    for (Reason reason : assessment.reasons()) {
      if (Boolean.TRUE.equals(reason.passed())) {
        continue;
      }
      if (klass.recordedAfter() || reason.passed() == null && !one.approved()) {
        one.row().warn("fullName", reason.rule(), reason.message());
      } else {
        one.row().reject("fullName", reason.rule(), reason.message());
      }
    }
  }

  /** Where the learner comes to stand; null where there is no place for them. */
  static @Nullable EnrolmentState state(Klass klass, Learning one, int places) {
    if (!one.approved()) {
      return EnrolmentState.NOMINATED;
    }
    if (places > 0) {
      return EnrolmentState.APPROVED;
    }
    if (klass.recordedAfter()) {
      RowProblem.CLASS_FULL.at(one.row(), "classCode");
      return null;
    }
    RowProblem.WAITS.warnAt(one.row(), "classCode");
    return EnrolmentState.WAITING;
  }
}
