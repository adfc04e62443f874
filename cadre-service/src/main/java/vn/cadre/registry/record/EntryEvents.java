package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

  /**
   * What happened to an entry.
   *
   * @param before null where it was made, or where nothing but the telling matters
   */
  record Happened<N extends Record>(String type, @Nullable Stored<N> before, Stored<N> after) {}

  /** Appends an event of an entry that now stands as {@code after}. */
  <N extends Record, V extends EntryView> void tell(
      EntryKind<N, V> kind, String type, @Nullable Stored<N> before, Stored<N> after) {
    tell(kind, List.of(new Happened<>(type, before, after)));
  }

  /** As above of many entries, by as many statements. */
  <N extends Record, V extends EntryView> void tell(
      EntryKind<N, V> kind, List<Happened<N>> happened) {
    if (happened.isEmpty()) {
      return;
    }
    var people = happened.stream().map(one -> one.after().entry().cadreId()).distinct().toList();
    if (kind.showsInPerson()) {
      present.tell(people);
    }
    if (kind.audience() == Audience.NOBODY) {
      return;
    }
    var audiences =
        kind.audience() == Audience.SERVICES
            ? Map.<UUID, HomesInSight.Audience>of()
            : inSight.of(people);
    outbox.append(happened.stream().map(one -> event(kind, one, audiences)).toList());
  }

  private static <N extends Record, V extends EntryView> DomainEvent event(
      EntryKind<N, V> kind, Happened<N> one, Map<UUID, HomesInSight.Audience> audiences) {
    var entry = one.after().entry();
    var before = one.before();
    var state = kind.told(kind.view(entry, one.after().given()));
    var change =
        before == null
            ? state
            : changes(kind.told(kind.view(before.entry(), before.given())), state);
    var audience = audiences.get(entry.cadreId());
    return new DomainEvent(
        kind.aggregate(),
        entry.id(),
        entry.version() + 1,
        one.type(),
        change,
        state,
        audience == null ? SeenBy.SERVICES : audience.record());
  }

  private static Map<String, @Nullable Object> changes(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    var changes = new LinkedHashMap<>(after);
    changes.entrySet().removeIf(now -> Objects.equals(before.get(now.getKey()), now.getValue()));
    return changes;
  }
}
