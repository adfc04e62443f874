package vn.cadre.registry.vitae;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.cadre.Levels;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.code.SalaryKind;

/** Reads a life by one statement for each kind of what is in it, however long it was. */
@ApplicationScoped
class LifeReader {
  private static final String PERSON =
      """
      SELECT c.*, l.*, %s, %s, %s FROM cadre c
      """
              .formatted(place("birth_place"), place("native_place"), place("residence"))
          + Levels.JOIN
          + " WHERE c.id = ?";
  private static final String POSTS =
      """
      SELECT a.starts, a.ends, a.valid_from, a.valid_to, a.kind, a.main, p.organisation_id, t.name AS title,
        coalesce(former.name, o.name) AS organisation
      FROM appointment a JOIN position_label p ON p.id = a.position_id
      JOIN organisation_label o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      LEFT JOIN organisation_former_name former ON former.organisation_id = o.id
        AND former.valid_from <= a.valid_from AND former.valid_to > a.valid_from
      WHERE a.cadre_id = ? AND a.annulled_by_id IS NULL AND a.valid_from <= ?
      ORDER BY a.valid_from, a.main DESC, a.id\
      """;
  private static final String COMMITTEES =
      """
      SELECT b.kind, b.name, t.name AS title FROM body_membership m JOIN body_label b ON b.id = m.body_id
      LEFT JOIN title t ON t.id = m.title_id
      WHERE m.cadre_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
      ORDER BY m.valid_from, m.id\
      """;
  private static final String TRAINING =
      """
      SELECT kind, level, speciality, institution, status, awarded_on FROM qualification
      WHERE cadre_id = ? AND annulled_at IS NULL AND held_from <= ?
      ORDER BY held_from, kind, level_order, id\
      """;
  private static final String WORK =
      """
      SELECT starts, ends, organisation, organisation_id, position FROM work_history
      WHERE cadre_id = ? AND annulled_at IS NULL AND valid_from <= ? ORDER BY valid_from, id\
      """;
  private static final String SALARY =
      """
      SELECT starts, valid_to, kind, grade, step, coefficient, over_frame_percent, job_position, monthly_amount
      FROM salary_step WHERE cadre_id = ? AND annulled_at IS NULL AND valid_from <= ? ORDER BY valid_from, id\
      """;
  private static final String REWARDS =
      """
      SELECT r.form, r.title, r.achievement, r.awarded_on, d.number, d.date, d.issuer
      FROM reward r JOIN decision d ON d.id = r.decision_id
      WHERE r.cadre_id = ? AND r.annulled_at IS NULL AND r.awarded_from <= ? ORDER BY r.awarded_from, r.id\
      """;
  private static final String DISCIPLINES =
      """
      SELECT e.side, e.form, e.act, e.effective_on, d.number, d.date, d.issuer
      FROM discipline e JOIN decision d ON d.id = e.decision_id
      WHERE e.cadre_id = ? AND e.annulled_at IS NULL AND e.effective_on <= ? ORDER BY e.effective_on, e.id\
      """;
  private static final String FAMILY =
      """
      SELECT side, relation, full_name, birth_year, native_place, occupation, residence FROM family_member
      WHERE cadre_id = ? AND annulled_at IS NULL ORDER BY birth_year, id\
      """;

  private final Sql sql;

  LifeReader(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param withFamily whether the caller is shown the family
   */
  Life read(UUID id, LocalDate day, boolean withFamily) {
    var upToTheDay = List.of(id, day);
    return new Life(
        sql.one(PERSON, List.of(day, id), LifeReader::person)
            .orElseThrow(ProblemException::notFound),
        sql.list(POSTS, upToTheDay, LifeReader::post),
        sql.list(COMMITTEES, List.of(id, day, day), LifeReader::seat),
        sql.list(TRAINING, upToTheDay, LifeReader::training),
        sql.list(WORK, upToTheDay, LifeReader::work),
        sql.list(SALARY, upToTheDay, LifeReader::salary),
        sql.list(REWARDS, upToTheDay, LifeReader::reward),
        sql.list(DISCIPLINES, upToTheDay, LifeReader::penalty),
        withFamily ? sql.list(FAMILY, List.of(id), LifeReader::relative) : null);
  }

  /** The text of the papers, else the newest name of the unit that was recorded instead. */
  private static String place(String column) {
    return """
    coalesce(c.%1$s, (SELECT u.full_name FROM administrative_unit u WHERE u.code = c.%1$s_unit
      ORDER BY u.valid_from DESC NULLS LAST LIMIT 1)) AS %1$s_named\
    """
        .formatted(column);
  }

  private static Life.Person person(ResultSet row) throws SQLException {
    var gender = row.getString("gender");
    return new Life.Person(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("personal_id"),
        row.getString("full_name"),
        row.getString("other_names"),
        gender == null ? null : Gender.valueOf(gender),
        date(row, "birth_date"),
        row.getString("birth_place_named"),
        row.getString("native_place_named"),
        row.getString("residence_named"),
        row.getString("ethnic_group"),
        row.getString("religion"),
        date(row, "recruited_on"),
        date(row, "party_admitted_on"),
        date(row, "party_official_on"),
        Levels.of(row));
  }

  private static Life.Post post(ResultSet row) throws SQLException {
    return new Life.Post(
        PartialDate.parse(row.getString("starts")),
        date(row, "ends"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        row.getString("title"),
        AppointmentKind.valueOf(row.getString("kind")),
        row.getBoolean("main"));
  }

  private static Life.Seat seat(ResultSet row) throws SQLException {
    return new Life.Seat(
        BodyKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("title"));
  }

  private static Life.Training training(ResultSet row) throws SQLException {
    return new Life.Training(
        QualificationKind.valueOf(row.getString("kind")),
        row.getString("level"),
        row.getString("speciality"),
        row.getString("institution"),
        QualificationStatus.valueOf(row.getString("status")),
        date(row, "awarded_on"));
  }

  private static Life.Work work(ResultSet row) throws SQLException {
    return new Life.Work(
        PartialDate.parse(row.getString("starts")),
        date(row, "ends"),
        row.getString("organisation"),
        row.getObject("organisation_id", UUID.class),
        row.getString("position"));
  }

  private static Life.Salary salary(ResultSet row) throws SQLException {
    var coefficient = row.getBigDecimal("coefficient");
    return new Life.Salary(
        PartialDate.parse(row.getString("starts")),
        row.getObject("valid_to", LocalDate.class),
        SalaryKind.valueOf(row.getString("kind")),
        row.getString("grade"),
        row.getObject("step", Integer.class),
        coefficient == null ? null : coefficient.toPlainString(),
        row.getObject("over_frame_percent", Integer.class),
        row.getString("job_position"),
        row.getObject("monthly_amount", Long.class));
  }

  private static Life.Reward reward(ResultSet row) throws SQLException {
    return new Life.Reward(
        RewardForm.valueOf(row.getString("form")),
        row.getString("title"),
        row.getString("achievement"),
        PartialDate.parse(row.getString("awarded_on")),
        paper(row));
  }

  private static Life.Penalty penalty(ResultSet row) throws SQLException {
    return new Life.Penalty(
        DisciplineKind.valueOf(row.getString("side")),
        Discipline.valueOf(row.getString("form")),
        row.getString("act"),
        row.getObject("effective_on", LocalDate.class),
        paper(row));
  }

  private static Life.Paper paper(ResultSet row) throws SQLException {
    return new Life.Paper(
        row.getString("number"), row.getObject("date", LocalDate.class), row.getString("issuer"));
  }

  private static Life.Relative relative(ResultSet row) throws SQLException {
    return new Life.Relative(
        FamilySide.valueOf(row.getString("side")),
        FamilyRelation.valueOf(row.getString("relation")),
        row.getString("full_name"),
        row.getObject("birth_year", Integer.class),
        row.getString("native_place"),
        row.getString("occupation"),
        row.getString("residence"));
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }
}
