package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.problem.TrainingProblem;

/** Writes the lines of a drafted plan; each write is one of the plan. */
@ApplicationScoped
class PlanLineService {
  private static final String HAS_CLASSES =
      "SELECT 1 FROM training_class WHERE plan_line_id = ? LIMIT 1";

  private final PlanDesk desk;
  private final PlanRows plans;
  private final LineRows lines;
  private final LineWrites writes;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Sql sql;

  PlanLineService(
      PlanDesk desk,
      PlanRows plans,
      LineRows lines,
      LineWrites writes,
      CurrentCaller caller,
      Preconditions preconditions,
      Sql sql) {
    this.desk = desk;
    this.plans = plans;
    this.lines = lines;
    this.writes = writes;
    this.caller = caller;
    this.preconditions = preconditions;
    this.sql = sql;
  }

  @Transactional
  Page<PlanLineView> page(UUID plan, OfPlanQuery query, String fingerprint) {
    desk.seen(plan);
    return lines
        .page(plan, query, fingerprint)
        .map(found -> PlanLineView.of(plan, found.version(), found.line()));
  }

  @Transactional
  PlanLineView get(UUID plan, UUID id) {
    desk.seen(plan);
    return view(plan, id);
  }

  @Transactional
  PlanLineView create(UUID planId, Body<LineContent> body) {
    var plan = desk.held(planId);
    var drafted = lines.of(planId);
    var content =
        body.draft()
            .check((line, found) -> writes.checkCourse(plan, line, found), "courseId")
            .check(
                (line, found) -> writes.checkRequests(plan, null, line, found),
                "requestIds",
                "courseId")
            .check((line, found) -> Budgets.checkOnce(line.budget(), "budget", found), "budget")
            .check((line, found) -> LineWrites.checkRoom(drafted, found))
            .sound();
    plan.lifecycle().requireDraft();
    var id = writes.add(plan, drafted, content).id();
    plans.touch(planId, caller.get());
    desk.tell(planId, "line-added", Map.of("line", id));
    return view(planId, id);
  }

  @Transactional
  PlanLineView patch(UUID planId, UUID id, Body<LineContent> body) {
    var plan = desk.held(planId);
    var now = lines.find(planId, id).orElseThrow(ProblemException::notFound);
    var violations = new Violations();
    var before = now.line().content();
    var change = body.mergedInto(before, violations);
    writes.checkCourse(plan, change, violations);
    writes.checkRequests(plan, id, change, violations);
    Budgets.checkOnce(change.budget(), "budget", violations);
    violations.refuseIfAny();
    preconditions.requireVersion(now.version());
    plan.lifecycle().requireDraft();
    if (change.equals(before)) {
      return view(planId, id);
    }
    writes.change(plan, lines.of(planId), now.line(), change);
    plans.touch(planId, caller.get());
    desk.tell(
        planId, "line-changed", Map.of("line", id, "content", Changes.between(before, change)));
    return view(planId, id);
  }

  @Transactional
  void delete(UUID planId, UUID id) {
    var plan = desk.held(planId);
    var now = lines.find(planId, id).orElseThrow(ProblemException::notFound);
    preconditions.requireVersion(now.version());
    plan.lifecycle().requireDraft();
    if (sql.one(HAS_CLASSES, List.of(id), row -> true).isPresent()) {
      throw ProblemException.of(TrainingProblem.LINE_IN_USE);
    }
    lines.remove(id);
    plans.touch(planId, caller.get());
    desk.tell(planId, "line-removed", Map.of("line", id));
  }

  private PlanLineView view(UUID plan, UUID id) {
    var found = lines.find(plan, id).orElseThrow(ProblemException::notFound);
    return PlanLineView.of(plan, found.version(), found.line());
  }
}
