package vn.cadre.registry.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.record.EntriesTold;

/** The table of merges. */
@ApplicationScoped
class MergeRows {
  private static final Sorting SORTING =
      Sorting.of("m.id", "-joinedAt").by("joinedAt", "m.joined_at", "timestamptz");
  private static final String ONE = "SELECT m.* FROM cadre_merge m WHERE m.id = ?";
  private static final String MOVED = "SELECT relation, rows FROM rows_moved(?)";
  private static final String LEFT = "SELECT relation, rows FROM rows_left(?)";

  private final Sql sql;
  private final AllowedActions actions;
  private final EntriesTold entries;

  MergeRows(Sql sql, AllowedActions actions, EntriesTold entries) {
    this.sql = sql;
    this.actions = actions;
    this.entries = entries;
  }

  Page<MergeView> page(MergeQuery query, String fingerprint) {
    var select =
        Select.of("m.*", "cadre_merge m")
            .whereGiven(query.survivorId(), "m.survivor_id = ?")
            .whereGiven(query.joinedId(), "m.joined_id = ?")
            .whereGiven(
                query.state(),
                "CASE WHEN m.undone_at IS NULL THEN 'JOINED' ELSE 'UNDONE' END = ANY (?)");
    return select.page(sql, query.paging(), SORTING, fingerprint, this::view);
  }

  /** With what it moved. */
  Optional<MergeView> one(UUID id) {
    return sql.one(ONE, List.of(id), this::view)
        .map(view -> view.showing(counted(MOVED, id), counted(LEFT, id)));
  }

  private List<MergeView.Moved> counted(String query, UUID id) {
    return sql.list(
        query,
        List.of(id),
        row ->
            new MergeView.Moved(
                entries.collectionOf(row.getString("relation")), row.getLong("rows")));
  }

  private MergeView view(ResultSet row) throws SQLException {
    var undoneAt = instant(row, "undone_at");
    return new MergeView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("survivor_id", UUID.class),
        row.getString("survivor_name"),
        row.getObject("joined_id", UUID.class),
        row.getString("joined_name"),
        undoneAt == null ? MergeState.JOINED : MergeState.UNDONE,
        row.getString("reason"),
        row.getString("evidence"),
        texts(row.getArray("filled")),
        null,
        null,
        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
        row.getString("joined_by"),
        undoneAt,
        row.getString("undone_by"),
        row.getString("undo_reason"),
        undoneAt == null ? actions.of(MergeResource.class) : List.of());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
