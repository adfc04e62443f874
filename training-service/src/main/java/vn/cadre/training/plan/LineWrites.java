package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.course.CourseRef;
import vn.cadre.training.course.Courses;

/**
 * Writes lines into a plan that is held and drafted, each judged with all the others; whoever calls
 * counts the version of the plan and tells of it.
 */
@ApplicationScoped
class LineWrites {
  /** Lines of one plan; the event of the plan carries all of them. */
  static final int MOST = 300;

  private static final Bilingual NOT_IN_FORCE =
      new Bilingual(
          "Khóa học %s không được giảng dạy trong năm %s", "The course %s is not taught in %s");
  private static final Bilingual TOO_MANY =
      new Bilingual("Một kế hoạch có nhiều nhất %s dòng", "A plan has %s lines at most");

  private final PlanDesk desk;
  private final LineRows lines;
  private final Courses courses;
  private final OpenRequests requests;

  LineWrites(PlanDesk desk, LineRows lines, Courses courses, OpenRequests requests) {
    this.desk = desk;
    this.lines = lines;
    this.courses = courses;
    this.requests = requests;
  }

  void checkRequests(PlanRow plan, @Nullable UUID id, LineContent line, Violations violations) {
    var course = courses.byId(line.courseId()).orElse(null);
    requests.check(plan, id, course, line.requestIds(), violations);
  }

  void checkCourse(PlanRow plan, LineContent line, Violations violations) {
    var course = courses.require(line.courseId(), "courseId", violations);
    if (course != null && !PlanRules.isTaughtIn(plan.year(), course)) {
      violations.add(
          "courseId", "course-not-in-force", NOT_IN_FORCE.with(course.code(), plan.year()));
    }
  }

  /** Whether there is room for one line more. */
  static void checkRoom(List<PlanLine> drafted, Violations violations) {
    if (drafted.size() >= MOST) {
      violations.add("courseId", "too-many-lines", TOO_MANY.with(MOST));
    }
  }

  /**
   * Adds a line whose course was checked.
   *
   * @param drafted the lines of the plan as they are
   */
  PlanLine add(PlanRow plan, List<PlanLine> drafted, LineContent content) {
    var added = line(UuidV7.next(), lines.nextNumber(plan.id()), content);
    var next = new ArrayList<>(drafted);
    next.add(added);
    desk.refuseBeyond(plan.ceiling(), next);
    lines.insert(plan.id(), added.id(), added.number(), content);
    return added;
  }

  /** Gives a line another content, as {@link #add}. */
  PlanLine change(PlanRow plan, List<PlanLine> drafted, PlanLine line, LineContent content) {
    var changed = line(line.id(), line.number(), content);
    desk.refuseBeyond(
        plan.ceiling(),
        drafted.stream().map(other -> other.id().equals(line.id()) ? changed : other).toList());
    lines.update(line.id(), line.number(), content);
    return changed;
  }

  private PlanLine line(UUID id, int number, LineContent content) {
    CourseRef course = courses.byId(content.courseId()).orElseThrow();
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
        content.note(),
        content.requestIds());
  }
}
