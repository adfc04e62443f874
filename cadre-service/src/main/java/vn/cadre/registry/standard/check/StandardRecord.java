package vn.cadre.registry.standard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.standard.Standards;

/** Finds on the record what standards are judged by. */
@ApplicationScoped
class StandardRecord {
  private static final String POST =
      """
      p.id AS position_id, o.code AS organisation_code, o.name AS organisation_name, t.code AS title_code,
      t.name AS title_name, o.path\
      """;
  private static final String HELD =
      "SELECT "
          + POST
          + """
          , a.id AS appointment_id,
          (SELECT min(f.valid_from) FROM appointment f
           WHERE f.cadre_id = a.cadre_id AND f.position_id = a.position_id AND f.annulled_by_id IS NULL) AS since
          FROM appointment a JOIN position_label p ON p.id = a.position_id
          JOIN organisation_territory o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
          WHERE a.cadre_id = ? AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
          ORDER BY a.main DESC, a.valid_from, a.id\
          """;
  // one that is asked about has to lie in scope, as a position that is read
  private static final String ASKED =
      "SELECT "
          + POST
          + """
          , NULL::uuid AS appointment_id, NULL::date AS since
          FROM position seen JOIN position_label p ON p.id = seen.id
          JOIN organisation_territory o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
          WHERE p.id = ?\
          """;
  private static final String QUALIFIED =
      """
      SELECT q.kind, q.level, q.speciality, q.status FROM qualification q
      WHERE q.cadre_id = ? AND q.annulled_at IS NULL AND q.held_from <= ? ORDER BY q.id\
      """;
  private static final String PERSON =
      """
      SELECT c.birth_date, c.party_admitted_on, c.party_official_on,
        (SELECT s.grade FROM salary_step s
         WHERE s.cadre_id = c.id AND s.annulled_at IS NULL AND s.grade IS NOT NULL AND s.valid_from <= ?
           AND (s.valid_to IS NULL OR s.valid_to > ?) ORDER BY s.valid_from DESC, s.id DESC LIMIT 1) AS grade
      FROM cadre c WHERE c.id = ?\
      """;

  private static final String QUALIFIED_OF_MANY =
      """
      SELECT q.cadre_id, q.kind, q.level, q.speciality, q.status FROM qualification q
      WHERE q.cadre_id = ANY (?::uuid[]) AND q.annulled_at IS NULL AND q.held_from <= ? ORDER BY q.id\
      """;
  private static final String PEOPLE =
      PERSON
          .replace("SELECT c.birth_date", "SELECT c.id, c.birth_date")
          .replace("c.id = ?", "c.id = ANY (?::uuid[])");

  private final Sql sql;
  private final Standards standards;

  StandardRecord(Sql sql, Standards standards) {
    this.sql = sql;
    this.standards = standards;
  }

  /** The posts held on a day, the main one first. */
  List<PostJudged> held(UUID cadreId, LocalDate day) {
    return sql.list(HELD, List.of(cadreId, day, day), PostJudged::of);
  }

  Optional<PostJudged> post(UUID positionId) {
    return sql.one(ASKED, List.of(positionId), PostJudged::of);
  }

  /**
   * The facts of a person and a post.
   *
   * @param post null where there is none
   */
  StandardFacts ofPost(UUID cadreId, @Nullable PostJudged post, LocalDate asOf) {
    var demands = post == null ? null : demands(post.titleCode(), asOf);
    var since = post == null || post.since() == null ? asOf : post.since();
    return new StandardFacts(demands, holder(cadreId, asOf, since));
  }

  /** What the title asks on a day; null where nothing does. */
  @Nullable Demands demands(String titleCode, LocalDate asOf) {
    return standards
        .ofTitle(titleCode, asOf)
        .map(standard -> Demands.of(standard, titleCode))
        .orElse(null);
  }

  /** The facts of a person and the grade that they hold; empty where none is recorded. */
  Optional<StandardFacts> ofGrade(UUID cadreId, LocalDate asOf) {
    var holder = holder(cadreId, asOf, asOf);
    return Optional.ofNullable(holder.grade())
        .map(grade ->
            new StandardFacts(
                standards
                    .ofGrade(grade, asOf)
                    .map(standard -> Demands.of(standard, grade))
                    .orElse(null),
                holder));
  }

  private Holder holder(UUID cadreId, LocalDate asOf, LocalDate since) {
    var qualifications = sql.list(QUALIFIED, List.of(cadreId, asOf), StandardRecord::qualified);
    return sql.one(
            PERSON, List.of(asOf, asOf, cadreId), row -> holder(row, asOf, since, qualifications))
        .orElseThrow();
  }

  private record Studies(UUID person, Holder.Qualified one) {}

  /** Many people who would come to a post on the day, in two statements. */
  Map<UUID, Holder> coming(Collection<UUID> people, LocalDate asOf) {
    var ids = SqlArray.of("uuid", people);
    var studies =
        sql
            .list(
                QUALIFIED_OF_MANY,
                List.of(ids, asOf),
                row -> new Studies(row.getObject("cadre_id", UUID.class), qualified(row)))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Studies::person, Collectors.mapping(Studies::one, Collectors.toList())));
    var holders = new LinkedHashMap<UUID, Holder>();
    sql.list(
        PEOPLE,
        List.of(asOf, asOf, ids),
        row -> {
          var id = row.getObject("id", UUID.class);
          return holders.put(id, holder(row, asOf, asOf, studies.getOrDefault(id, List.of())));
        });
    return holders;
  }

  private static Holder.Qualified qualified(ResultSet row) throws SQLException {
    return new Holder.Qualified(
        QualificationKind.valueOf(row.getString("kind")),
        row.getString("level"),
        row.getString("speciality"),
        QualificationStatus.valueOf(row.getString("status")));
  }

  private static Holder holder(
      ResultSet row, LocalDate asOf, LocalDate since, List<Holder.Qualified> qualifications)
      throws SQLException {
    return new Holder(
        asOf,
        since,
        qualifications,
        row.getString("grade"),
        date(row, "birth_date"),
        date(row, "party_admitted_on"),
        date(row, "party_official_on"));
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }
}
