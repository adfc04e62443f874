package vn.cadre.registry.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Tells which reported movements follow from appointments already. */
@ApplicationScoped
class DerivedMovements {
  // the same comparison as in the view of all movements, which leaves such a report out
  private static final String TOLD =
      """
      SELECT g.cadre_id, g.moved_on
      FROM unnest(?::uuid[], ?::text[]) AS g (cadre_id, moved_on)
      WHERE EXISTS (SELECT 1 FROM derived_movement d WHERE d.cadre_id = g.cadre_id
                    AND d.day <= partial_latest(g.moved_on) AND d.latest >= partial_earliest(g.moved_on))\
      """;

  private final Sql sql;

  DerivedMovements(Sql sql) {
    this.sql = sql;
  }

  /** Somebody on a day. */
  record Moved(UUID cadreId, PartialDate on) {}

  boolean tells(UUID cadreId, PartialDate on) {
    return !told(List.of(new Moved(cadreId, on))).isEmpty();
  }

  /** Those of which an appointment tells that may have been on the same day. */
  Set<Moved> told(List<Moved> reported) {
    return sql
        .list(
            TOLD,
            List.of(
                SqlArray.of("uuid", reported.stream().map(Moved::cadreId).toList()),
                SqlArray.of("text", reported.stream().map(Moved::on).toList())),
            row ->
                new Moved(
                    row.getObject("cadre_id", UUID.class),
                    PartialDate.parse(row.getString("moved_on"))))
        .stream()
        .collect(Collectors.toSet());
  }
}
