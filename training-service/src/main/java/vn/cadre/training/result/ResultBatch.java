package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.intake.LearnerColumns;
import vn.cadre.training.intake.Refusals;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.roll.LearnerRow;
import vn.cadre.training.roll.LearnerRows;

/**
 * Records the results of a batch as requests would. Whoever has one already is a duplicate; in an
 * upsert it is corrected, until a certificate rests on it, and a row that changes nothing does
 * nothing.
 */
@ApplicationScoped
class ResultBatch {
  private final LearnerRows learners;
  private final Results results;
  private final ConstraintCheck constraints;

  ResultBatch(LearnerRows learners, Results results, ConstraintCheck constraints) {
    this.learners = learners;
    this.results = results;
    this.constraints = constraints;
  }

  void write(List<ImportRow> rows, ImportRun run) {
    var found = learners.find(rows);
    if (found.isEmpty()) {
      return;
    }
    var verdicts = results.verdicts(found.stream().map(LearnerRow::held).distinct().toList());
    var recorded = results.recorded(found.stream().map(LearnerRow::enrolmentId).toList());
    var fresh = new HashMap<UUID, Map<UUID, Verdicts.Judged>>();
    for (var one : found) {
      var judged = judged(one, verdicts.get(one.held().id()), recorded, run);
      if (judged != null && one.row().isGood()) {
        // the next row of the same learner finds what this one says
        recorded.put(one.enrolmentId(), judged.settled());
        fresh
            .computeIfAbsent(one.held().id(), id -> new LinkedHashMap<>())
            .put(one.enrolmentId(), judged);
      }
    }
    fresh.forEach((id, judged) -> results.put(id, judged.values()));
  }

  private Verdicts.@Nullable Judged judged(
      LearnerRow one, Verdicts verdicts, Map<UUID, NewResults.Row> recorded, ImportRun run) {
    var given = ResultRow.given(one.row(), one.enrolmentId());
    var found = new Violations();
    constraints.check(given, found);
    var now = recorded.get(one.enrolmentId());
    if (now != null && !run.upserts()) {
      RowProblem.DUPLICATE.at(one.row(), LearnerColumns.given(one.row()));
    }
    Verdicts.Judged judged = null;
    if (found.isEmpty() && !unchanged(one, given, now, verdicts)) {
      var whole = now == null ? given : ResultRow.over(now, given, verdicts.rules());
      judged = verdicts.judge(whole, "", found);
    }
    Refusals.tell(one.row(), found, one::column);
    return judged;
  }

  /** Of somebody with a certificate, the same again is nothing to refuse. */
  private static boolean unchanged(
      LearnerRow one, NewResults.Row given, NewResults.@Nullable Row now, Verdicts verdicts) {
    return now != null
        && verdicts.certified().contains(one.enrolmentId())
        && ResultRow.isSame(given, now);
  }
}
