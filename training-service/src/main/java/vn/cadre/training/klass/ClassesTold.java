package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.sql.SqlFailure;

/** What is told of classes, to everybody; events and snapshot are read from the same rows. */
@ApplicationScoped
class ClassesTold implements SnapshotSource {
  private static final String COLUMNS =
      Klass.COLUMNS
          + """
          , coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'topic', s.topic,
              'place', s.place, 'trainerId', s.trainer_id) ORDER BY s.starts_at) FROM class_session s WHERE s.class_id = c.id), '[]') AS sessions,
          coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'cadreId', t.cadre_id, 'fullName', t.full_name,
              'workplace', t.workplace) ORDER BY t.id) FROM class_trainer t WHERE t.class_id = c.id), '[]') AS trainers\
          """;

  private final Sql sql;
  private final Outbox outbox;
  private final Json json;

  ClassesTold(Sql sql, Outbox outbox, Json json) {
    this.sql = sql;
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * Appends an event of each class as it stands now.
   *
   * @param type as in the schema of the topic
   * @param change what changed of one of them: field to new value
   */
  // a refusal leaves the fate of the transaction to the caller, who may hold a savepoint
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void tell(Collection<UUID> ids, String type, Function<ClassTold, Map<String, ?>> change) {
    outbox.append(
        Select.of(COLUMNS, Klass.FROM)
            .where("c.id = ANY (?::uuid[])", SqlArray.of("uuid", ids))
            .all(sql, "c.id", row -> event(row, type, change)));
  }

  private DomainEvent event(ResultSet row, String type, Function<ClassTold, Map<String, ?>> change)
      throws SQLException {
    var state = state(row);
    return new DomainEvent(
        ClassTold.AGGREGATE,
        state.id(),
        row.getLong("version") + 1,
        type,
        change.apply(state),
        state,
        SeenBy.EVERYONE);
  }

  @Override
  public String aggregate() {
    return ClassTold.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(COLUMNS, Klass.FROM);
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var state = state(row);
    return new SnapshotLine(state.id(), row.getLong("version") + 1, state);
  }

  private ClassTold state(ResultSet row) throws SQLException {
    return ClassTold.of(
        Klass.of(row),
        List.of(read(row.getString("sessions"), ClassTold.Session[].class)),
        List.of(read(row.getString("trainers"), ClassTold.Trainer[].class)));
  }

  private <T> T[] read(String array, Class<T[]> type) {
    return json.read(array, type);
  }
}
