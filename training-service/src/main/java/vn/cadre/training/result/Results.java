package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.attendance.Attended;
import vn.cadre.training.roll.HeldClass;
import vn.cadre.training.roll.Rolls;
import vn.cadre.training.study.Studies;

/** The table of results, and by what they are judged; within the transaction of whoever asks. */
@ApplicationScoped
class Results {
  private static final String RECORDED =
      "SELECT enrolment_id, score, passed, note, version + 1 AS version FROM class_result WHERE enrolment_id = ANY (?::uuid[])";
  private static final String PUT =
      """
      INSERT INTO class_result AS r (enrolment_id, version, class_id, score, passed, note, assessment, recorded_at, recorded_by)
      SELECT u.id, 0, ?, u.score, u.passed, u.note, u.assessment, ?, ?
      FROM unnest(?::uuid[], ?::numeric[], ?::boolean[], ?::text[], ?::jsonb[]) AS u (id, score, passed, note, assessment)
      ON CONFLICT (enrolment_id) DO UPDATE SET version = r.version + 1, score = excluded.score, passed = excluded.passed,
        note = excluded.note, assessment = excluded.assessment, recorded_at = excluded.recorded_at,
        recorded_by = excluded.recorded_by
      WHERE (r.score, r.passed, r.note, r.assessment)
        IS DISTINCT FROM (excluded.score, excluded.passed, excluded.note, excluded.assessment)
      RETURNING enrolment_id\
      """;

  private final Rolls rolls;
  private final Attended attended;
  private final ResultsTold told;
  private final Studies studies;
  private final Sql sql;
  private final Json json;
  private final CurrentCaller caller;
  private final CivilClock today;
  private final Clock clock;

  Results(
      Rolls rolls,
      Attended attended,
      ResultsTold told,
      Studies studies,
      Sql sql,
      Json json,
      CurrentCaller caller,
      CivilClock today,
      Clock clock) {
    this.rolls = rolls;
    this.attended = attended;
    this.told = told;
    this.studies = studies;
    this.today = today;
    this.sql = sql;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  /** By what the results of a class are judged. */
  Verdicts verdicts(HeldClass held) {
    return verdicts(List.of(held)).get(held.id());
  }

  /** As {@link #verdicts(HeldClass)}, by class; three statements. */
  Map<UUID, Verdicts> verdicts(Collection<HeldClass> classes) {
    var ids = classes.stream().map(HeldClass::id).toList();
    var shares = attended.shares(ids);
    var timetabled = attended.timetabled(ids);
    var certified = rolls.certified(ids);
    return classes.stream()
        .collect(
            Collectors.toMap(
                HeldClass::id,
                held ->
                    new Verdicts(
                        PassingRules.of(held, timetabled.contains(held.id())), shares, certified)));
  }

  /** What is recorded of these, by enrolment. */
  Map<UUID, NewResults.Row> recorded(Collection<UUID> enrolments) {
    var recorded = new HashMap<UUID, NewResults.Row>();
    sql.list(
        RECORDED,
        List.of(SqlArray.of("uuid", enrolments)),
        row -> recorded.put(row.getObject("enrolment_id", UUID.class), recorded(row)));
    return recorded;
  }

  /** How often each changed, by enrolment. */
  Map<UUID, Long> versions(Collection<UUID> enrolments) {
    return recorded(enrolments).values().stream()
        .collect(
            Collectors.toMap(
                NewResults.Row::enrolmentId, row -> Objects.requireNonNull(row.version())));
  }

  private static NewResults.Row recorded(ResultSet row) throws SQLException {
    var score = row.getBigDecimal("score");
    return new NewResults.Row(
        row.getObject("enrolment_id", UUID.class),
        score == null ? null : score.toPlainString(),
        row.getBoolean("passed"),
        row.getString("note"),
        row.getLong("version"));
  }

  /** Writes and tells them; what is recorded just so stays untouched. */
  void put(UUID classId, Collection<Verdicts.Judged> judged) {
    var changed =
        sql.list(
            PUT,
            List.of(
                classId,
                clock.instant().atOffset(ZoneOffset.UTC),
                caller.get().name(),
                column("uuid", judged, one -> one.row().enrolmentId()),
                column("numeric", judged, one -> one.row().score()),
                column("boolean", judged, Verdicts.Judged::passed),
                column("text", judged, one -> one.row().note()),
                column("jsonb", judged, one -> text(one.reasons()))),
            row -> row.getObject("enrolment_id", UUID.class));
    told.tell(changed);
    studies.endFailed(classId, today.today());
  }

  private static SqlArray column(
      String type,
      Collection<Verdicts.Judged> judged,
      Function<Verdicts.Judged, @Nullable Object> value) {
    return SqlArray.of(
        type, judged.stream().map(value).collect(Collectors.toCollection(ArrayList::new)));
  }

  private String text(List<Reason> reasons) {
    return json.text(reasons);
  }
}
