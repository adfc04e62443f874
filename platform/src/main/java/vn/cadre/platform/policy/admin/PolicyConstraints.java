package vn.cadre.platform.policy.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.ConstraintProblems;

/** The constraints of packs, by name. */
@ApplicationScoped
class PolicyConstraints implements ConstraintProblems {

  @Override
  public Optional<ProblemException> of(String constraint) {
    return constraint.equals("policy_pack_code")
        ? Optional.of(ProblemException.of(PolicyProblem.DUPLICATE_POLICY))
        : Optional.empty();
  }
}
