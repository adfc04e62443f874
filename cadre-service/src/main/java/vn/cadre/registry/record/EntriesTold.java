package vn.cadre.registry.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells of entries that another feature has changed, each with its new version, in bulk. */
@ApplicationScoped
public class EntriesTold {
  private static final Map<String, String> OTHERS =
      Map.of("body_membership", "memberships", "cadre_merge", "cadre-merges");

  private final List<EntryKind<?, ?>> kinds;
  private final EntryTable table;
  private final EntryEvents events;
  private final Map<String, String> collections = new HashMap<>(OTHERS);

  EntriesTold(@All List<EntryKind<?, ?>> kinds, EntryTable table, EntryEvents events) {
    this.kinds = kinds;
    this.table = table;
    this.events = events;
    kinds.forEach(kind -> collections.put(kind.table(), kind.collection()));
  }

  /** What the rows of a table are called in the API. */
  public String collectionOf(String table) {
    return collections.getOrDefault(table, table.replace('_', '-') + "s");
  }

  /**
   * Appends an event of each of the entries as it stands now, where its kind is told to anybody.
   *
   * @param changed ids by table; other tables than those of entries are passed over
   * @param type as in the schema of the topics
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Map<String, Set<UUID>> changed, String type) {
    kinds.stream()
        .filter(kind -> kind.audience() != Audience.NOBODY && changed.containsKey(kind.table()))
        .forEach(kind -> tell(kind, changed.get(kind.table()), type));
  }

  private <N extends Record, V extends EntryView> void tell(
      EntryKind<N, V> kind, Collection<UUID> ids, String type) {
    var entries = table.all(kind, ids).values();
    if (entries.size() != ids.size()) {
      throw new IllegalStateException(
          "%d %s were changed, and %d of them are seen"
              .formatted(ids.size(), kind.collection(), entries.size()));
    }
    events.tell(
        kind,
        entries.stream().map(entry -> new EntryEvents.Happened<N>(type, null, entry)).toList());
  }
}
