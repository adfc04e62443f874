package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.problem.TrainingProblem;

/**
 * The lines of plans that classes fulfil. Their plans are held: classes are counted by one at a
 * time, and no plan is approved, amended or cancelled meanwhile. What was approved last counts,
 * also while an amendment is drafted.
 */
@ApplicationScoped
class PlanLines {
  /** A statement of its own: what is counted after a wait must be what the others left. */
  private static final String HOLD =
      """
      SELECT p.id FROM plan p WHERE p.id IN (SELECT l.plan_id FROM plan_line l WHERE l.id = ANY (?::uuid[]))
      ORDER BY p.id FOR NO KEY UPDATE\
      """;

  private static final String FIND =
      """
      SELECT l.id, l.number, coalesce(a.course_id, l.course_id) AS course_id, coalesce(a.classes, l.classes) AS classes,
        p.organisation_id, p.year, p.name, a.id IS NOT NULL AS approved,
        (SELECT count(*) FROM training_class c WHERE c.plan_line_id = l.id AND c.state <> 'CANCELLED') AS held
      FROM plan_line l JOIN plan p ON p.id = l.plan_id LEFT JOIN planned_line a ON a.id = l.id AND a.plan_id = p.id
      WHERE l.id = ANY (?::uuid[]) AND p.id = ANY (?::uuid[])\
      """;
  static final String FIELD = "planLineId";
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có dòng kế hoạch %s trong phạm vi của bạn",
          "There is no line of a plan %s in your scope");
  private static final Bilingual OF_ANOTHER =
      new Bilingual(
          "Dòng này thuộc kế hoạch của tổ chức khác; lớp chỉ thực hiện kế hoạch của chính đơn vị tổ chức",
          "The line is of another organisation's plan; a class fulfils the plan of its own organiser alone");
  private static final Bilingual NOT_APPROVED =
      new Bilingual("Kế hoạch chưa được duyệt", "The plan is not approved");
  private static final Bilingual OTHER_COURSE =
      new Bilingual("Dòng kế hoạch này của khóa khác", "The line is of another course");
  private static final Bilingual OTHER_YEAR =
      new Bilingual(
          "Kế hoạch của năm %s, lớp khai giảng năm %s",
          "The plan is of %s, and the class begins in %s");
  private static final Bilingual EXCEEDED =
      new Bilingual(
          "Dòng %s của kế hoạch “%s” có %s lớp; đây sẽ là lớp thứ %s. Hãy điều chỉnh kế hoạch trước",
          "Line %s of the plan “%s” has %s classes; this would be number %s. Amend the plan first");

  private final Sql sql;

  PlanLines(Sql sql) {
    this.sql = sql;
  }

  /**
   * A line as it is held.
   *
   * @param held classes that fulfil it already, cancelled ones left out
   */
  record Line(
      UUID id,
      int number,
      UUID course,
      int classes,
      UUID organiser,
      int year,
      String plan,
      boolean approved,
      int held) {

    private static Line of(ResultSet row) throws SQLException {
      return new Line(
          row.getObject("id", UUID.class),
          row.getInt("number"),
          row.getObject("course_id", UUID.class),
          row.getInt("classes"),
          row.getObject("organisation_id", UUID.class),
          row.getInt("year"),
          row.getString("name"),
          row.getBoolean("approved"),
          row.getInt("held"));
    }

    /** Whether a class may stand for it; says everything that is against it. */
    void check(NewClass given, Violations violations) {
      if (!organiser.equals(given.organiserId())) {
        violations.add(FIELD, "plan-of-another", OF_ANOTHER);
      }
      if (!approved) {
        violations.add(FIELD, "plan-not-approved", NOT_APPROVED);
      }
      if (!course.equals(given.courseId())) {
        violations.add(FIELD, "another-course", OTHER_COURSE);
      }
      if (year != given.from().getYear()) {
        violations.add(FIELD, "outside-plan-year", OTHER_YEAR.with(year, given.from().getYear()));
      }
    }

    /** The same with one class more. */
    Line withOneMore() {
      return new Line(id, number, course, classes, organiser, year, plan, approved, held + 1);
    }

    /** Whether one class more fits; the reason where it does not. */
    Reason oneMore() {
      var number = held + 1;
      return new Reason(
          "class.within-plan-line",
          number <= classes,
          classes,
          number,
          plan,
          EXCEEDED.with(this.number, plan, classes, number),
          true);
    }

    void requireRoom() {
      var reason = oneMore();
      if (!Boolean.TRUE.equals(reason.passed())) {
        throw ProblemException.refused(
            TrainingProblem.PLAN_LINE_EXCEEDED, reason.message(), List.of(reason));
      }
    }
  }

  /** Those of the ids whose plans the caller has in scope. */
  Map<UUID, Line> find(Collection<UUID> ids) {
    var lines = new HashMap<UUID, Line>();
    if (!ids.isEmpty()) {
      var wanted = SqlArray.of("uuid", ids);
      var held = sql.list(HOLD, List.of(wanted), row -> row.getObject("id", UUID.class));
      sql.list(FIND, List.of(wanted, SqlArray.of("uuid", held)), Line::of)
          .forEach(line -> lines.put(line.id(), line));
    }
    return lines;
  }

  /** The line of a class; null with a violation where there is none that it may stand for. */
  @Nullable Line find(UUID id, Violations violations) {
    var line = find(List.of(id)).get(id);
    if (line == null) {
      violations.add(FIELD, "unknown-plan-line", UNKNOWN.with(id));
    }
    return line;
  }
}
