package vn.cadre.training.report;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.training.workforce.Workforce;

/** Classes of years gone by with their learners, as an archive would bring them. */
public final class HeldClasses implements AutoCloseable {
  private final Superuser database =
      Superuser.of(
          ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));

  /** A class of one day that was held; in a country where it is abroad. */
  public UUID held(
      Workforce.Org organiser,
      String course,
      @Nullable String line,
      String day,
      @Nullable String country) {
    return klass(organiser, course, line, day, country, "COMPLETED");
  }

  public UUID klass(
      Workforce.Org organiser,
      String course,
      @Nullable String line,
      String day,
      @Nullable String country,
      String state) {
    var id = UUID.randomUUID();
    var from = LocalDate.parse(day);
    database.update(
        """
        INSERT INTO training_class (id, version, code, course_id, plan_line_id, organisation_id, path, place, abroad,
                                    country, from_day, to_day, capacity, state)
        VALUES (?, 0, ?, ?, ?, ?, ?, 'Trường Chính trị', ?, ?, ?, ?, 500, ?)\
        """,
        id,
        "L-" + id,
        UUID.fromString(course),
        line == null ? null : UUID.fromString(line),
        organiser.id(),
        organiser.path(),
        country != null,
        country,
        Date.valueOf(from),
        Date.valueOf(from.plusDays(1)),
        state);
    return id;
  }

  /** What a class may cost. */
  public void budget(UUID klass, String source, long amount) {
    database.update(
        "UPDATE training_class SET funding_source = ?, budget = ?, version = version + 1 WHERE id = ?",
        source,
        amount,
        klass);
  }

  /** Learners of a unit with these numbers; the same number is the same person. */
  public void learners(
      UUID klass, Workforce.Org unit, String audience, int firstNumber, int number) {
    var last = firstNumber + number - 1;
    database.update(
        """
        INSERT INTO outside_person (id, version, full_name, organisation_id, path, known_by)
        SELECT gen_random_uuid(), 0, 'Học viên ' || n, ?, ?, n::text FROM generate_series(?, ?) n
        ON CONFLICT (organisation_id, known_by) DO NOTHING\
        """,
        unit.id(),
        unit.path(),
        firstNumber,
        last);
    database.update(
        """
        INSERT INTO enrolment (id, version, class_id, outside_person_id, full_name, name_sort, audience, organisation_id,
                               path, class_path, state, nominated_at, nominator_subject, nominator_name, seen_by)
        SELECT gen_random_uuid(), 0, ?, p.id, p.full_name, p.full_name, ?, ?, '', '', 'APPROVED', now(), 'test', 'Test', '{}'
        FROM outside_person p JOIN generate_series(?, ?) n ON p.known_by = n::text
        WHERE p.organisation_id = ?\
        """,
        klass,
        audience,
        unit.id(),
        firstNumber,
        last,
        unit.id());
  }

  /** Everybody of a class goes. */
  public void withdrawn(UUID klass) {
    database.update(
        "UPDATE enrolment SET state = 'WITHDRAWN', version = version + 1 WHERE class_id = ?",
        klass);
  }

  /** Whatever was spent on a class was entered by mistake. */
  public void annulled(UUID klass) {
    database.update(
        "UPDATE expense SET state = 'ANNULLED', annulled_at = now(), reason = 'x', version = version + 1 WHERE class_id = ?",
        klass);
  }

  /** Somebody of the registry in a class. */
  public void learner(UUID klass, Workforce.Org unit, UUID cadre) {
    database.update(
        """
        INSERT INTO enrolment (id, version, class_id, cadre_id, full_name, name_sort, audience, organisation_id,
                               path, class_path, state, nominated_at, nominator_subject, nominator_name, seen_by)
        VALUES (gen_random_uuid(), 0, ?, ?, 'Học viên', 'hoc vien', 'CADRE', ?, '', '', 'APPROVED', now(), 'test', 'Test', '{}')\
        """,
        klass,
        cadre,
        unit.id());
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
