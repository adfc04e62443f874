package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.roll.HeldClass;
import vn.cadre.training.roll.Rolls;
import vn.cadre.training.roll.Seen;

/** Records who passed, a whole class at a time, until a certificate rests on it. */
@ApplicationScoped
class ResultService {
  private final Rolls rolls;
  private final Results results;
  private final ResultViews views;

  ResultService(Rolls rolls, Results results, ResultViews views) {
    this.rolls = rolls;
    this.results = results;
    this.views = views;
  }

  /** Nothing is written unless every row is right. */
  @Transactional
  ResultsView put(UUID classId, Body<NewResults> body, Locale locale) {
    var held = rolls.held(classId);
    var draft = body.draft();
    var judged = new ArrayList<Verdicts.Judged>();
    draft.check((given, found) -> judged.addAll(judged(held, given, found)), "rows");
    var rows = draft.sound().rows().stream().map(NewResults.Row::seen).toList();
    Seen.require(rows, results.versions(rows.stream().map(Seen::enrolmentId).toList()));
    results.put(classId, judged);
    return new ResultsView(
        classId, views.of(judged.stream().map(one -> one.row().enrolmentId()).toList(), locale));
  }

  private List<Verdicts.Judged> judged(HeldClass held, NewResults given, Violations found) {
    var known = rolls.learners(held.id()).keySet();
    var right = rolls.rows(given.rows(), NewResults.Row::enrolmentId, known, found);
    var verdicts = results.verdicts(held);
    var judged = new ArrayList<Verdicts.Judged>();
    for (int i = 0; i < given.rows().size(); i++) {
      var row = given.rows().get(i);
      if (right.get(row.enrolmentId()) == row) {
        var verdict = verdicts.judge(row, "rows[%d].".formatted(i), found);
        if (verdict != null) {
          judged.add(verdict);
        }
      }
    }
    return judged;
  }
}
