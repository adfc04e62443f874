package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.appointment.SeatingRule.Seating;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * The quotas of an organisation, and of those above it, in each year that somebody is there; where
 * the pack of the time says that quotas bind, whoever comes beyond one is refused.
 */
@ApplicationScoped
class Rooms {
  private static final String ROOM = "SELECT * FROM staffing_room(?, ?, ?, ?, ?)";
  private static final Bilingual OVER =
      new Bilingual(
          "Việc này vượt biên chế được giao", "This goes beyond a quota that was assigned");

  private final Policies policies;
  private final StaffingKind kind;
  private final Sql sql;

  Rooms(Policies policies, StaffingKind kind, Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.sql = sql;
  }

  /**
   * Whoever counts there already is not sent away, but told of.
   *
   * @param newly whether they come to these quotas although they were there before
   * @return each quota that is exceeded by those who were there before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Reason> judge(Seating seating, boolean newly) {
    var rooms =
        sql.list(
            ROOM,
            Arrays.asList(seating.cadreId(), seating.path(), seating.from(), seating.to(), newly),
            Room::of);
    var rules = rules(seating.path(), rooms);
    var coming = new ArrayList<Finding>();
    var present = new ArrayList<Finding>();
    for (var room : rooms) {
      rules
          .get(room.firstDay())
          .map(rule -> rule.judge(room))
          .ifPresent(finding -> (room.inside() ? present : coming).add(finding));
    }
    if (coming.stream().anyMatch(Finding.Failed.class::isInstance)) {
      throw ProblemException.refused(
          RegistryProblem.OVER_QUOTA, OVER, coming.stream().map(Finding::reason).toList());
    }
    return present.stream().filter(Finding.Failed.class::isInstance).map(Finding::reason).toList();
  }

  /** The rule by the first day in each year; none where quotas do not bind then. */
  private Map<LocalDate, Optional<WithinQuota>> rules(String path, List<Room> rooms) {
    var rules = new LinkedHashMap<LocalDate, Optional<WithinQuota>>();
    policies.readOnce(
        List.of(path),
        () ->
            rooms.forEach(room -> rules.computeIfAbsent(room.firstDay(), day -> rule(path, day))));
    return rules;
  }

  private Optional<WithinQuota> rule(String path, LocalDate day) {
    return policies
        .inForce(kind, path, day)
        .filter(policy -> policy.numbers().quotasBind())
        .map(policy -> new WithinQuota(policy.basis("quotasBind")));
  }
}
