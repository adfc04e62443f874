package vn.cadre.registry.bar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.appointment.SeatingRule;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * Refuses whoever rises to a higher main post while a discipline bars it. Higher is a title of a
 * higher rank, or one of the same rank at a higher level; who comes to lead for the first time
 * rises.
 */
@ApplicationScoped
class BarOnSeating implements SeatingRule {
  // a post of another scope tells its title alone
  private static final String DISCIPLINES =
      """
      WITH posts AS (
        SELECT a.valid_from,
               array_position(ARRAY['STAFF', 'DEPUTY', 'HEAD'], t.rank) AS rank,
               array_position(ARRAY['COMMUNE', 'DISTRICT', 'PROVINCE', 'CENTRAL'], o.level) AS level
        FROM appointment a JOIN position_label p ON p.id = a.position_id JOIN title t ON t.id = p.title_id
        LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE a.cadre_id = ? AND a.main AND a.annulled_by_id IS NULL AND a.valid_from <= ?),
      now_held AS (SELECT * FROM posts WHERE valid_from = ? ORDER BY rank DESC LIMIT 1),
      held_before AS (SELECT * FROM posts WHERE valid_from < ? ORDER BY valid_from DESC LIMIT 1)
      SELECT e.id, e.form, e.effective_on
      FROM now_held n LEFT JOIN held_before b ON true JOIN discipline e ON e.cadre_id = ?
      WHERE e.annulled_at IS NULL AND e.effective_on <= ?
        AND n.rank > 1 AND (n.rank > coalesce(b.rank, 1) OR n.rank = b.rank AND n.level > b.level)
      ORDER BY e.effective_on, e.id\
      """;
  private static final Bilingual REFUSED =
      new Bilingual(
          "Người này đang bị kỷ luật nên chưa được giữ chức vụ cao hơn",
          "A discipline keeps the person from a higher post");

  private final Policies policies;
  private final BarPacks kind;
  private final Sql sql;

  BarOnSeating(Policies policies, BarPacks kind, Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.sql = sql;
  }

  @Override
  public List<Reason> judge(Seating seating) {
    policies
        .inForce(kind, seating.path(), seating.from())
        .map(NotBarred::of)
        .ifPresent(rule -> refuseIfBarred(rule, seating.cadreId(), seating.from()));
    return List.of();
  }

  private void refuseIfBarred(NotBarred rule, UUID cadreId, LocalDate day) {
    var findings =
        sql
            .list(
                DISCIPLINES,
                List.of(cadreId, day, day, day, cadreId, day),
                row ->
                    new NotBarred.Rise(
                        row.getObject("id", UUID.class),
                        Discipline.valueOf(row.getString("form")),
                        row.getObject("effective_on", LocalDate.class),
                        day))
            .stream()
            .map(rule::judge)
            .toList();
    if (findings.stream().anyMatch(Finding.Failed.class::isInstance)) {
      throw ProblemException.refused(
          RegistryProblem.PROMOTION_REFUSED,
          REFUSED,
          findings.stream().map(Finding::reason).toList());
    }
  }
}
