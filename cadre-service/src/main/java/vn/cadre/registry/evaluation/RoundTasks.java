package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** Open rounds in which a unit has people to put forward, and submitted ones to approve. */
@ApplicationScoped
class RoundTasks implements TaskSource {
  // the first person who is left settles it, so that few rows are read while many are left
  private static final String TO_PROPOSE =
      """
      SELECT r.id FROM evaluation_round r
      WHERE r.state = 'OPEN' AND r.seen_by && (SELECT current_scope())
        AND EXISTS (SELECT FROM cadre_home h
          WHERE h.path >= r.path AND h.path < left(r.path, -1) || '0' AND h.path <@@ (SELECT current_scope())
            AND h.valid_from <= civil_today() AND h.valid_to > civil_today() AND h.counted
            AND NOT EXISTS (SELECT FROM evaluation_proposal p
              WHERE p.round_id = r.id AND p.cadre_id = h.cadre_id AND p.withdrawn_at IS NULL))
      ORDER BY r.opened_at, r.id LIMIT ?\
      """;
  private static final String TO_APPROVE =
      """
      SELECT r.id FROM evaluation_round r
      WHERE r.state = 'SUBMITTED' AND r.path <@@ (SELECT current_scope())
        AND r.opener_subject <> ? AND ? <> ALL (r.submitters)
        AND NOT EXISTS (SELECT FROM evaluation_proposal p WHERE p.round_id = r.id AND ? = ANY (p.drafters))
      ORDER BY r.submitted_at, r.id LIMIT ?\
      """;
  private static final Bilingual PROPOSE =
      new Bilingual("Đề xuất xếp loại kỳ %s, %s", "Put forward grades for %s, %s");
  private static final Bilingual APPROVE =
      new Bilingual("Phê duyệt xếp loại kỳ %s, %s", "Approve grades for %s, %s");

  private final Rounds rounds;
  private final RoundJudge judge;
  private final Standing standing;
  private final CurrentCaller caller;
  private final Sql sql;

  RoundTasks(Rounds rounds, RoundJudge judge, Standing standing, CurrentCaller caller, Sql sql) {
    this.rounds = rounds;
    this.judge = judge;
    this.standing = standing;
    this.caller = caller;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    var who = caller.get();
    var tasks = new ArrayList<Task>();
    if (who.has(Roles.UNIT_NOMINATOR)) {
      ids(TO_PROPOSE, List.of(most))
          .forEach(id -> tasks.add(task("grades-to-propose", PROPOSE, rounds.require(id))));
    }
    if (who.has(Roles.APPROVER)) {
      var subject = who.subject();
      ids(TO_APPROVE, List.of(subject, subject, subject, most))
          .forEach(id -> tasks.add(task("grades-to-approve", APPROVE, rounds.require(id))));
    }
    return tasks;
  }

  private List<UUID> ids(String statement, List<?> arguments) {
    return sql.list(statement, arguments, row -> row.getObject("id", UUID.class));
  }

  private Task task(String kind, Bilingual title, Round round) {
    var submitted = round.submitted();
    var waitsSince =
        round.state() == RoundState.SUBMITTED && submitted != null
            ? submitted.at()
            : round.opened().at();
    return new Task(
        kind,
        title.with(round.period().label(), round.organisation().name()),
        "/cadre/v1/evaluation-rounds/" + round.id(),
        waitsSince,
        judge.dueOn(round),
        standing.actions(round));
  }
}
