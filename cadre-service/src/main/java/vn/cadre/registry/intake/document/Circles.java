package vn.cadre.registry.intake.document;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Which documents of one day rest on which. Either of two may rest on the other, so their dates
 * alone keep no circle out; of different days they do, since none rests on a later one.
 */
final class Circles {
  /** As the register itself does it: two at once would each find no circle. */
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtextextended('decision_basis', 0))";

  private static final String OF_ONE_DAY =
      """
      WITH RECURSIVE rests (decision_id, basis_id) AS (
        SELECT b.decision_id, b.basis_id
        FROM decision_basis b JOIN decision d ON d.id = b.decision_id JOIN decision e ON e.id = b.basis_id
        WHERE b.decision_id = ANY (?::uuid[]) AND d.date = e.date
        UNION
        SELECT b.decision_id, b.basis_id
        FROM rests r JOIN decision_basis b ON b.decision_id = r.basis_id
        JOIN decision d ON d.id = b.decision_id JOIN decision e ON e.id = b.basis_id
        WHERE d.date = e.date)
      SELECT decision_id, basis_id FROM rests\
      """;

  private final Map<UUID, Set<UUID>> bases = new HashMap<>();

  /**
   * Reads what the documents rest on, where a row says that one rests on another of its own day.
   *
   * @param known the documents of the rows that are on the register
   */
  static Circles of(Sql sql, List<ImportRow> rows, Collection<UUID> known) {
    var circles = new Circles();
    if (rows.stream().anyMatch(Circles::isOfOneDay)) {
      sql.list(ONE_AT_A_TIME, List.of(), row -> true);
      sql.list(
              OF_ONE_DAY,
              List.of(SqlArray.of("uuid", List.copyOf(known))),
              row ->
                  List.of(
                      row.getObject("decision_id", UUID.class),
                      row.getObject("basis_id", UUID.class)))
          .forEach(rest -> circles.add(rest.getFirst(), rest.getLast()));
    }
    return circles;
  }

  private static boolean isOfOneDay(ImportRow row) {
    var date = row.day("date");
    return date != null && Objects.equals(date, row.day("basisDate"));
  }

  void add(UUID decision, UUID basis) {
    bases.computeIfAbsent(decision, d -> new HashSet<>()).add(basis);
  }

  /**
   * Whether a document would rest on itself, whatever lies in between.
   *
   * @param decision null before anything is known of it: then nothing rests on it
   */
  boolean wouldClose(@Nullable UUID decision, UUID basis) {
    var asked = new ArrayDeque<>(List.of(basis));
    var seen = new HashSet<UUID>();
    while (!asked.isEmpty()) {
      var next = asked.removeFirst();
      if (next.equals(decision)) {
        return true;
      }
      if (seen.add(next)) {
        asked.addAll(bases.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
