package vn.cadre.training.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.attendance.Attended;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.enrolment.Studies;
import vn.cadre.training.roll.HeldClass;
import vn.cadre.training.roll.Rolls;

/** Records who passed, a whole class at a time, until a certificate rests on it. */
@ApplicationScoped
class ResultService {
  private static final String PUT =
      """
      INSERT INTO class_result AS r (enrolment_id, version, class_id, score, passed, note, assessment, recorded_at, recorded_by)
      SELECT u.id, 0, ?, u.score, u.passed, u.note, u.assessment, ?, ?
      FROM unnest(?::uuid[], ?::numeric[], ?::boolean[], ?::text[], ?::jsonb[]) AS u (id, score, passed, note, assessment)
      ON CONFLICT (enrolment_id) DO UPDATE SET version = r.version + 1, score = excluded.score, passed = excluded.passed,
        note = excluded.note, assessment = excluded.assessment, recorded_at = excluded.recorded_at,
        recorded_by = excluded.recorded_by\
      """;

  private final Rolls rolls;
  private final Attended attended;
  private final Results results;
  private final ResultsTold told;
  private final Sql sql;
  private final ObjectMapper json;
  private final CurrentCaller caller;
  private final Studies studies;
  private final CivilClock clock;
  private final Clock instants;

  ResultService(
      Rolls rolls,
      Attended attended,
      Results results,
      ResultsTold told,
      Sql sql,
      ObjectMapper json,
      CurrentCaller caller,
      Studies studies,
      CivilClock clock,
      Clock instants) {
    this.rolls = rolls;
    this.attended = attended;
    this.results = results;
    this.told = told;
    this.sql = sql;
    this.json = json;
    this.caller = caller;
    this.studies = studies;
    this.clock = clock;
    this.instants = instants;
  }

  /** Nothing is written unless every row is right. */
  @Transactional
  ResultsView put(UUID classId, Body<NewResults> body, Locale locale) {
    var held = rolls.held(classId);
    var draft = body.draft();
    var judged = new ArrayList<Verdicts.Judged>();
    draft.check((given, found) -> judged.addAll(judged(held, given, found)), "rows");
    draft.sound();
    write(classId, judged);
    var recorded = judged.stream().map(one -> one.row().enrolmentId()).toList();
    told.tell(recorded);
    if (held.state() == ClassState.COMPLETED) {
      studies.endFailed(classId, clock.today());
    }
    return new ResultsView(classId, results.of(recorded, locale));
  }

  private List<Verdicts.Judged> judged(HeldClass held, NewResults given, Violations found) {
    var known = rolls.learners(held.id()).keySet();
    var right = rolls.rows(given.rows(), NewResults.Row::enrolmentId, known, found);
    var verdicts =
        new Verdicts(
            PassingRules.of(held, attended.hasTimetable(held.id())),
            attended.shares(held.id()),
            rolls.certified(held.id()));
    var judged = new ArrayList<Verdicts.Judged>();
    for (int i = 0; i < given.rows().size(); i++) {
      var row = given.rows().get(i);
      if (right.get(row.enrolmentId()) == row) {
        var verdict = verdicts.judge(row, i, found);
        if (verdict != null) {
          judged.add(verdict);
        }
      }
    }
    return judged;
  }

  private void write(UUID classId, List<Verdicts.Judged> judged) {
    sql.update(
        PUT,
        List.of(
            classId,
            instants.instant().atOffset(ZoneOffset.UTC),
            caller.get().name(),
            column("uuid", judged, one -> one.row().enrolmentId()),
            column("numeric", judged, one -> one.row().score()),
            column("boolean", judged, Verdicts.Judged::passed),
            column("text", judged, one -> one.row().note()),
            column("jsonb", judged, one -> text(one.reasons()))));
  }

  private static SqlArray column(
      String type,
      List<Verdicts.Judged> judged,
      Function<Verdicts.Judged, @Nullable Object> value) {
    return SqlArray.of(
        type, judged.stream().map(value).collect(Collectors.toCollection(ArrayList::new)));
  }

  private String text(List<Reason> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
