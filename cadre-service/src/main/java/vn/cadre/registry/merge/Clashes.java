package vn.cadre.registry.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;

/**
 * Finds what of two records cannot stand on one, all of it by one statement. The constraints of the
 * tables stand behind it.
 */
@ApplicationScoped
class Clashes {
  private static final String OF_TWO =
      """
      WITH pair AS (SELECT ?::uuid AS mine, ?::uuid AS theirs)
      SELECT 'ONE_MAIN_POST' AS clash, 'appointments/' || a.id AS mine, 'appointments/' || b.id AS theirs
      FROM pair JOIN appointment a ON a.cadre_id = pair.mine JOIN appointment b ON b.cadre_id = pair.theirs
      WHERE a.main AND b.main AND a.certain && b.certain AND NOT told_alike(a, b)
      UNION ALL
      SELECT 'ONE_SEAT', 'appointments/' || a.id, 'appointments/' || b.id
      FROM pair JOIN appointment a ON a.cadre_id = pair.mine JOIN appointment b ON b.cadre_id = pair.theirs
      WHERE a.position_id = b.position_id AND NOT (a.main AND b.main) AND a.certain && b.certain AND NOT told_alike(a, b)
      UNION ALL
      SELECT 'ONE_MEMBERSHIP', 'bodies/' || a.body_id || '/memberships/' || a.id, 'bodies/' || b.body_id || '/memberships/' || b.id
      FROM pair JOIN body_membership a ON a.cadre_id = pair.mine
      JOIN body_membership b ON b.cadre_id = pair.theirs AND b.body_id = a.body_id
      WHERE certain_period(a.starts, a.ends) && certain_period(b.starts, b.ends) AND NOT told_alike(a, b)
      UNION ALL
      SELECT 'ONE_SALARY', 'cadres/' || a.cadre_id || '/salary-steps/' || a.id, 'cadres/' || b.cadre_id || '/salary-steps/' || b.id
      FROM pair JOIN salary_step a ON a.cadre_id = pair.mine JOIN salary_step b ON b.cadre_id = pair.theirs
      WHERE a.annulled_at IS NULL AND b.annulled_at IS NULL AND a.certain && b.certain AND NOT told_alike(a, b)
      UNION ALL
      SELECT 'ONE_EVALUATION', 'cadres/' || a.cadre_id || '/evaluations/' || a.id, 'cadres/' || b.cadre_id || '/evaluations/' || b.id
      FROM pair JOIN evaluation a ON a.cadre_id = pair.mine
      JOIN evaluation b ON b.cadre_id = pair.theirs AND b.year = a.year AND b.quarter IS NOT DISTINCT FROM a.quarter
      WHERE a.annulled_at IS NULL AND b.annulled_at IS NULL AND NOT told_alike(a, b)
      UNION ALL
      SELECT 'ONE_MOVEMENT', 'cadres/' || a.cadre_id || '/recorded-movements/' || a.id,
             'cadres/' || b.cadre_id || '/recorded-movements/' || b.id
      FROM pair JOIN recorded_movement a ON a.cadre_id = pair.mine
      JOIN recorded_movement b ON b.cadre_id = pair.theirs AND b.moved_on = a.moved_on
      WHERE a.annulled_at IS NULL AND b.annulled_at IS NULL AND NOT told_alike(a, b)
      UNION ALL
      SELECT 'AFTER_SEPARATION', 'cadres/' || s.cadre_id || '/separations/' || s.id, 'appointments/' || a.id
      FROM pair JOIN separation s ON s.cadre_id IN (pair.mine, pair.theirs)
      JOIN appointment a ON a.cadre_id IN (pair.mine, pair.theirs) AND a.cadre_id <> s.cadre_id
      WHERE s.annulled_at IS NULL AND a.annulled_by_id IS NULL AND (a.valid_to IS NULL OR a.valid_to > s.effective_on)
        AND (a.valid_from < s.effective_on OR NOT (came_back(pair.mine, s.effective_on, a.valid_from)
                                                   OR came_back(pair.theirs, s.effective_on, a.valid_from)))
      UNION ALL
      SELECT 'ONE_SEPARATION', 'cadres/' || a.cadre_id || '/separations/' || a.id, 'cadres/' || b.cadre_id || '/separations/' || b.id
      FROM pair JOIN separation a ON a.cadre_id = pair.mine JOIN separation b ON b.cadre_id = pair.theirs
      WHERE a.annulled_at IS NULL AND b.annulled_at IS NULL AND NOT told_alike(a, b)
        AND NOT came_back(pair.mine, least(a.effective_on, b.effective_on), greatest(a.effective_on, b.effective_on))
        AND NOT came_back(pair.theirs, least(a.effective_on, b.effective_on), greatest(a.effective_on, b.effective_on))
      UNION ALL
      SELECT 'RELATIVES', 'cadres/' || f.cadre_id || '/family-members/' || f.id, 'cadres/' || f.relative_id
      FROM pair JOIN family_member f ON (f.cadre_id, f.relative_id) IN ((pair.mine, pair.theirs), (pair.theirs, pair.mine))
      WHERE f.annulled_at IS NULL
      UNION ALL
      SELECT 'OPEN_TRANSFER', 'transfer-requests/' || r.id, 'cadres/' || r.cadre_id
      FROM pair JOIN transfer_request r ON r.cadre_id = pair.theirs WHERE r.state = 'REQUESTED'
      ORDER BY 1, 2, 3\
      """;
  private static final String OF_UNDOING =
      "SELECT * FROM undo_obstacles(?) ORDER BY clash, mine, theirs";

  private final Sql sql;

  Clashes(Sql sql) {
    this.sql = sql;
  }

  /** What stands against joining; the caller's scope covers both records. */
  List<Reason> of(UUID survivor, UUID joined) {
    return reasons(OF_TWO, List.of(survivor, joined));
  }

  /** What came after a merge and cannot be told apart from what it moved. */
  List<Reason> ofUndoing(UUID merge) {
    return reasons(OF_UNDOING, List.of(merge));
  }

  private List<Reason> reasons(String query, List<UUID> arguments) {
    return sql.list(
        query,
        arguments,
        row ->
            Clash.valueOf(row.getString("clash"))
                .between(row.getString("mine"), row.getString("theirs")));
  }
}
