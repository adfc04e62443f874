package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** Open classes with learners whom nobody has decided on, and people who have two places. */
@ApplicationScoped
class EnrolmentTasks implements TaskSource {
  private static final String TO_DECIDE =
      """
      SELECT c.id, c.code, c.from_day, count(*) AS undecided, min(e.nominated_at) AS since
      FROM training_class c JOIN enrolment e ON e.class_id = c.id AND e.state = 'NOMINATED'
      WHERE c.state = 'OPEN' AND c.path <@@ (SELECT current_scope())
      GROUP BY c.id, c.code, c.from_day ORDER BY min(e.nominated_at), c.id LIMIT ?\
      """;
  private static final String DUPLICATES =
      """
      SELECT e.class_id, e.id, e.full_name, c.code, e.duplicate_since FROM enrolment e JOIN training_class c ON c.id = e.class_id
      WHERE e.duplicate_of IS NOT NULL AND c.path <@@ (SELECT current_scope()) ORDER BY e.duplicate_since, e.id LIMIT ?\
      """;
  private static final Bilingual DECIDE =
      new Bilingual("Duyệt %s người được cử vào lớp %s", "Decide on %s learners of the class %s");

  private static final Bilingual WITHDRAW =
      new Bilingual(
          "Rút một trong hai lần ghi danh của %s vào lớp %s: hai hồ sơ là của một người",
          "Withdraw one of the two enrolments of %s in the class %s: both records are one person");

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
    var all = new ArrayList<>(toDecide(most));
    all.addAll(duplicates(most));
    return all;
  }

  private List<Task> toDecide(int most) {
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

  private List<Task> duplicates(int most) {
    return sql.list(
        DUPLICATES,
        List.of(most),
        row ->
            new Task(
                "enrolled-twice",
                WITHDRAW.with(row.getString("full_name"), row.getString("code")),
                "/training/v1/classes/%s/enrolments/%s"
                    .formatted(row.getString("class_id"), row.getString("id")),
                row.getObject("duplicate_since", OffsetDateTime.class).toInstant(),
                null,
                List.of("withdraw")));
  }
}
