package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.known.Recorded;

/** Tells of entries of which a day makes something else, though nobody writes to them. */
@ApplicationScoped
public class EntryDays {
  private static final String TOUCH = "UPDATE %s SET version = version + 1 WHERE id = ?";

  private final EntryTable table;
  private final EntryEvents events;
  private final Sql sql;

  EntryDays(EntryTable table, EntryEvents events, Sql sql) {
    this.table = table;
    this.events = events;
    this.sql = sql;
  }

  /**
   * Appends an event of an entry as it stands.
   *
   * @param path of the organisation where the person belongs, by which packs are chosen
   * @param type as in the schema of the topic
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <N extends Record, V extends EntryView> void tell(
      EntryKind<N, V> kind, UUID cadreId, UUID id, String path, String type) {
    sql.update(TOUCH.formatted(kind.table()), List.of(id));
    var stored =
        table
            .find(
                kind,
                new EntryKind.Reading(cadreId, path, Recorded.now(cadreId)),
                id,
                row -> new Stored<>(Entry.of(row, path, kind.cites(), List.of()), kind.given(row)))
            .orElseThrow();
    events.tell(kind, type, null, stored);
  }
}
