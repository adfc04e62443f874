package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.evaluation.rule.NotGradedAboveDiscipline.Imposed;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;

/**
 * What the record says today of somebody who is graded.
 *
 * @param agency where they belong
 * @param agencyCode its code
 * @param path of the agency
 * @param rank of their main post; STAFF where they have none
 * @param firstPost the first day of their first post
 * @param gradedAlready whether the period is evaluated on their record
 * @param disciplines that took effect in the period, wherever they belonged then
 */
record PersonFacts(
    UUID id,
    String name,
    UUID agency,
    String agencyCode,
    String path,
    TitleRank rank,
    @Nullable PartialDate recruited,
    @Nullable PartialDate born,
    @Nullable LocalDate firstPost,
    boolean gradedAlready,
    List<Imposed> disciplines) {

  PersonFacts {
    disciplines = List.copyOf(disciplines);
  }

  /** Reads the facts of many people by one statement, as far as the caller sees their records. */
  @ApplicationScoped
  static class Reader {
    // before the first home that can be derived, a person belongs where they were registered
    private static final String FACTS =
        """
        SELECT c.id, c.full_name, c.recruited_on, c.birth_date, o.id AS agency, o.code AS agency_code,
          coalesce(h.path, registered.path, '') AS path, coalesce(post.rank, 'STAFF') AS rank, first.starts,
          EXISTS (SELECT FROM evaluation e WHERE e.cadre_id = c.id AND e.annulled_at IS NULL
                  AND e.year = ? AND e.quarter IS NOT DISTINCT FROM ?::integer) AS graded,
          imposed.ids AS discipline_ids, imposed.forms AS discipline_forms, imposed.days AS discipline_days
        FROM cadre c
        LEFT JOIN LATERAL (SELECT p.organisation_id, p.path FROM person_home p
          WHERE p.cadre_id = c.id AND p.valid_from <= ? ORDER BY p.valid_from DESC LIMIT 1) h ON true
        JOIN organisation_label o ON o.id = coalesce(h.organisation_id, c.organisation_id)
        LEFT JOIN organisation registered ON registered.id = o.id
        LEFT JOIN LATERAL (SELECT t.rank FROM appointment a JOIN position p ON p.id = a.position_id
          JOIN title t ON t.id = p.title_id
          WHERE a.cadre_id = c.id AND a.main AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
          ORDER BY a.valid_from DESC, a.id LIMIT 1) post ON true
        LEFT JOIN LATERAL (SELECT min(a.valid_from) AS starts FROM appointment a WHERE a.cadre_id = c.id) first ON true
        CROSS JOIN LATERAL (SELECT coalesce(array_agg(e.id ORDER BY e.effective_on, e.id), '{}') AS ids,
            coalesce(array_agg(e.form ORDER BY e.effective_on, e.id), '{}') AS forms,
            coalesce(array_agg(e.effective_on::text ORDER BY e.effective_on, e.id), '{}') AS days
          FROM discipline e WHERE e.cadre_id = c.id AND e.annulled_at IS NULL AND e.effective_on BETWEEN ? AND ?) imposed
        WHERE c.id = ANY (?::uuid[])\
        """;

    private final Sql sql;
    private final CivilClock clock;

    Reader(Sql sql, CivilClock clock) {
      this.sql = sql;
      this.clock = clock;
    }

    Map<UUID, PersonFacts> of(Collection<UUID> people, EvaluationPeriod period) {
      if (people.isEmpty()) {
        return Map.of();
      }
      var today = clock.today();
      return sql
          .list(
              FACTS,
              Arrays.asList(
                  period.year(),
                  period.quarter(),
                  today,
                  today,
                  today,
                  period.begins(),
                  period.lastDay(),
                  SqlArray.of("uuid", people)),
              Reader::facts)
          .stream()
          .collect(Collectors.toMap(PersonFacts::id, Function.identity()));
    }

    private static PersonFacts facts(ResultSet row) throws SQLException {
      return new PersonFacts(
          row.getObject("id", UUID.class),
          row.getString("full_name"),
          row.getObject("agency", UUID.class),
          row.getString("agency_code"),
          row.getString("path"),
          TitleRank.valueOf(row.getString("rank")),
          date(row.getString("recruited_on")),
          date(row.getString("birth_date")),
          row.getObject("starts", LocalDate.class),
          row.getBoolean("graded"),
          disciplines(row));
    }

    private static List<Imposed> disciplines(ResultSet row) throws SQLException {
      var ids = (UUID[]) row.getArray("discipline_ids").getArray();
      var forms = (String[]) row.getArray("discipline_forms").getArray();
      var days = (String[]) row.getArray("discipline_days").getArray();
      return IntStream.range(0, ids.length)
          .mapToObj(
              i -> new Imposed(ids[i], Discipline.valueOf(forms[i]), LocalDate.parse(days[i])))
          .toList();
    }

    private static @Nullable PartialDate date(@Nullable String text) {
      return text == null ? null : PartialDate.parse(text);
    }
  }
}
