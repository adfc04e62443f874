package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.roll.Learner;
import vn.cadre.training.roll.Rolls;

/** Lists who was there, in a whole class or in one session of it. */
@ApplicationScoped
class AttendanceList {
  private static final String COLUMNS =
      "e.id, e.cadre_id, e.full_name, a.state, coalesce(a.version + 1, 0) AS version";
  private static final String MARKED =
      "enrolment e LEFT JOIN attendance a ON a.session_id = ? AND a.enrolment_id = e.id";
  private static final Facets FACETS = Facets.of("state", "a.state");

  private final Rolls rolls;
  private final Attended attended;
  private final Sql sql;

  AttendanceList(Rolls rolls, Attended attended, Sql sql) {
    this.rolls = rolls;
    this.attended = attended;
    this.sql = sql;
  }

  /** Everybody with a place, and how much of the class they were there for. */
  @Transactional
  Page<LearnerAttendance> ofClass(UUID classId, AttendanceOfClassQuery query, String fingerprint) {
    var asked = rolls.require(classId).passAttendance();
    var learners = rolls.page(classId, query.paging(), fingerprint);
    var shares = attended.of(learners.items().stream().map(Learner::enrolmentId).toList());
    return learners.map(learner ->
        LearnerAttendance.of(
            learner, Objects.requireNonNull(shares.get(learner.enrolmentId())), asked));
  }

  @Transactional
  Page<SessionAttendance.OfLearner> ofSession(
      UUID classId, UUID sessionId, SessionAttendanceQuery query, String fingerprint) {
    Session.require(classId, sessionId, sql);
    var violations = new Violations();
    FACETS.check(query.facets(), violations);
    violations.refuseIfAny();
    var everybody = marked(classId, sessionId).whereGiven(query.state(), "a.state = ANY (?)");
    return everybody
        .page(sql, query.paging(), Rolls.BY_NAME, fingerprint, SessionAttendance.OfLearner::of)
        .with(everybody.facets(sql, FACETS, query.facets()));
  }

  /** These learners in the session, in the order of names. */
  SessionAttendance of(UUID classId, UUID sessionId, Collection<UUID> enrolments) {
    return new SessionAttendance(
        sessionId,
        marked(classId, sessionId)
            .where("e.id = ANY (?::uuid[])", SqlArray.of("uuid", List.copyOf(enrolments)))
            .all(sql, "e.name_sort, e.id", SessionAttendance.OfLearner::of));
  }

  private Select marked(UUID classId, UUID sessionId) {
    return rolls.within(Select.of(COLUMNS, MARKED, sessionId), classId);
  }
}
