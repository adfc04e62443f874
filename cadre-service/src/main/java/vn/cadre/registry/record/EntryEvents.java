package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.registry.cadre.HomesInSight;
import vn.cadre.registry.cadre.Present;

/** Tells of changes of entries to the audience of their kind, and of the people they show in. */
@ApplicationScoped
class EntryEvents {
  private final Outbox outbox;
  private final HomesInSight inSight;
  private final Present present;

  EntryEvents(Outbox outbox, HomesInSight inSight, Present present) {
    this.outbox = outbox;
    this.inSight = inSight;
    this.present = present;
  }

  /** Appends an event of an entry that now stands as {@code after}. */
  <N extends Record, V extends EntryView> void tell(
      EntryKind<N, V> kind, String type, @Nullable Stored<N> before, Stored<N> after) {
    if (kind.showsInPerson()) {
      present.tell(List.of(after.entry().cadreId()));
    }
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
