package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.registry.cadre.HomesInSight;

/**
 * Tells of changes of public entries. An event holds what is shown of the entry, less what depends
 * on who asks.
 */
@ApplicationScoped
class EntryEvents {
  private static final Set<String> OF_THE_CALLER = Set.of("version", "allowedActions");

  private final Outbox outbox;
  private final HomesInSight inSight;

  EntryEvents(Outbox outbox, HomesInSight inSight) {
    this.outbox = outbox;
    this.inSight = inSight;
  }

  /** Appends an event, if the kind is public. */
  void tell(
      EntryKind<?, ?> kind,
      UUID cadreId,
      String type,
      @Nullable EntryView before,
      EntryView after) {
    if (!(kind instanceof PublicKind<?, ?>)) {
      return;
    }
    var state = state(after);
    outbox.append(
        new DomainEvent(
            kind.collection(),
            after.id(),
            after.version() + 1,
            type,
            before == null ? state : changes(state(before), state),
            state,
            inSight.of(cadreId).record()));
  }

  /** The state of an entry as its topic and its snapshot tell it. */
  static Map<String, @Nullable Object> state(EntryView view) {
    var state = Fields.of((Record) view);
    state.keySet().removeAll(OF_THE_CALLER);
    return state;
  }

  private static Map<String, @Nullable Object> changes(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    var changes = new LinkedHashMap<>(after);
    changes.entrySet().removeIf(now -> Objects.equals(before.get(now.getKey()), now.getValue()));
    return changes;
  }
}
