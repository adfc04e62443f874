package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** Open classes with learners whom nobody has decided on. */
@ApplicationScoped
class EnrolmentTasks implements TaskSource {
  private static final String TO_DECIDE =
      """
      SELECT c.id, c.code, c.from_day, count(*) AS undecided, min(e.nominated_at) AS since
      FROM training_class c JOIN enrolment e ON e.class_id = c.id AND e.state = 'NOMINATED'
      WHERE c.state = 'OPEN' AND c.path <@@ (SELECT current_scope())
      GROUP BY c.id, c.code, c.from_day ORDER BY min(e.nominated_at), c.id LIMIT ?\
      """;
  private static final Bilingual DECIDE =
      new Bilingual("Duyệt %s người được cử vào lớp %s", "Decide on %s learners of the class %s");

  private final CurrentCaller caller;
  private final Sql sql;

  EnrolmentTasks(CurrentCaller caller, Sql sql) {
    this.caller = caller;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.TRAINING_MANAGER)) {
      return List.of();
    }
    return sql.list(
        TO_DECIDE,
        List.of(most),
        row ->
            new Task(
                "enrolments-to-decide",
                DECIDE.with(row.getInt("undecided"), row.getString("code")),
                "/training/v1/classes/" + row.getString("id") + "/enrolments",
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("from_day", LocalDate.class),
                List.of("approve", "decline")));
  }
}
