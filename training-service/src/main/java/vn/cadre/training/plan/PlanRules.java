package vn.cadre.training.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.training.course.CourseRef;

/** What a plan has to keep to be written, submitted and approved; passed rules are told too. */
final class PlanRules {
  static final String CEILING = "training.plan-ceiling";
  static final String TAUGHT = "training.course-taught-in-year";
  static final String HOLDS = "training.line-holds-its-classes";
  static final String KEEPS = "training.line-keeps-its-course";

  /** The source of a ceiling that is none of a single source. */
  private static final String ALL = "ALL";

  private static final String BASIS = "Trần kinh phí được giao của kế hoạch";
  private static final String CATALOGUE = "Danh mục khóa học";
  private static final Bilingual WITHIN =
      new Bilingual("Kinh phí trong trần được giao", "The budget is within its ceiling");
  private static final Bilingual BEYOND =
      new Bilingual("Kinh phí vượt trần được giao", "The budget is beyond its ceiling");
  private static final Bilingual IS_TAUGHT =
      new Bilingual("Khóa học %s được giảng dạy trong năm", "The course %s is taught in the year");
  private static final Bilingual NOT_TAUGHT =
      new Bilingual(
          "Khóa học %s không được giảng dạy trong năm", "The course %s is not taught in the year");

  private static final Bilingual SAME_COURSE =
      new Bilingual(
          "Các lớp đã lập thuộc khóa học của dòng %s",
          "The classes made for line %s are of its course");
  private static final Bilingual OTHER_COURSE =
      new Bilingual(
          "Dòng %s có lớp đã lập của khóa học khác", "Line %s has classes of another course");

  private static final String MADE = "Các lớp đã lập theo dòng kế hoạch";
  private static final Bilingual ENOUGH =
      new Bilingual("Dòng %s đủ số lớp đã lập", "Line %s has the classes that were made for it");
  private static final Bilingual TOO_FEW =
      new Bilingual(
          "Dòng %s ít hơn số lớp đã lập", "Line %s has fewer classes than were made for it");

  private PlanRules() {}

  /**
   * Classes that were made for a line, cancelled ones left out.
   *
   * @param ofAnother those of another course than the line has
   */
  record Made(long classes, long ofAnother) {}

  /** The lines against the ceiling, in all and by source. */
  static List<Reason> withinCeiling(@Nullable Ceiling ceiling, List<PlanLine> lines) {
    if (ceiling == null) {
      return List.of();
    }
    var budget = Budgets.sum(lines);
    var reasons = new ArrayList<Reason>();
    if (ceiling.total() != null) {
      reasons.add(ceiling(ALL, ceiling.total(), Budgets.total(budget)));
    }
    for (var money : ceiling.bySource()) {
      reasons.add(
          ceiling(money.source().name(), money.amount(), budget.getOrDefault(money.source(), 0L)));
    }
    return reasons;
  }

  /** Each line's course against the year; a course that ends within it is taught in it. */
  static List<Reason> taught(int year, List<PlanLine> lines, Map<UUID, CourseRef> courses) {
    return lines.stream()
        .map(line -> {
          var taught = isTaughtIn(year, courses.get(line.courseId()));
          return new Reason(
              TAUGHT,
              taught,
              year,
              null,
              true,
              CATALOGUE,
              (taught ? IS_TAUGHT : NOT_TAUGHT).with(line.courseCode()),
              Map.of("line", line.number(), "course", line.courseCode()),
              List.of());
        })
        .toList();
  }

  /**
   * Each line that classes were made for against their number; cancelled ones do not count.
   *
   * @param removed lines that are left out, and so have no class
   * @param made classes by line
   */
  static List<Reason> holdsItsClasses(
      List<PlanLine> lines, List<PlanLine> removed, Map<UUID, Made> made) {
    return Stream.concat(
            lines.stream().map(line -> holds(line, line.classes(), made.get(line.id()))),
            removed.stream().map(line -> holds(line, 0, made.get(line.id()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reason> holds(PlanLine line, int classes, @Nullable Made made) {
    if (made == null) {
      return Optional.empty();
    }
    var enough = made.classes() <= classes;
    return Optional.of(
        new Reason(
            HOLDS,
            enough,
            made.classes(),
            classes,
            true,
            MADE,
            (enough ? ENOUGH : TOO_FEW).with(line.number()),
            Map.of("line", line.number()),
            List.of()));
  }

  /** Each line that classes were made for against their course: they would be held for another. */
  static List<Reason> keepsItsCourse(List<PlanLine> lines, Map<UUID, Made> made) {
    return lines.stream()
        .filter(line -> made.containsKey(line.id()))
        .map(line -> {
          var ofAnother = Objects.requireNonNull(made.get(line.id())).ofAnother();
          return new Reason(
              KEEPS,
              ofAnother == 0,
              0,
              ofAnother,
              true,
              MADE,
              (ofAnother == 0 ? SAME_COURSE : OTHER_COURSE).with(line.number()),
              Map.of("line", line.number(), "course", line.courseCode()),
              List.of());
        })
        .toList();
  }

  static boolean isTaughtIn(int year, @Nullable CourseRef course) {
    return course != null
        && course.isTaughtBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static boolean passed(List<Reason> reasons) {
    return reasons.stream().allMatch(reason -> Boolean.TRUE.equals(reason.passed()));
  }

  private static Reason ceiling(String source, long most, long actual) {
    return new Reason(
        CEILING,
        actual <= most,
        most,
        actual,
        true,
        BASIS,
        actual <= most ? WITHIN : BEYOND,
        Map.of("source", source),
        List.of());
  }
}
