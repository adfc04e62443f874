package vn.cadre.registry.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** A recorded movement as a row of its table, for those who write many. */
record RecordedRow(UUID id, long version, UUID cadreId, NewMovement given) {
  private static final String FIND =
      """
      SELECT * FROM recorded_movement WHERE cadre_id = ANY (?) AND annulled_at IS NULL
      ORDER BY id FOR NO KEY UPDATE\
      """;

  DerivedMovements.Moved moved() {
    return new DerivedMovements.Moved(cadreId, given.movedOn());
  }

  RecordedRow saying(NewMovement other) {
    return new RecordedRow(id, version, cadreId, other);
  }

  /** Locked until the transaction ends. */
  static List<RecordedRow> of(Sql sql, Collection<UUID> cadreIds) {
    return cadreIds.isEmpty()
        ? List.of()
        : sql.list(FIND, List.of(SqlArray.of("uuid", cadreIds)), RecordedRow::read);
  }

  static void insert(Sql sql, List<RecordedRow> rows) {
    said(Rows.of(rows)
            .with("id", "uuid", RecordedRow::id)
            .with("version", "bigint", row -> 0)
            .with("cadre_id", "uuid", RecordedRow::cadreId))
        .insert(sql, "recorded_movement");
  }

  /**
   * @param now when they were corrected
   * @param why shown as the correction of each
   */
  static void update(Sql sql, List<RecordedRow> rows, Instant now, String why) {
    said(Rows.of(rows).with("id", "uuid", RecordedRow::id))
        .with("corrected_at", "timestamptz", row -> now)
        .with("correction", "text", row -> why)
        .update(sql, "recorded_movement", RecordedRow::version);
  }

  private static Rows<RecordedRow> said(Rows<RecordedRow> rows) {
    return rows.with("moved_on", "text", row -> row.given().movedOn())
        .with("highest_level", "text", row -> row.given().highestLevel())
        .with("lowest_level", "text", row -> row.given().lowestLevel())
        .with("kind", "text", row -> row.given().kind())
        .with("direction", "text", row -> row.given().direction())
        .with("cross_bloc", "boolean", row -> row.given().crossBloc())
        .with("from_organisation_id", "uuid", row -> row.given().fromOrganisationId())
        .with("to_organisation_id", "uuid", row -> row.given().toOrganisationId())
        .with("reported_in", "text", row -> row.given().reportedIn());
  }

  private static RecordedRow read(ResultSet row) throws SQLException {
    return new RecordedRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("cadre_id", UUID.class),
        RecordedMovements.read(row));
  }
}
