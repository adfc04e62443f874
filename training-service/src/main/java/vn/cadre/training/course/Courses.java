package vn.cadre.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Finds courses for other features; everybody reads them, whatever their scope. */
@ApplicationScoped
public class Courses {
  private static final String FIND = "SELECT " + CourseRow.COLUMNS + " FROM " + CourseRow.FROM;
  private static final String GRANTING =
      """
       WHERE c.grants_kind = ? AND c.grants_level = ? AND ? ^@ c.path AND c.valid_from <= ?
        AND (c.valid_to IS NULL OR c.valid_to > ?)
      ORDER BY length(c.path) DESC, c.code\
      """;
  private static final Bilingual UNKNOWN =
      new Bilingual("Không có khóa học %s", "There is no course %s");

  private final Sql sql;

  Courses(Sql sql) {
    this.sql = sql;
  }

  public Optional<CourseRef> byId(UUID id) {
    return sql.one(FIND + " WHERE c.id = ?", List.of(id), Courses::ref);
  }

  /** Those of the ids that are courses. */
  public List<CourseRef> byIds(Collection<UUID> ids) {
    return sql.list(
        FIND + " WHERE c.id = ANY (?::uuid[])", List.of(SqlArray.of("uuid", ids)), Courses::ref);
  }

  /** The course of a required field, or null with a violation. */
  public @Nullable CourseRef require(UUID id, String field, Violations violations) {
    var found = byId(id);
    if (found.isEmpty()) {
      violations.add(field, "unknown-course", UNKNOWN.with(id));
    }
    return found.orElse(null);
  }

  /**
   * Courses taught between two days, both included, that grant a level; those kept nearest to a
   * place in the tree first, those of everybody last.
   *
   * @param path of the organisation that would hold them
   */
  public List<CourseRef> granting(
      String qualification, String level, String path, LocalDate first, LocalDate last) {
    return sql.list(
        FIND + GRANTING, List.of(qualification, level, path, last, first), Courses::ref);
  }

  /** By code; codes that no course has are missing. */
  public Map<String, CourseRef> byCode(Collection<String> codes) {
    return sql.list(FIND + " WHERE c.code = ANY (?)", List.of(codes), Courses::ref).stream()
        .collect(Collectors.toMap(CourseRef::code, Function.identity()));
  }

  private static CourseRef ref(ResultSet row) throws SQLException {
    var course = CourseRow.of(row).state();
    return new CourseRef(
        course.id(),
        course.code(),
        course.name(),
        course.kind(),
        course.hours(),
        course.grants(),
        course.prerequisites(),
        course.passing(),
        course.validFrom(),
        course.validTo());
  }
}
