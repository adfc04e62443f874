package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.AttendanceState;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.roll.Learner;
import vn.cadre.training.roll.Rolls;

/** Marks who was there, a whole session at a time. */
@ApplicationScoped
class AttendanceService {
  private static final String SESSION =
      "SELECT starts_at FROM class_session WHERE class_id = ? AND id = ?";
  private static final String MARKS =
      "SELECT enrolment_id, state FROM attendance WHERE session_id = ?";
  private static final String PUT =
      """
      INSERT INTO attendance AS a (session_id, enrolment_id, class_id, state)
      SELECT ?, u.enrolment_id, ?, u.state FROM unnest(?::uuid[], ?::text[]) AS u (enrolment_id, state)
      ON CONFLICT (session_id, enrolment_id) DO UPDATE SET state = excluded.state WHERE a.state <> excluded.state\
      """;

  private static final Bilingual CERTIFIED =
      new Bilingual(
          "Chứng chỉ đã cấp; thu hồi trước khi sửa điểm danh",
          "A certificate was issued; revoke it before attendance is changed");

  private final Rolls rolls;
  private final Attended attended;
  private final Sql sql;
  private final Clock clock;

  AttendanceService(Rolls rolls, Attended attended, Sql sql, Clock clock) {
    this.rolls = rolls;
    this.attended = attended;
    this.sql = sql;
    this.clock = clock;
  }

  /** Everybody with a place, and how much of the class they were there for. */
  @Transactional
  AttendanceSummary summary(UUID classId) {
    var held = rolls.require(classId);
    var shares = attended.shares(classId);
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
    start(classId, sessionId);
    return shown(classId, sessionId);
  }

  /** Those who are named are marked; everybody else stays as they were. */
  @Transactional
  SessionAttendance put(UUID classId, UUID sessionId, Body<NewAttendance> body) {
    var begins = start(classId, sessionId);
    rolls.held(classId);
    if (begins.toInstant().isAfter(clock.instant())) {
      throw ProblemException.of(TrainingProblem.SESSION_TO_COME);
    }
    var draft = body.draft();
    draft.check((given, found) -> check(classId, given, found), "rows");
    var marks = draft.sound().rows();
    sql.update(
        PUT,
        List.of(
            sessionId,
            classId,
            SqlArray.of("uuid", marks.stream().map(NewAttendance.Mark::enrolmentId).toList()),
            SqlArray.of("text", marks.stream().map(NewAttendance.Mark::state).toList())));
    return shown(classId, sessionId);
  }

  private void check(UUID classId, NewAttendance given, Violations found) {
    rolls.rows(
        given.rows(), NewAttendance.Mark::enrolmentId, rolls.learners(classId).keySet(), found);
    var certified = rolls.certified(classId);
    for (int i = 0; i < given.rows().size(); i++) {
      if (certified.contains(given.rows().get(i).enrolmentId())) {
        found.add("rows[%d].enrolmentId".formatted(i), "certificate-issued", CERTIFIED);
      }
    }
  }

  private OffsetDateTime start(UUID classId, UUID sessionId) {
    return sql.one(
            SESSION,
            List.of(classId, sessionId),
            row -> row.getObject("starts_at", OffsetDateTime.class))
        .orElseThrow(ProblemException::notFound);
  }

  private SessionAttendance shown(UUID classId, UUID sessionId) {
    var marks = new HashMap<UUID, AttendanceState>();
    sql.list(
        MARKS,
        List.of(sessionId),
        row ->
            marks.put(
                row.getObject("enrolment_id", UUID.class),
                AttendanceState.valueOf(row.getString("state"))));
    return new SessionAttendance(
        sessionId,
        rolls.learners(classId).values().stream()
            .map(learner ->
                new SessionAttendance.OfLearner(
                    learner.enrolmentId(),
                    learner.cadreId(),
                    learner.fullName(),
                    marks.get(learner.enrolmentId())))
            .toList());
  }
}
