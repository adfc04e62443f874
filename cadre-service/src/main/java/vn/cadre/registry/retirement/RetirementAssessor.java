package vn.cadre.registry.retirement;

import java.util.List;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Assessor;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Policy;

/** Whether somebody is due to retire; whose facts they are is said by the feature that has them. */
public interface RetirementAssessor extends Assessor<RetirementFacts, RetirementNumbers> {
  Outcomes OUTCOMES = new Outcomes("DUE", "NOT_DUE");

  @Override
  default Class<RetirementFacts> factsType() {
    return RetirementFacts.class;
  }

  @Override
  default List<Rule<RetirementFacts>> rules(Policy<RetirementNumbers> policy) {
    return List.of(RetirementAge.of(policy));
  }

  @Override
  default Outcomes outcomes() {
    return OUTCOMES;
  }
}
