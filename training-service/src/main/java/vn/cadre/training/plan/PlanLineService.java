package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.course.CourseRef;
import vn.cadre.training.course.Courses;
import vn.cadre.training.problem.TrainingProblem;

/** Writes the lines of a drafted plan; each write is one of the plan. */
@ApplicationScoped
class PlanLineService {
  private static final Bilingual NOT_IN_FORCE =
      new Bilingual(
          "Khóa học %s không được giảng dạy trong năm %s", "The course %s is not taught in %s");
  private static final String HAS_CLASSES =
      "SELECT 1 FROM training_class WHERE plan_line_id = ? LIMIT 1";

  private final PlanDesk desk;
  private final PlanRows plans;
  private final LineRows lines;
  private final Courses courses;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Sql sql;

  PlanLineService(
      PlanDesk desk,
      PlanRows plans,
      LineRows lines,
      Courses courses,
      CurrentCaller caller,
      Preconditions preconditions,
      Sql sql) {
    this.desk = desk;
    this.plans = plans;
    this.lines = lines;
    this.courses = courses;
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
    var content =
        body.draft()
            .check((line, found) -> checkCourse(plan, line, found), "courseId")
            .check((line, found) -> Budgets.checkOnce(line.budget(), "budget", found), "budget")
            .sound();
    plan.lifecycle().requireDraft();
    var id = add(plan, content);
    desk.tell(planId, "line-added", Map.of("line", id));
    return view(planId, id);
  }

  /** Writes a line into a plan that is held and drafted; tells nobody yet. */
  UUID add(PlanRow plan, LineContent content) {
    var drafted = new ArrayList<>(lines.of(plan.id()));
    var id = UuidV7.next();
    var number = lines.nextNumber(plan.id());
    drafted.add(written(id, number, content));
    desk.refuseBeyond(plan.ceiling(), drafted);
    lines.insert(plan.id(), id, number, content);
    plans.touch(plan.id(), caller.get());
    return id;
  }

  /**
   * A line of a file, in a plan that is held, and tells of it.
   *
   * @param there the line that it changes; null for a new one
   */
  void put(PlanRow plan, @Nullable PlanLine there, LineContent content) {
    var violations = new Violations();
    checkCourse(plan, content, violations);
    violations.refuseIfAny();
    plan.lifecycle().requireDraft();
    if (there == null) {
      var id = add(plan, content);
      desk.tell(plan.id(), "line-added", Map.of("line", id));
    } else if (!there.content().equals(content)) {
      change(plan, there, content);
    }
  }

  private void change(PlanRow plan, PlanLine line, LineContent change) {
    var number = line.number();
    var drafted =
        lines.of(plan.id()).stream()
            .map(other -> other.id().equals(line.id()) ? written(line.id(), number, change) : other)
            .toList();
    desk.refuseBeyond(plan.ceiling(), drafted);
    lines.update(line.id(), number, change);
    plans.touch(plan.id(), caller.get());
    desk.tell(
        plan.id(),
        "line-changed",
        Map.of("line", line.id(), "content", Changes.between(line.content(), change)));
  }

  @Transactional
  PlanLineView patch(UUID planId, UUID id, Body<LineContent> body) {
    var plan = desk.held(planId);
    var now = lines.find(planId, id).orElseThrow(ProblemException::notFound);
    var violations = new Violations();
    var before = now.line().content();
    var change = body.mergedInto(before, violations);
    checkCourse(plan, change, violations);
    Budgets.checkOnce(change.budget(), "budget", violations);
    violations.refuseIfAny();
    preconditions.requireVersion(now.version());
    plan.lifecycle().requireDraft();
    if (change.equals(before)) {
      return view(planId, id);
    }
    change(plan, now.line(), change);
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
    lines.delete(id);
    plans.touch(planId, caller.get());
    desk.tell(planId, "line-removed", Map.of("line", id));
  }

  private void checkCourse(PlanRow plan, LineContent line, Violations violations) {
    var course = courses.require(line.courseId(), "courseId", violations);
    if (course != null && !PlanRules.isTaughtIn(plan.year(), course)) {
      violations.add(
          "courseId", "course-not-in-force", NOT_IN_FORCE.with(course.code(), plan.year()));
    }
  }

  /** A line as it would be, for its sums. */
  private PlanLine written(UUID id, int number, LineContent content) {
    var course = courses.byId(content.courseId()).orElseThrow();
    return line(id, number, course, content);
  }

  private static PlanLine line(UUID id, int number, CourseRef course, LineContent content) {
    return new PlanLine(
        id,
        number,
        course.id(),
        course.code(),
        course.name(),
        course.kind(),
        content.classes(),
        content.participants(),
        content.audience(),
        content.abroad(),
        content.budget(),
        content.note());
  }

  private PlanLineView view(UUID plan, UUID id) {
    var found = lines.find(plan, id).orElseThrow(ProblemException::notFound);
    return PlanLineView.of(plan, found.version(), found.line());
  }
}
