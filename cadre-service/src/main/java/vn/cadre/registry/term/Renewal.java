package vn.cadre.registry.term;

import java.util.List;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Policy;

/** The rules by which a term is renewed, or extended until retirement. */
public final class Renewal {
  public static final Outcomes OUTCOMES = new Outcomes("DUE", "NOT_DUE");

  private Renewal() {}

  /** By which somebody is appointed anew to the post they hold. */
  public static List<Rule<RenewalFacts>> renewing(Policy<TermNumbers> policy) {
    return rules(policy, false);
  }

  /** By which somebody stays on until they retire. */
  public static List<Rule<RenewalFacts>> extending(Policy<TermNumbers> policy) {
    return rules(policy, true);
  }

  private static List<Rule<RenewalFacts>> rules(Policy<TermNumbers> policy, boolean extending) {
    return List.of(
        new RenewalWindow(policy.numbers(), policy.basis("reappointWithin")),
        new DecidedInTime(policy.basis("decideWorkingDaysBefore")),
        new YearsLeft(policy.numbers(), policy.basis("extendBelow"), extending));
  }
}
