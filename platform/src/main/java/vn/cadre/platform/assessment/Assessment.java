package vn.cadre.platform.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.problem.Reason;

/**
 * What the suite concludes about somebody on a day.
 *
 * @param policy the pack that held; null where none was in force
 * @param reasons every rule that was tried, passed ones too
 */
public record Assessment(
    String outcome,
    UUID subject,
    LocalDate asOf,
    @Nullable PolicyRef policy,
    List<Reason> reasons) {

  public Assessment {
    reasons = List.copyOf(reasons);
  }

  /** What the findings of all rules come to. */
  public static Assessment of(
      Outcomes outcomes, UUID subject, LocalDate asOf, PolicyRef policy, List<Finding> findings) {
    return new Assessment(
        outcomes.of(findings),
        subject,
        asOf,
        policy,
        findings.stream().map(Finding::reason).toList());
  }
}
