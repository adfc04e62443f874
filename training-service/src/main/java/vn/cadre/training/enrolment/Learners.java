package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.enrolment.rule.Grade;
import vn.cadre.training.enrolment.rule.Learner.Clash;
import vn.cadre.training.workforce.CadreRef;

/**
 * What is known of people who are to learn in a class: one statement a kind of fact, however many.
 */
@ApplicationScoped
class Learners {
  private static final String PEOPLE =
      """
      SELECT c.id, c.full_name, c.gender, c.birth_date, c.category, c.organisation_id, c.organisation_code, c.path, c.recruited_on,
        c.status, c.joined_into,
        ARRAY(SELECT s.effective_on::text FROM separation s WHERE s.cadre_id = c.id) AS separations
      FROM cadre c WHERE c.id = ANY (?::uuid[])\
      """;
  private static final String EVALUATIONS =
      "SELECT cadre_id, year, grade FROM evaluation WHERE cadre_id = ANY (?::uuid[]) AND quarter IS NULL";
  private static final String FIRST_SENT =
      """
      SELECT e.cadre_id, min(c.from_day) AS first_day FROM enrolment e
      JOIN training_class c ON c.id = e.class_id AND c.state <> 'CANCELLED' JOIN course k ON k.id = c.course_id
      WHERE e.cadre_id = ANY (?::uuid[]) AND e.class_id <> ? AND e.state = 'APPROVED' AND k.kind = 'POSTGRADUATE'
      GROUP BY e.cadre_id\
      """;
  private static final String CLASHES =
      "SELECT person, class_id, code, starts_at, ends_at, exact FROM taken_up(?, ?::uuid[])";
  private final Sql sql;

  Learners(Sql sql) {
    this.sql = sql;
  }

  /** A person of the register beside what the views of other features leave out. */
  record Person(CadreRef ref, @Nullable UUID joinedInto, List<LocalDate> separations) {}

  Map<UUID, Person> people(Collection<UUID> cadres) {
    var people = new HashMap<UUID, Person>();
    sql.list(
        PEOPLE,
        List.of(SqlArray.of("uuid", cadres)),
        row -> people.put(row.getObject("id", UUID.class), person(row)));
    return people;
  }

  /** Grades of whole years. */
  Map<UUID, Map<Integer, Grade>> evaluations(Collection<UUID> cadres) {
    var grades = new HashMap<UUID, Map<Integer, Grade>>();
    sql.list(
        EVALUATIONS,
        List.of(SqlArray.of("uuid", cadres)),
        row ->
            grades
                .computeIfAbsent(row.getObject("cadre_id", UUID.class), id -> new HashMap<>())
                .put(row.getInt("year"), Grade.valueOf(row.getString("grade"))));
    return grades;
  }

  /** The first day of somebody's first postgraduate study in another class. */
  Map<UUID, LocalDate> firstSent(UUID klass, Collection<UUID> cadres) {
    var first = new HashMap<UUID, LocalDate>();
    sql.list(
        FIRST_SENT,
        List.of(SqlArray.of("uuid", cadres), klass),
        row ->
            first.put(
                row.getObject("cadre_id", UUID.class),
                row.getObject("first_day", LocalDate.class)));
    return first;
  }

  Map<UUID, List<Clash>> clashes(UUID klass, Collection<UUID> learners) {
    var clashes = new HashMap<UUID, List<Clash>>();
    sql.list(
        CLASHES,
        List.of(klass, SqlArray.of("uuid", learners)),
        row ->
            clashes
                .computeIfAbsent(row.getObject("person", UUID.class), id -> new ArrayList<>())
                .add(clash(row)));
    return clashes;
  }

  private static Clash clash(ResultSet row) throws SQLException {
    return new Clash(
        row.getObject("class_id", UUID.class),
        row.getString("code"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("exact"));
  }

  private static Person person(ResultSet row) throws SQLException {
    var separations = new ArrayList<LocalDate>();
    for (var day : (String[]) row.getArray("separations").getArray()) {
      separations.add(LocalDate.parse(day));
    }
    return new Person(
        new CadreRef(
            row.getObject("id", UUID.class),
            row.getString("full_name"),
            row.getString("gender"),
            date(row.getString("birth_date")),
            row.getString("category"),
            row.getObject("organisation_id", UUID.class),
            row.getString("organisation_code"),
            row.getString("path"),
            date(row.getString("recruited_on")),
            row.getString("status")),
        row.getObject("joined_into", UUID.class),
        separations);
  }

  private static @Nullable PartialDate date(@Nullable String told) {
    return told == null ? null : PartialDate.parse(told);
  }
}
