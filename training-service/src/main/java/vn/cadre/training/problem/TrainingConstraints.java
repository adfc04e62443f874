package vn.cadre.training.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.ConstraintProblems;

/**
 * The constraints of the schema, by name: they hold whatever the code does, also between two
 * requests at once.
 */
@ApplicationScoped
class TrainingConstraints implements ConstraintProblems {
  private static final Map<String, TrainingProblem> KNOWN =
      Map.ofEntries(
          Map.entry("course_code_key", TrainingProblem.DUPLICATE_CODE),
          Map.entry("training_class_organisation_id_code_key", TrainingProblem.DUPLICATE_CODE),
          Map.entry("enrolment_cadre_once", TrainingProblem.DUPLICATE_ENROLMENT),
          Map.entry("enrolment_outside_once", TrainingProblem.DUPLICATE_ENROLMENT),
          Map.entry("attendance_session_id_fkey", TrainingProblem.SESSION_HELD),
          Map.entry("session_overlap", TrainingProblem.SESSION_OVERLAP),
          Map.entry("trainer_elsewhere", TrainingProblem.TRAINER_ELSEWHERE),
          Map.entry("commitment_by_hand_once", TrainingProblem.DUPLICATE_COMMITMENT),
          Map.entry("plan_once", TrainingProblem.DUPLICATE_PLAN),
          Map.entry("training_class_plan_line_id_fkey", TrainingProblem.LINE_IN_USE));

  @Override
  public Optional<ProblemException> of(String constraint) {
    return Optional.ofNullable(KNOWN.get(constraint)).map(ProblemException::of);
  }
}
