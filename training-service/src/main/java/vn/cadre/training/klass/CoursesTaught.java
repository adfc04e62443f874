package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** The courses that classes teach. */
@ApplicationScoped
class CoursesTaught {
  private static final String BY_ID =
      "SELECT " + CourseOfClass.COLUMNS + " FROM course k WHERE k.id = ANY (?::uuid[])";
  private static final String BY_CODE =
      "SELECT " + CourseOfClass.COLUMNS + " FROM course k WHERE k.code = ANY (?)";
  private static final Bilingual UNKNOWN =
      new Bilingual("Không có khóa %s", "There is no course %s");
  static final Bilingual NOT_TAUGHT =
      new Bilingual(
          "Ngày %s khóa này không còn, hoặc chưa được áp dụng",
          "On %s the course is not in force yet, or no more");

  private final Sql sql;

  CoursesTaught(Sql sql) {
    this.sql = sql;
  }

  /** The course of a required field, or null with a violation. */
  CourseOfClass.@Nullable Content require(UUID id, String field, Violations violations) {
    var found = sql.one(BY_ID, List.of(SqlArray.of("uuid", List.of(id))), CourseOfClass::content);
    if (found.isEmpty()) {
      violations.add(field, "unknown-course", UNKNOWN.with(id));
    }
    return found.orElse(null);
  }

  Map<String, CourseOfClass.Content> byCode(Collection<String> codes) {
    var courses = new HashMap<String, CourseOfClass.Content>();
    sql.list(BY_CODE, List.of(codes), CourseOfClass::content)
        .forEach(found -> courses.put(found.course().code(), found));
    return courses;
  }
}
