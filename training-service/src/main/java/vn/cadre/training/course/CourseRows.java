package vn.cadre.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;

/** The table of courses, with what each asks for before it. */
@ApplicationScoped
class CourseRows {
  private static final Sorting SORTING =
      Sorting.of("c.id", "code")
          .by("code", "c.code", "text")
          .by("name", "c.name COLLATE \"vi-x-icu\"", "text COLLATE \"vi-x-icu\"")
          .by("kind", "c.kind", "text")
          .by("hours", "c.hours", "integer");
  private static final String ONE =
      "SELECT " + CourseRow.COLUMNS + " FROM " + CourseRow.FROM + " WHERE c.code = ?";
  private static final String INSERT =
      """
      INSERT INTO course (version, code, name, name_folded, kind, hours, description, grants_kind, grants_level,
                          grants_name, grants_speciality, pass_attendance, pass_score, valid_from, valid_to, organisation_id, id)
      VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::smallint, ?, ?, ?, ?, ?)\
      """;
  private static final String UPDATE =
      """
      UPDATE course SET version = version + 1, code = ?, name = ?, name_folded = ?, kind = ?, hours = ?,
        description = ?, grants_kind = ?, grants_level = ?, grants_name = ?, grants_speciality = ?, pass_attendance = ?::smallint,
        pass_score = ?, valid_from = ?, valid_to = ?, organisation_id = ?
      WHERE id = ?\
      """;
  private static final String FORGET =
      """
      DELETE FROM course_prerequisite p USING course r
      WHERE p.course_id = ? AND r.id = p.required_id AND r.code <> ALL (?)\
      """;
  private static final String ASK =
      """
      INSERT INTO course_prerequisite (course_id, required_id)
      SELECT ?, id FROM course WHERE code = ANY (?) ON CONFLICT DO NOTHING\
      """;

  private final Sql sql;

  CourseRows(Sql sql) {
    this.sql = sql;
  }

  Optional<CourseRow> find(String code) {
    return sql.one(ONE, List.of(code), CourseRow::of);
  }

  /** As {@link #find}, held, so that a change counts up the very version that was read. */
  Optional<CourseRow> held(String code) {
    return sql.one(ONE + " FOR NO KEY UPDATE OF c", List.of(code), CourseRow::of);
  }

  Page<CourseRow> page(
      CourseQuery query, @Nullable String below, LocalDate today, String fingerprint) {
    var day = query.asOf() == null ? today : query.asOf();
    var select =
        Select.of(CourseRow.COLUMNS, CourseRow.FROM)
            .where("c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)", day, day)
            .whereGiven(query.code(), "c.code = ?")
            .whereGiven(query.kind(), "c.kind = ANY (?)")
            .whereGiven(query.grants(), "c.grants_kind = ANY (?)")
            .whereGiven(query.level(), "c.grants_level = ?")
            .whereGiven(below, "c.path ^@ ?");
    for (var word : query.q() == null ? List.<String>of() : Text.foldedWords(query.q())) {
      select.where("c.name_folded LIKE ?", "% " + Select.literal(word) + "%");
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, CourseRow::of);
  }

  void insert(CourseState course) {
    sql.update(INSERT, values(course));
    sql.update(ASK, List.of(course.id(), course.prerequisites()));
  }

  void update(CourseState course) {
    sql.update(UPDATE, values(course));
    sql.update(FORGET, List.of(course.id(), course.prerequisites()));
    sql.update(ASK, List.of(course.id(), course.prerequisites()));
  }

  private static List<@Nullable Object> values(CourseState course) {
    var grants = course.grants();
    var passing = course.passing();
    return Arrays.asList(
        course.code(),
        course.name(),
        " " + Text.fold(course.name()),
        course.kind(),
        course.hours(),
        course.description(),
        grants == null ? null : grants.qualification(),
        grants == null ? null : grants.level(),
        grants == null ? null : grants.name(),
        grants == null ? null : grants.speciality(),
        passing == null ? null : passing.attendancePercent(),
        passing == null ? null : passing.points(),
        course.validFrom(),
        course.validTo(),
        course.organisationId(),
        course.id());
  }
}
