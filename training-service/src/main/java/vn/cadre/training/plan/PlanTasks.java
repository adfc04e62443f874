package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** Plans that wait for an approver, and those that were returned to whoever drafts them. */
@ApplicationScoped
class PlanTasks implements TaskSource {
  private static final Bilingual APPROVE =
      new Bilingual("Duyệt kế hoạch đào tạo năm %s của %s", "Approve the training plan %s of %s");
  private static final Bilingual REVISE =
      new Bilingual(
          "Sửa kế hoạch đào tạo năm %s của %s đã bị trả lại",
          "Revise the training plan %s of %s that was returned");

  private final PlanRows rows;
  private final PlanDesk desk;
  private final CurrentCaller caller;
  private final Sql sql;

  PlanTasks(PlanRows rows, PlanDesk desk, CurrentCaller caller, Sql sql) {
    this.rows = rows;
    this.desk = desk;
    this.caller = caller;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    var who = caller.get();
    var tasks = new ArrayList<Task>();
    if (who.has(Roles.APPROVER)) {
      inScope("p.state = 'SUBMITTED' AND p.submitted_at IS NOT NULL")
          .where("? <> ALL (p.drafters)", who.subject())
          .first(sql, "p.submitted_at, p.id", most, rows::row)
          .forEach(plan -> tasks.add(task("plan-to-approve", APPROVE, plan, plan.submittedAt())));
    }
    if (who.has(Roles.TRAINING_MANAGER)) {
      inScope("p.state = 'DRAFT' AND p.submitted_at IS NOT NULL AND p.settled_at IS NOT NULL")
          .first(sql, "p.settled_at, p.id", most, rows::row)
          .forEach(plan -> tasks.add(task("plan-to-revise", REVISE, plan, plan.settledAt())));
    }
    return tasks;
  }

  private static Select inScope(String condition) {
    return Select.of(PlanRows.COLUMNS, PlanRows.FROM)
        .where(condition)
        .where("p.path <@@ (SELECT current_scope())");
  }

  private Task task(String kind, Bilingual title, PlanRow plan, @Nullable Instant since) {
    return new Task(
        kind,
        title.with(plan.year(), plan.organiserName()),
        "/training/v1/plans/" + plan.id(),
        since == null ? plan.draftedAt() : since,
        null,
        desk.allowed(plan));
  }
}
