package vn.cadre.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

/** What a course may say of other courses and of the registry's levels. */
@ApplicationScoped
class CourseRules {
  private static final Bilingual LEVEL =
      new Bilingual(
          "%s không phải một mức trình độ được cấp của loại này",
          "%s is no level that somebody gains of this kind");
  private static final Bilingual UNKNOWN =
      new Bilingual("Không có khóa học mang mã %s", "No course has the code %s");
  private static final Bilingual CIRCLE =
      new Bilingual(
          "%s lại cần học chính khóa này trước", "%s itself asks for this course before it");
  private static final Bilingual ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");

  /** One at a time, or two changes at once could close a circle that neither sees. */
  private static final String LOCK =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtext('course_prerequisite'))";

  private static final String KNOWN = "SELECT code FROM course WHERE code = ANY (?)";

  /** Those of the courses from which the way through prerequisites leads to this one. */
  private static final String LEADING_HERE =
      """
      WITH RECURSIVE asked (start, id) AS (
        SELECT code, id FROM course WHERE code = ANY (?)
        UNION
        SELECT a.start, p.required_id FROM asked a JOIN course_prerequisite p ON p.course_id = a.id)
      SELECT DISTINCT start FROM asked WHERE id = (SELECT id FROM course WHERE code = ?) ORDER BY start\
      """;

  private final Sql sql;

  CourseRules(Sql sql) {
    this.sql = sql;
  }

  void checkGrant(@Nullable Grant grant, Violations violations) {
    if (grant != null && !grant.qualification().grants(grant.level())) {
      violations.add("grants.level", "level-of-its-kind", LEVEL.with(grant.level()));
    }
  }

  static void checkPeriod(LocalDate from, @Nullable LocalDate to, Violations violations) {
    if (to != null && !to.isAfter(from)) {
      violations.add("validTo", "period-in-order", ORDER);
    }
  }

  /**
   * That the prerequisites are there and none of them asks for this course.
   *
   * @param code of the course that asks for them
   */
  void checkPrerequisites(String code, List<String> required, Violations violations) {
    if (required.isEmpty()) {
      return;
    }
    sql.list(LOCK, List.of(), row -> true);
    var known = new HashSet<>(sql.list(KNOWN, List.of(required), row -> row.getString(1)));
    var circular =
        new HashSet<>(sql.list(LEADING_HERE, List.of(required, code), row -> row.getString(1)));
    for (int i = 0; i < required.size(); i++) {
      var asked = required.get(i);
      var field = "prerequisites[" + i + "]";
      if (asked.equals(code) || circular.contains(asked)) {
        violations.add(field, "prerequisite-circle", CIRCLE.with(asked));
      } else if (!known.contains(asked)) {
        violations.add(field, "unknown-course", UNKNOWN.with(asked));
      }
    }
  }
}
