package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.roll.Learner;
import vn.cadre.training.roll.Rolls;

/** Marks who was there, a whole session at a time. */
@ApplicationScoped
class AttendanceService {
  private final Rolls rolls;
  private final Attended attended;
  private final Marks marks;
  private final Sql sql;
  private final Clock clock;

  AttendanceService(Rolls rolls, Attended attended, Marks marks, Sql sql, Clock clock) {
    this.rolls = rolls;
    this.attended = attended;
    this.marks = marks;
    this.sql = sql;
    this.clock = clock;
  }

  /** Everybody with a place, and how much of the class they were there for. */
  @Transactional
  AttendanceSummary summary(UUID classId) {
    var held = rolls.require(classId);
    var shares = attended.shares(List.of(classId));
    return new AttendanceSummary(
        classId,
        held.passAttendance(),
        rolls.learners(classId).values().stream()
            .map(learner -> summary(learner, shares))
            .toList());
  }

  private static AttendanceSummary.OfLearner summary(Learner learner, Map<UUID, Share> shares) {
    var share = shares.get(learner.enrolmentId());
    if (share == null) {
      throw new IllegalStateException("No share of " + learner.enrolmentId());
    }
    return new AttendanceSummary.OfLearner(
        learner.enrolmentId(), learner.cadreId(), learner.fullName(), share, share.percent());
  }

  @Transactional
  SessionAttendance session(UUID classId, UUID sessionId) {
    rolls.require(classId);
    require(classId, sessionId);
    return shown(classId, sessionId);
  }

  /** Those who are named are marked; everybody else stays as they were. */
  @Transactional
  SessionAttendance put(UUID classId, UUID sessionId, Body<NewAttendance> body) {
    var session = require(classId, sessionId);
    rolls.held(classId);
    if (session.isToCome(clock.instant())) {
      throw ProblemException.of(TrainingProblem.SESSION_TO_COME);
    }
    var draft = body.draft();
    draft.check((given, found) -> check(classId, given, found), "rows");
    marks.put(
        draft.sound().rows().stream()
            .map(row -> new Marks.Mark(session, row.enrolmentId(), row.state()))
            .toList());
    return shown(classId, sessionId);
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

  private Session require(UUID classId, UUID sessionId) {
    return sql.one(
            Session.SELECT + "s.class_id = ? AND s.id = ?",
            List.of(classId, sessionId),
            Session::of)
        .orElseThrow(ProblemException::notFound);
  }

  private SessionAttendance shown(UUID classId, UUID sessionId) {
    var marked = marks.of(List.of(sessionId));
    return new SessionAttendance(
        sessionId,
        rolls.learners(classId).values().stream()
            .map(learner ->
                new SessionAttendance.OfLearner(
                    learner.enrolmentId(),
                    learner.cadreId(),
                    learner.fullName(),
                    marked.get(new Marks.Key(sessionId, learner.enrolmentId()))))
            .toList());
  }
}
