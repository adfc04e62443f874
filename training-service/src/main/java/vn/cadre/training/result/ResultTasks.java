package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/**
 * Completed classes whose learners are still told to study: a study ends with its result, and
 * nobody has said theirs.
 */
@ApplicationScoped
class ResultTasks implements TaskSource {
  private static final String TO_RECORD =
      """
      SELECT c.id, c.code, count(*) AS without, coalesce(c.completed_at, c.to_day::timestamptz) AS since
      FROM study s JOIN enrolment e ON e.id = s.enrolment_id JOIN training_class c ON c.id = e.class_id
      WHERE s.state = 'RUNNING' AND c.state = 'COMPLETED' AND c.path <@@ (SELECT current_scope())
        AND NOT EXISTS (SELECT FROM class_result r WHERE r.enrolment_id = e.id)
      GROUP BY c.id, c.code, c.completed_at, c.to_day ORDER BY since, c.id LIMIT ?\
      """;
  private static final Bilingual RECORD =
      new Bilingual(
          "Ghi kết quả của %s học viên lớp %s",
          "Record the results of %s learners of the class %s");

  private final CurrentCaller caller;
  private final Sql sql;

  ResultTasks(CurrentCaller caller, Sql sql) {
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
        TO_RECORD,
        List.of(most),
        row ->
            new Task(
                "results-to-record",
                RECORD.with(row.getInt("without"), row.getString("code")),
                "/training/v1/classes/" + row.getString("id") + "/results",
                row.getObject("since", OffsetDateTime.class).toInstant(),
                null,
                List.of("record")));
  }
}
