package vn.cadre.registry.evaluation.rule;

import java.time.LocalDate;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.registry.policy.Packs;

/** The pack that is shipped, in its last version. */
public final class Shipped {
  public static final Policy<EvaluationNumbers> POLICY = policy();

  private Shipped() {}

  private static Policy<EvaluationNumbers> policy() {
    var numbers = Packs.shipped("evaluation", EvaluationNumbers.class);
    return new Policy<>(
        new PolicyRef("evaluation", 3, LocalDate.of(2026, 7, 1), numbers.verified()),
        "Nghị định 233/2026/NĐ-CP",
        numbers.typed(),
        numbers.stated());
  }
}
