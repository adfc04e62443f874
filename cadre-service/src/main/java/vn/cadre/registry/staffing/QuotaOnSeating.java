package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.appointment.SeatingRule;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * Refuses whoever comes to an organisation beyond its quota, or beyond that of one above it, where
 * the pack says that quotas bind. Whoever counts there already is not sent away, but told of.
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
  public List<Reason> judge(UUID cadreId, String path, LocalDate day) {
    var policy = policies.inForce(kind, path, day).filter(p -> p.numbers().quotasBind());
    if (policy.isEmpty()) {
      return List.of();
    }
    var rule = new WithinQuota(policy.get().basis("quotasBind"));
    var rooms =
        sql.list(ROOM, List.of(cadreId, path, day), Room::of).stream()
            .collect(Collectors.partitioningBy(Room::inside));
    var coming = rooms.get(false).stream().map(rule::judge).toList();
    if (coming.stream().anyMatch(Finding.Failed.class::isInstance)) {
      throw ProblemException.refused(
          RegistryProblem.OVER_QUOTA, OVER, coming.stream().map(Finding::reason).toList());
    }
    return rooms.get(true).stream()
        .map(rule::judge)
        .filter(Finding.Failed.class::isInstance)
        .map(Finding::reason)
        .toList();
  }
}
