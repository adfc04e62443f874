package vn.cadre.registry.retirement;

import java.util.List;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Assessor;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policy;

/** Whether somebody is due to retire; whose facts they are is said by the feature that has them. */
public abstract class RetirementAssessor implements Assessor<RetirementFacts, RetirementNumbers> {
  private static final Outcomes OUTCOMES = new Outcomes("DUE", "NOT_DUE");

  private final RetirementKind kind;

  protected RetirementAssessor(RetirementKind kind) {
    this.kind = kind;
  }

  @Override
  public PackKind<RetirementNumbers> pack() {
    return kind;
  }

  @Override
  public Class<RetirementFacts> factsType() {
    return RetirementFacts.class;
  }

  @Override
  public List<Rule<RetirementFacts>> rules(Policy<RetirementNumbers> policy) {
    return List.of(RetirementAge.of(policy));
  }

  @Override
  public Outcomes outcomes() {
    return OUTCOMES;
  }
}
