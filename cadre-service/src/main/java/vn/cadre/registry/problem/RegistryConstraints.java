package vn.cadre.registry.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.ConstraintProblems;

/**
 * The constraints of the schema, by name: they hold whatever the code does, also between two
 * requests at once.
 */
@ApplicationScoped
class RegistryConstraints implements ConstraintProblems {
  private static final Map<String, RegistryProblem> KNOWN =
      Map.ofEntries(
          Map.entry("organisation_code", RegistryProblem.DUPLICATE_CODE),
          Map.entry("organisation_path", RegistryProblem.DUPLICATE_CODE),
          Map.entry("title_code", RegistryProblem.DUPLICATE_CODE),
          Map.entry("body_code", RegistryProblem.DUPLICATE_CODE),
          Map.entry("cadre_personal_id", RegistryProblem.DUPLICATE_PERSONAL_ID),
          Map.entry("decision_key", RegistryProblem.DUPLICATE_DECISION),
          Map.entry("standard_of_title_overlap", RegistryProblem.STANDARD_OVERLAP),
          Map.entry("standard_of_grade_overlap", RegistryProblem.STANDARD_OVERLAP),
          Map.entry("position_overlap", RegistryProblem.POSITION_OVERLAP),
          Map.entry("appointment_seat_taken", RegistryProblem.SEAT_TAKEN),
          Map.entry("appointment_main_overlap", RegistryProblem.MAIN_APPOINTMENT_OVERLAP),
          Map.entry("appointment_after_separation", RegistryProblem.AFTER_SEPARATION),
          Map.entry("body_membership_after_separation", RegistryProblem.AFTER_SEPARATION),
          Map.entry("salary_step_overlap", RegistryProblem.SALARY_STEP_OVERLAP),
          Map.entry("evaluation_period", RegistryProblem.DUPLICATE_EVALUATION),
          Map.entry("evaluation_round_once", RegistryProblem.DUPLICATE_EVALUATION_ROUND),
          Map.entry("evaluation_proposal_person", RegistryProblem.ALREADY_PROPOSED),
          Map.entry("evaluation_proposal_body", RegistryProblem.ALREADY_PROPOSED),
          Map.entry("recorded_movement_once", RegistryProblem.MOVEMENT_RECORDED),
          Map.entry("body_membership_overlap", RegistryProblem.DUPLICATE_MEMBERSHIP));

  /** What the caller sent that is taken. */
  private static final Map<RegistryProblem, String> FIELDS =
      Map.of(RegistryProblem.DUPLICATE_CODE, "code");

  /** Whoever wrote to a record while it was joined into another: any operation may meet it. */
  private static final String JOINED_MEANWHILE = "cadre_joined";

  private static final Bilingual RECORD_IS_GONE =
      new Bilingual(
          "Hồ sơ này vừa được nhập vào hồ sơ khác; đọc lại hồ sơ để biết hồ sơ nào",
          "The record was joined into another one at this moment; read it to learn which");

  @Override
  public Optional<ProblemException> of(String constraint) {
    if (constraint.equals(JOINED_MEANWHILE)) {
      return Optional.of(ProblemException.of(CommonProblem.CONFLICT, RECORD_IS_GONE));
    }
    var problem = KNOWN.get(constraint);
    return Optional.ofNullable(problem)
        .map(known ->
            FIELDS.containsKey(known)
                ? ProblemException.invalid(
                    known, new Violations().add(FIELDS.get(known), known).all())
                : ProblemException.of(known));
  }
}
