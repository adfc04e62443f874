package vn.cadre.registry.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.candidate.rule.CandidateFacts;
import vn.cadre.registry.candidate.rule.CandidateFacts.Conclusion;
import vn.cadre.registry.candidate.rule.CandidateFacts.Experience;
import vn.cadre.registry.candidate.rule.CandidateFacts.Seat;
import vn.cadre.registry.candidate.rule.CandidateNumbers;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.PoliticalOutcome;

/** Finds on the record what the people of a page are judged by, in four statements. */
@ApplicationScoped
class CandidateRecord {
  private static final String OF_MANY = "= ANY (?::uuid[])";
  private static final String PEOPLE =
      """
      SELECT c.id, %s AS rises, k.id AS conclusion_id, k.outcome, k.concluded_on
      FROM cadre c LEFT JOIN LATERAL (
        SELECT e.id, e.outcome, e.concluded_on FROM political_conclusion e
        WHERE e.cadre_id = c.id AND e.annulled_at IS NULL AND e.concluded_from <= ?
        ORDER BY e.concluded_from DESC, e.id DESC LIMIT 1) k ON true
      WHERE c.id = ANY (?::uuid[])\
      """;
  private static final String GRADES =
      """
      SELECT e.cadre_id, e.year, e.grade FROM evaluation e
      WHERE e.cadre_id = ANY (?::uuid[]) AND e.quarter IS NULL AND e.annulled_at IS NULL AND e.period_end <= ?\
      """;
  private static final String SEATS =
      """
      SELECT a.cadre_id, a.id, a.position_id, a.starts FROM appointment a JOIN position_label p ON p.id = a.position_id
      WHERE a.cadre_id = ANY (?::uuid[]) AND a.annulled_by_id IS NULL AND (a.valid_to IS NULL OR a.valid_to > ?)
        AND p.organisation_id = ? AND p.title_id = ? ORDER BY a.valid_from, a.id\
      """;
  private static final String EXPERIENCE =
      Grassroots.rows(OF_MANY) + " ORDER BY 1, 3 DESC, 4, 2, 5, 6";

  private final Sql sql;

  CandidateRecord(Sql sql) {
    this.sql = sql;
  }

  private record Of<T>(UUID person, T what) {}

  private record Person(boolean rises, @Nullable Conclusion conclusion) {}

  private record Grade(int year, EvaluationGrade grade) {}

  /**
   * The facts of each.
   *
   * @param numbers that say what counts as grassroots; null where no pack was in force
   */
  Map<UUID, CandidateFacts> facts(
      List<Found> found, AskedPost post, LocalDate day, @Nullable CandidateNumbers numbers) {
    var ids = SqlArray.of("uuid", found.stream().map(Found::id).toList());
    var people = people(ids, post, day);
    Map<UUID, List<Grade>> grades =
        by(sql.list(GRADES, List.of(ids, day), row -> of(row, grade(row))));
    Map<UUID, List<Seat>> seats =
        by(
            sql.list(
                SEATS,
                List.of(ids, day, post.organisationId(), post.titleId()),
                row -> of(row, seat(row))));
    Map<UUID, List<Experience>> experience =
        numbers == null
            ? Map.of()
            : by(
                sql.list(
                    EXPERIENCE,
                    Grassroots.arguments(numbers, day, List.of(ids)),
                    row -> of(row, experience(row))));
    var facts = new LinkedHashMap<UUID, CandidateFacts>();
    for (var one : found) {
      var person = people.get(one.id());
      if (person == null) {
        throw new IllegalStateException("Listed and not there: " + one.id());
      }
      facts.put(
          one.id(),
          new CandidateFacts(
              day,
              one.gender(),
              one.birthDate(),
              person.rises(),
              person.conclusion(),
              grades.getOrDefault(one.id(), List.of()).stream()
                  .collect(Collectors.toMap(Grade::year, Grade::grade)),
              seats.getOrDefault(one.id(), List.of()),
              experience.getOrDefault(one.id(), List.of())));
    }
    return facts;
  }

  private Map<UUID, Person> people(SqlArray ids, AskedPost post, LocalDate day) {
    var arguments = new ArrayList<>(Rising.arguments(post, day));
    arguments.addAll(List.of(day, ids));
    var people = new HashMap<UUID, Person>();
    sql.list(
        PEOPLE.formatted(Rising.condition(post)),
        arguments,
        row ->
            people.put(
                row.getObject("id", UUID.class),
                new Person(row.getBoolean("rises"), conclusion(row))));
    return people;
  }

  private static <T> Map<UUID, List<T>> by(List<Of<T>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(Of::person, Collectors.mapping(Of::what, Collectors.toList())));
  }

  private static <T> Of<T> of(ResultSet row, T what) throws SQLException {
    return new Of<>(row.getObject("cadre_id", UUID.class), what);
  }

  private static @Nullable Conclusion conclusion(ResultSet row) throws SQLException {
    var id = row.getObject("conclusion_id", UUID.class);
    return id == null
        ? null
        : new Conclusion(
            id,
            PoliticalOutcome.valueOf(row.getString("outcome")),
            PartialDate.parse(row.getString("concluded_on")));
  }

  private static Grade grade(ResultSet row) throws SQLException {
    return new Grade(row.getInt("year"), EvaluationGrade.valueOf(row.getString("grade")));
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getObject("id", UUID.class),
        row.getObject("position_id", UUID.class),
        PartialDate.parse(row.getString("starts")));
  }

  private static Experience experience(ResultSet row) throws SQLException {
    return new Experience(
        CandidateFacts.Source.valueOf(row.getString("source")),
        row.getBoolean("leads"),
        PartialDate.parse(row.getString("since")),
        row.getString("organisation"),
        row.getString("post"));
  }
}
