package vn.cadre.training.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.roll.HeldClass;
import vn.cadre.training.roll.Rolls;

/** Records who passed, a whole class at a time, until a certificate rests on it. */
@ApplicationScoped
class ResultService {
  private static final String LIST =
      """
      SELECT r.*, e.cadre_id, e.full_name, c.id AS certificate_id
      FROM class_result r JOIN enrolment e ON e.id = r.enrolment_id
      LEFT JOIN certificate c ON c.enrolment_id = r.enrolment_id AND c.state = 'ISSUED'
      WHERE r.class_id = ? AND (?::uuid IS NULL OR e.cadre_id = ?) ORDER BY e.nominated_at, e.id\
      """;
  private final Rolls rolls;
  private final Results results;
  private final Sql sql;
  private final ObjectMapper json;

  ResultService(Rolls rolls, Results results, Sql sql, ObjectMapper json) {
    this.rolls = rolls;
    this.results = results;
    this.sql = sql;
    this.json = json;
  }

  @Transactional
  ResultsView list(UUID classId, Locale locale) {
    rolls.require(classId);
    return shown(classId, locale);
  }

  /** Nothing is written unless every row is right. */
  @Transactional
  ResultsView put(UUID classId, Body<NewResults> body, Locale locale) {
    var held = rolls.held(classId);
    var draft = body.draft();
    var judged = new ArrayList<Verdicts.Judged>();
    draft.check((given, found) -> judged.addAll(judged(held, given, found)), "rows");
    draft.sound();
    results.put(classId, judged);
    return shown(classId, locale);
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

  private ResultsView shown(UUID classId, Locale locale) {
    var only = rolls.onlyRecord();
    return new ResultsView(
        classId, sql.list(LIST, Arrays.asList(classId, only, only), row -> view(row, locale)));
  }

  private ResultView view(ResultSet row, Locale locale) throws SQLException {
    return new ResultView(
        row.getObject("enrolment_id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        score(row),
        row.getBoolean("passed"),
        row.getString("note"),
        reasons(row.getString("assessment")).stream()
            .map(reason -> ReasonView.of(reason, locale))
            .toList(),
        row.getObject("certificate_id", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  private static @Nullable String score(ResultSet row) throws SQLException {
    var score = row.getBigDecimal("score");
    return score == null ? null : score.toPlainString();
  }

  private List<Reason> reasons(String text) {
    try {
      return Arrays.asList(json.readValue(text, Reason[].class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
