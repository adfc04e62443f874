package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream may be sealed: up to an id below which nothing can be committed any more.
 *
 * <p>Whoever writes an entry holds the table's lock for writers from before it gets its id until
 * its transaction has ended for everyone to see. So all who took an id up to the sequence's last
 * value either hold the lock when it is looked at afterwards, or have ended; and once none of those
 * holders is left, every such entry is committed or never will be. Later writers are not waited
 * for, nor what goes on in other tables.
 */
final class Horizon {
  private static final String WRITERS =
      """
      SELECT virtualtransaction FROM pg_locks
      WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND relation = '%s'::regclass\
      """;

  private final String lastId;
  private final String writers;
  private @Nullable Mark pending;
  private OptionalLong reached = OptionalLong.empty();

  /** The last id given, and who was still writing when that was known. */
  private record Mark(long id, Set<String> writers) {}

  Horizon(SealedStream stream) {
    this.lastId =
        "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('%s', '%s')), 0)"
            .formatted(stream.table(), stream.id());
    this.writers = WRITERS.formatted(stream.table());
  }

  /** The id up to which everything is settled, as far as it is known. */
  OptionalLong look(Connection connection) throws SQLException {
    if (pending == null) {
      pending = mark(connection);
    }
    if (Collections.disjoint(pending.writers(), writers(connection))) {
      reached = OptionalLong.of(pending.id());
      pending = null;
    }
    return reached;
  }

  private Mark mark(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(lastId)) {
      rows.next();
      return new Mark(rows.getLong(1), writers(connection));
    }
  }

  private Set<String> writers(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(writers)) {
      var found = new HashSet<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
