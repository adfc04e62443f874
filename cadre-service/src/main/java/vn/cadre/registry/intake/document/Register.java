package vn.cadre.registry.intake.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** The documents that a batch names: those on the register, held, and those that it adds. */
final class Register {
  private static final String PAPERS =
      """
      SELECT d.* FROM decision d
      WHERE (d.number, d.date, d.issuer) IN (SELECT * FROM unnest(?::text[], ?::date[], ?::text[]))
      ORDER BY d.id FOR NO KEY UPDATE\
      """;
  private static final String UNSEEN =
      "SELECT id FROM unnest(?::uuid[]) AS known (id) WHERE NOT decision_is_told(id)";

  private final Map<Paper.Key, Paper> known = new HashMap<>();
  private final Map<Paper.Key, Paper> fresh = new LinkedHashMap<>();
  private final Map<Paper.Key, Paper> completed = new LinkedHashMap<>();
  private final Set<UUID> unseen;

  Register(Sql sql, List<Paper.Key> keys) {
    papers(sql, keys).forEach(paper -> known.put(paper.key(), paper));
    unseen =
        Set.copyOf(
            sql.list(
                UNSEEN, List.of(SqlArray.of("uuid", ids())), row -> row.getObject(1, UUID.class)));
  }

  /** Of those that were on it before. */
  List<UUID> ids() {
    return known.values().stream().map(Paper::id).toList();
  }

  /** Whether it was on the register before the batch. */
  boolean had(Paper.Key key) {
    return known.containsKey(key);
  }

  /** As it will stand on the register; null where nothing names it yet. */
  @Nullable Paper paper(Paper.Key key) {
    return Stream.of(fresh, completed, known)
        .map(papers -> papers.get(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether it is a document of others, which the sender is not told of. */
  boolean hides(Paper paper) {
    return !fresh.containsKey(paper.key()) && unseen.contains(paper.id());
  }

  /** Notes a document as a row tells of it. */
  void note(Paper.Key key, Paper given) {
    var now = paper(key);
    if (now == null) {
      fresh.put(key, given);
      return;
    }
    var whole = now.completedBy(given);
    if (!whole.equals(now)) {
      (fresh.containsKey(key) ? fresh : completed).put(key, whole);
    }
  }

  void write(Sql sql) {
    rows(fresh.values()).with("version", "bigint", p -> 0).insert(sql, "decision");
    Rows.of(List.copyOf(completed.values()))
        .with("id", "uuid", Paper::id)
        .with("issuer_organisation_id", "uuid", Paper::issuerOrganisationId)
        .with("tier", "text", Paper::tier)
        .with("summary", "text", Paper::summary)
        .update(sql, "decision", Paper::version);
  }

  private static List<Paper> papers(Sql sql, List<Paper.Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.list(
            PAPERS,
            List.of(
                SqlArray.of("text", keys.stream().map(Paper.Key::number).toList()),
                SqlArray.of("date", keys.stream().map(Paper.Key::date).toList()),
                SqlArray.of("text", keys.stream().map(Paper.Key::issuer).toList())),
            Paper::read);
  }

  private static Rows<Paper> rows(Collection<Paper> papers) {
    return Rows.of(List.copyOf(papers))
        .with("id", "uuid", Paper::id)
        .with("type", "text", Paper::type)
        .with("number", "text", p -> p.key().number())
        .with("date", "date", p -> p.key().date())
        .with("issuer", "text", p -> p.key().issuer())
        .with("issuer_organisation_id", "uuid", Paper::issuerOrganisationId)
        .with("tier", "text", Paper::tier)
        .with("summary", "text", Paper::summary)
        .with("state", "text", Paper::state);
  }
}
