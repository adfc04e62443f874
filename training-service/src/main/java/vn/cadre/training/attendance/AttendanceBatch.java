package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.AttendanceState;
import vn.cadre.training.intake.LearnerColumns;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.roll.LearnerRow;
import vn.cadre.training.roll.LearnerRows;
import vn.cadre.training.roll.Rolls;

/**
 * Marks the learners of a batch as requests would. Whoever is marked in the session already is a
 * duplicate, or in an upsert marked anew; the last row of a learner and session holds.
 */
@ApplicationScoped
class AttendanceBatch {
  private final LearnerRows learners;
  private final Rolls rolls;
  private final Marks marks;
  private final Sql sql;
  private final Clock clock;

  AttendanceBatch(LearnerRows learners, Rolls rolls, Marks marks, Sql sql, Clock clock) {
    this.learners = learners;
    this.rolls = rolls;
    this.marks = marks;
    this.sql = sql;
    this.clock = clock;
  }

  void write(List<ImportRow> rows, ImportRun run) {
    rows.forEach(AttendanceRow::check);
    var found = learners.find(rows);
    refuseCertified(found);
    var sessions = sessions(found.stream().map(one -> one.held().id()).distinct().toList());
    var meant = new LinkedHashMap<LearnerRow, Session>();
    for (var one : found) {
      var of = sessions.getOrDefault(one.held().id(), List.of());
      var session = AttendanceRow.session(one.row(), of, clock.instant());
      if (session != null) {
        meant.put(one, session);
      }
    }
    var known = marks.of(meant.values().stream().map(Session::id).distinct().toList()).keySet();
    var fresh = new LinkedHashMap<Marks.Key, Marks.Mark>();
    meant.forEach((one, session) -> {
      var state = one.row().constant(AttendanceRow.STATE, AttendanceState.class);
      var key = new Marks.Key(session.id(), one.enrolmentId());
      if (!run.upserts() && (known.contains(key) || fresh.containsKey(key))) {
        RowProblem.DUPLICATE.at(one.row(), LearnerColumns.given(one.row()));
      }
      if (state != null && one.row().isGood()) {
        fresh.put(key, new Marks.Mark(session, one.enrolmentId(), state));
      }
    });
    marks.put(fresh.values());
  }

  private void refuseCertified(List<LearnerRow> found) {
    var certified = rolls.certified(found.stream().map(one -> one.held().id()).distinct().toList());
    for (var one : found) {
      if (certified.contains(one.enrolmentId())) {
        one.row().reject(LearnerColumns.given(one.row()), "certificate-issued", Marks.CERTIFIED);
      }
    }
  }

  private Map<UUID, List<Session>> sessions(Collection<UUID> classes) {
    return classes.isEmpty()
        ? Map.of()
        : sql
            .list(
                Session.SELECT + "s.class_id = ANY (?::uuid[]) ORDER BY s.class_id, s.starts_at",
                List.of(SqlArray.of("uuid", classes)),
                Session::of)
            .stream()
            .collect(Collectors.groupingBy(Session::classId));
  }
}
