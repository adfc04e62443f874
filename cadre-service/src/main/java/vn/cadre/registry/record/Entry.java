package vn.cadre.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.decision.DecisionView;

/**
 * What every entry has, whatever its kind.
 *
 * @param path of the organisation where the person belongs, by which policy packs are chosen
 * @param decision the document that it rests on; null where none was cited
 * @param corrected when and why it was corrected last; null where it stands as it was made
 * @param annulled when and why it was annulled; null while it counts
 * @param allowedActions what the caller may do with it now
 */
public record Entry(
    UUID id,
    long version,
    UUID cadreId,
    String path,
    @Nullable DecisionView decision,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions) {

  /** Whether it counts. */
  public EntryState state() {
    return annulled == null ? EntryState.RECORDED : EntryState.ANNULLED;
  }

  /**
   * @param actions what may be done to an entry that counts
   */
  static Entry of(ResultSet row, String path, boolean cites, List<String> actions)
      throws SQLException {
    var annulled = EntryNote.of(row, "annulled_at", "annulment");
    return new Entry(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("cadre_id", UUID.class),
        path,
        cites ? DecisionView.of(row) : null,
        EntryNote.of(row, "corrected_at", "correction"),
        annulled,
        annulled == null ? actions : List.of());
  }
}
