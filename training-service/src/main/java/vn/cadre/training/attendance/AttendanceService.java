package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.roll.Rolls;
import vn.cadre.training.roll.Seen;

/** Marks who was there, a whole session at a time. */
@ApplicationScoped
class AttendanceService {
  private final Rolls rolls;
  private final Marks marks;
  private final AttendanceList list;
  private final Sql sql;
  private final Clock clock;

  AttendanceService(Rolls rolls, Marks marks, AttendanceList list, Sql sql, Clock clock) {
    this.rolls = rolls;
    this.marks = marks;
    this.list = list;
    this.sql = sql;
    this.clock = clock;
  }

  /** Those who are named are marked; everybody else stays as they were. */
  @Transactional
  SessionAttendance put(UUID classId, UUID sessionId, Body<NewAttendance> body) {
    var session = Session.require(classId, sessionId, sql);
    rolls.held(classId);
    if (session.isToCome(clock.instant())) {
      throw ProblemException.of(TrainingProblem.SESSION_TO_COME);
    }
    var draft = body.draft();
    draft.check((given, found) -> check(classId, given, found), "rows");
    var rows = draft.sound().rows();
    Seen.require(rows.stream().map(NewAttendance.Mark::seen).toList(), marks.versions(sessionId));
    marks.put(
        rows.stream().map(row -> new Marks.Mark(session, row.enrolmentId(), row.state())).toList());
    return list.of(classId, sessionId, rows.stream().map(NewAttendance.Mark::enrolmentId).toList());
  }

  private void check(UUID classId, NewAttendance given, Violations found) {
    rolls.rows(
        given.rows(), NewAttendance.Mark::enrolmentId, rolls.learners(classId).keySet(), found);
    var certified = rolls.certified(List.of(classId));
    for (int i = 0; i < given.rows().size(); i++) {
      if (certified.contains(given.rows().get(i).enrolmentId())) {
        found.add("rows[%d].enrolmentId".formatted(i), "certificate-issued", Marks.CERTIFIED);
      }
    }
  }
}
