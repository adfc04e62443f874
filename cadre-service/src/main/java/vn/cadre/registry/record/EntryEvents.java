package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.registry.cadre.HomesInSight;

/** Tells of changes of entries to the audience of their kind. */
@ApplicationScoped
class EntryEvents {
  private final Outbox outbox;
  private final HomesInSight inSight;

  EntryEvents(Outbox outbox, HomesInSight inSight) {
    this.outbox = outbox;
    this.inSight = inSight;
  }

  /** Appends an event of an entry that now stands as {@code after}. */
  <N extends Record, V extends EntryView> void tell(
      EntryKind<N, V> kind, String type, @Nullable Stored<N> before, Stored<N> after) {
    if (kind.audience() == Audience.NOBODY) {
      return;
    }
    var entry = after.entry();
    var state = kind.told(kind.view(entry, after.given()));
    var change =
        before == null
            ? state
            : changes(kind.told(kind.view(before.entry(), before.given())), state);
    outbox.append(
        new DomainEvent(
            kind.aggregate(),
            entry.id(),
            entry.version() + 1,
            type,
            change,
            state,
            kind.audience() == Audience.SERVICES
                ? SeenBy.SERVICES
                : inSight.of(entry.cadreId()).record()));
  }

  private static Map<String, @Nullable Object> changes(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    var changes = new LinkedHashMap<>(after);
    changes.entrySet().removeIf(now -> Objects.equals(before.get(now.getKey()), now.getValue()));
    return changes;
  }
}
