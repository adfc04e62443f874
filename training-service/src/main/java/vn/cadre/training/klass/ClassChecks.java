package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.training.code.ClassState;

/** What must hold of a class, whether it is new, changed, or comes from a file. */
@ApplicationScoped
class ClassChecks {
  private static final Bilingual ENDS_BEFORE_START =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");
  private static final Bilingual TOO_LONG =
      new Bilingual("Một lớp dài nhất 10 năm", "A class lasts ten years at most");
  private static final Bilingual NO_ORGANISER =
      new Bilingual("Ngày %s tổ chức này không hoạt động", "The organisation does not exist on %s");
  private static final Bilingual COUNTRY =
      new Bilingual("Lớp ở nước ngoài cần tên nước", "A class abroad names the country");
  private static final Bilingual NO_COUNTRY =
      new Bilingual("Lớp trong nước không ghi tên nước", "A class at home names no country");
  private static final Bilingual BEGUN =
      new Bilingual(
          "Lớp đã khai giảng, ngày bắt đầu giữ nguyên", "The class has begun on this day");
  private static final Bilingual SESSIONS =
      new Bilingual("%s buổi học nằm ngoài thời gian này", "%s sessions lie outside these days");
  private static final int MOST_YEARS = 10;

  private final Organisations organisations;
  private final CoursesTaught courses;
  private final PlanLines lines;
  private final Sessions sessions;
  private final CurrentScope scope;

  ClassChecks(
      Organisations organisations,
      CoursesTaught courses,
      PlanLines lines,
      Sessions sessions,
      CurrentScope scope) {
    this.organisations = organisations;
    this.courses = courses;
    this.lines = lines;
    this.sessions = sessions;
    this.scope = scope;
  }

  /** A class that may be held, and the line of a plan that it would stand for. */
  record Checked(NewClass given, PlanLines.@Nullable Line line) {}

  /** Refuses with everything that is wrong. */
  Checked checked(Draft<NewClass> draft) {
    return checked(draft, null);
  }

  /** As {@link #checked(Draft)}, of one that is there. */
  Checked checked(Draft<NewClass> draft, @Nullable Klass now) {
    var organiser =
        draft.find(
            (given, found) ->
                organisations.require(given.organiserId(), scope.get(), "organiserId", found),
            "organiserId");
    var course =
        draft.find(
            (given, found) -> courses.require(given.courseId(), "courseId", found), "courseId");
    draft.check((given, found) -> checkByItself(given, found));
    if (organiser != null) {
      draft.check((given, found) -> checkOrganiser(given, organiser, found), "organiserId", "from");
    }
    if (course != null) {
      draft.check((given, found) -> checkCourse(given, course, found), "courseId", "from");
    }
    var line =
        draft.find(
            (given, found) -> line(given, found), "planLineId", "organiserId", "courseId", "from");
    if (now != null) {
      draft.check((given, found) -> checkChange(now, given, found), "from", "to");
    }
    return new Checked(draft.sound(), line);
  }

  private PlanLines.@Nullable Line line(NewClass given, Violations violations) {
    UUID id = given.planLineId();
    var line = id == null ? null : lines.find(id, violations);
    if (line != null) {
      line.check(given, violations);
    }
    return line;
  }

  /** Whatever asks nobody else; fields may be null. */
  static void checkByItself(NewClass given, Violations violations) {
    if (given.from() != null && given.to() != null && !violations.touches("to")) {
      if (!given.to().isAfter(given.from())) {
        violations.add("to", "period-in-order", ENDS_BEFORE_START);
      } else if (given.to().isAfter(given.from().plusYears(MOST_YEARS))) {
        violations.add("to", "too-long", TOO_LONG);
      }
    }
    if (!violations.touches("country") && !violations.touches("abroad")) {
      if (given.heldAbroad() && given.country() == null) {
        violations.add("country", ViolationCode.REQUIRED.code(), COUNTRY);
      } else if (!given.heldAbroad() && given.country() != null) {
        violations.add("country", "not-abroad", NO_COUNTRY);
      }
    }
  }

  static void checkOrganiser(NewClass given, OrganisationRef organiser, Violations violations) {
    if (!organiser.existsOn(given.from())) {
      violations.add("organiserId", "organisation-not-in-force", NO_ORGANISER.with(given.from()));
    }
  }

  static void checkCourse(NewClass given, CourseOfClass.Content course, Violations violations) {
    if (!course.isTaughtOn(given.from())) {
      violations.add(
          "courseId", "course-not-in-force", CoursesTaught.NOT_TAUGHT.with(given.from()));
    }
  }

  private void checkChange(Klass now, NewClass given, Violations violations) {
    if (now.state() == ClassState.RUNNING && !given.from().equals(now.from())) {
      violations.add("from", "class-has-begun", BEGUN);
    }
    var outside = sessions.outside(now.id(), given.from(), given.to());
    if (outside > 0) {
      violations.add("to", "sessions-outside", SESSIONS.with(outside));
    }
  }
}
