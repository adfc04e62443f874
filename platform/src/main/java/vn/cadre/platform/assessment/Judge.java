package vn.cadre.platform.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;

/** Tries the rules of an assessment on facts. */
@ApplicationScoped
public class Judge {
  private static final Bilingual NO_PACK =
      new Bilingual(
          "Chưa có bộ tham số chính sách loại %s có hiệu lực vào ngày %s",
          "No policy pack of the kind %s is in force on %s");

  private final Policies policies;

  Judge(Policies policies) {
    this.policies = policies;
  }

  /** By the pack that holds for the organisation on the day; undetermined where none does. */
  public <F extends Record, N extends Record> Assessment assess(
      Assessor<F, N> assessor, UUID subject, LocalDate asOf, F facts, @Nullable String path) {
    return policies
        .inForce(assessor.pack(), path, asOf)
        .map(policy -> assess(assessor, subject, asOf, facts, policy))
        .orElseGet(() -> withoutPack(assessor.pack().name(), subject, asOf, asOf));
  }

  /** By the pack in force today, whatever the day that is assessed. */
  public <F extends Record, N extends Record> Assessment assessByPackOf(
      LocalDate today,
      Assessor<F, N> assessor,
      UUID subject,
      LocalDate asOf,
      F facts,
      @Nullable String path) {
    return policies
        .inForce(assessor.pack(), path, today)
        .map(policy -> assess(assessor, subject, asOf, facts, policy))
        .orElseGet(() -> withoutPack(assessor.pack().name(), subject, asOf, today));
  }

  /** By this version of a pack. */
  public <F extends Record, N extends Record> Assessment assess(
      Assessor<F, N> assessor, UUID subject, LocalDate asOf, F facts, Policy<N> policy) {
    var findings = assessor.rules(policy).stream().map(rule -> rule.judge(facts)).toList();
    return Assessment.of(assessor.outcomes(), subject, asOf, policy.ref(), findings);
  }

  /** What is told where no pack was in force. */
  public Assessment withoutPack(String kind, UUID subject, LocalDate asOf, LocalDate day) {
    var reason =
        new Reason(
            kind + ".policy-in-force",
            null,
            null,
            null,
            true,
            "policies?kind=" + kind,
            NO_PACK.with(kind, day),
            Map.of(),
            List.of("policy"));
    return new Assessment(Outcomes.UNDETERMINED, subject, asOf, null, List.of(reason));
  }
}
