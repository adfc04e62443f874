package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Finds committees for other features; one outside the caller's scope is as if it were not there.
 */
@ApplicationScoped
public class Committees {
  /**
   * Whether the person {@code c} was a member of a committee, given by id, on a day, given twice;
   * both the membership and the committee must have been in force.
   */
  public static final String HAS_MEMBER =
      """
      EXISTS (SELECT 1 FROM body_membership bm JOIN body b ON b.id = bm.body_id
              WHERE bm.cadre_id = c.id AND b.id = ? AND daterange(bm.valid_from, bm.valid_to) @> ?::date
                AND daterange(b.valid_from, b.valid_to) @> ?::date)\
      """;

  private static final String OUTLIVED =
      """
      SELECT DISTINCT m.body_id FROM unnest(?::uuid[], ?::date[]) AS ending (body_id, day)
      JOIN body_membership m ON m.body_id = ending.body_id
        AND (m.valid_from >= ending.day OR m.valid_to > ending.day)\
      """;

  private final Sql sql;

  Committees(Sql sql) {
    this.sql = sql;
  }

  private record Found(UUID id, String path) {}

  public Optional<UUID> idOf(String code, Scope scope) {
    return sql.one(
            "SELECT b.id, o.path FROM body b JOIN organisation o ON o.id = b.organisation_id WHERE b.code = ?",
            List.of(code),
            row -> new Found(row.getObject("id", UUID.class), row.getString("path")))
        .filter(found -> scope.covers(found.path()))
        .map(Found::id);
  }

  /**
   * Those of the bodies that could not end on these days: a member would stay on, or come, after
   * it. Members without an end of their own leave with the body.
   */
  public Set<UUID> outlived(Map<UUID, LocalDate> ends) {
    return new HashSet<>(
        sql.list(
            OUTLIVED,
            List.of(SqlArray.of("uuid", ends.keySet()), SqlArray.of("date", ends.values())),
            row -> row.getObject(1, UUID.class)));
  }
}
