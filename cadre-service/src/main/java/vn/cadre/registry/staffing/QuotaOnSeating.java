package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.appointment.SeatingRule;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * Refuses whoever comes to an organisation beyond its quota, or beyond that of one above it, where
 * the pack says that quotas bind.
 */
@ApplicationScoped
class QuotaOnSeating implements SeatingRule {
  private static final String ROOM = "SELECT * FROM staffing_room(?, ?, ?)";
  private static final Bilingual OVER =
      new Bilingual(
          "Việc bổ nhiệm này vượt biên chế được giao", "The appointment goes beyond a quota");

  private final Policies policies;
  private final StaffingKind kind;
  private final Sql sql;

  QuotaOnSeating(Policies policies, StaffingKind kind, Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.sql = sql;
  }

  @Override
  public void judge(UUID cadreId, String path, LocalDate day) {
    var policy = policies.inForce(kind, path, day).filter(p -> p.numbers().quotasBind());
    if (policy.isEmpty()) {
      return;
    }
    var rule = new WithinQuota(policy.get().basis("quotasBind"));
    var findings =
        sql.list(ROOM, List.of(cadreId, path, day), Room::of).stream().map(rule::judge).toList();
    if (findings.stream().anyMatch(Finding.Failed.class::isInstance)) {
      throw ProblemException.refused(
          RegistryProblem.OVER_QUOTA, OVER, findings.stream().map(Finding::reason).toList());
    }
  }
}
