package vn.cadre.platform.told;

import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.sql.SqlFailure;

/**
 * A public aggregate whose records lie in one organisation each, and are read by whoever has that
 * in scope. What an event tells and what a snapshot tells of a record come from the same row, so
 * they cannot differ.
 *
 * @param <S> the state that is told: what whoever may GET the record reads of it, less what depends
 *     on who asks and the names of other records
 */
public abstract class PlacedRecords<S extends Record> implements SnapshotSource {
  private final String aggregate;
  private final String columns;
  private final String from;
  private final String record;
  private final Sql sql;
  private final Outbox outbox;

  /**
   * @param aggregate plural kebab-case, as in the topic's name; the one of its path as well
   * @param columns what {@link #state} reads
   * @param from the tables, the organisation's as {@code o}
   * @param record what the table of the record stands as in {@code from}; it has {@code id} and
   *     {@code version}
   */
  protected PlacedRecords(
      String aggregate, String columns, String from, String record, Sql sql, Outbox outbox) {
    this.aggregate = aggregate;
    this.columns = columns;
    this.from = from;
    this.record = record;
    this.sql = sql;
    this.outbox = outbox;
  }

  /** The state as its row says it. */
  protected abstract S state(ResultSet row) throws SQLException;

  /**
   * Appends an event of each record as it stands now, by one query whatever their number.
   *
   * @param type as in the schema of the topic
   * @param change what changed of one of them: field to new value
   */
  // a refusal leaves the fate of the transaction to the caller, who may hold a savepoint
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void tell(
      Collection<UUID> ids, String type, Function<S, ? extends Map<String, ?>> change) {
    var wanted = Set.copyOf(ids);
    if (wanted.isEmpty()) {
      return;
    }
    var events =
        select()
            .where(record + ".id = ANY (?::uuid[])", SqlArray.of("uuid", wanted))
            .all(sql, "told_path, told_id", row -> event(row, type, change));
    if (events.size() != wanted.size()) {
      throw new IllegalStateException(
          "%d %s were changed, and %d of them are seen"
              .formatted(wanted.size(), aggregate, events.size()));
    }
    outbox.append(events);
  }

  @Override
  public String aggregate() {
    return aggregate;
  }

  @Override
  public Select within(Scope scope) {
    return select().within(scope, "o.path");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    return new SnapshotLine(id(row), sequence(row), state(row));
  }

  private Select select() {
    return Select.of(
        columns
            + ", %s.id AS told_id, %s.version AS told_version, o.path AS told_path"
                .formatted(record, record),
        from);
  }

  private DomainEvent event(
      ResultSet row, String type, Function<S, ? extends Map<String, ?>> change)
      throws SQLException {
    var state = state(row);
    return new DomainEvent(
        aggregate,
        id(row),
        sequence(row),
        type,
        change.apply(state),
        state,
        SeenBy.through(List.of(row.getString("told_path"))));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("told_id", UUID.class);
  }

  private static long sequence(ResultSet row) throws SQLException {
    return row.getLong("told_version") + 1;
  }
}
