package vn.cadre.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** Running classes of courses that ask for attendance, with sessions in which nobody was marked. */
@ApplicationScoped
class AttendanceTasks implements TaskSource {
  private static final String TO_MARK =
      """
      SELECT c.id, c.code, count(*) AS unmarked, min(s.ends_at) AS since
      FROM training_class c JOIN course k ON k.id = c.course_id AND k.pass_attendance > 0
      JOIN class_session s ON s.class_id = c.id AND s.ends_at <= ?
      WHERE c.state = 'RUNNING' AND c.path <@@ (SELECT current_scope())
        AND EXISTS (SELECT FROM enrolment e WHERE e.class_id = c.id AND e.state = 'APPROVED')
        AND NOT EXISTS (SELECT FROM attendance a WHERE a.session_id = s.id)
      GROUP BY c.id, c.code ORDER BY min(s.ends_at), c.id LIMIT ?\
      """;
  private static final Bilingual MARK =
      new Bilingual("Điểm danh %s buổi của lớp %s", "Mark who was in %s sessions of the class %s");

  private final CurrentCaller caller;
  private final Clock clock;
  private final Sql sql;

  AttendanceTasks(CurrentCaller caller, Clock clock, Sql sql) {
    this.caller = caller;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.TRAINING_MANAGER)) {
      return List.of();
    }
    return sql.list(
        TO_MARK,
        List.of(clock.instant().atOffset(ZoneOffset.UTC), most),
        row ->
            new Task(
                "attendance-to-mark",
                MARK.with(row.getInt("unmarked"), row.getString("code")),
                "/training/v1/classes/" + row.getString("id") + "/attendance",
                row.getObject("since", OffsetDateTime.class).toInstant(),
                null,
                List.of("mark")));
  }
}
