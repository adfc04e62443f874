package vn.cadre.registry.candidate.rule;

import java.util.List;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;

/** The rules of a pack of candidates. */
public final class CandidateRules {

  private CandidateRules() {}

  /** What speaks against somebody where it does not hold. */
  public static List<Rule<CandidateFacts>> conditions(Policy<CandidateNumbers> policy) {
    return List.of(
        PoliticalStandard.of(policy),
        GradedWell.of(policy),
        new NotThereAlready(new Basis(policy.citation(), true)));
  }
}
