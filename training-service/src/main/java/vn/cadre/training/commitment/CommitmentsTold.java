package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Tells of commitments: to whoever keeps them, the unit that put the learner forward, and them. */
@ApplicationScoped
class CommitmentsTold implements SnapshotSource {
  private final Sql sql;
  private final Outbox outbox;

  CommitmentsTold(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Collection<UUID> ids, String type, Map<String, ?> change) {
    if (!ids.isEmpty()) {
      outbox.append(
          select()
              .where("m.id = ANY (?::uuid[])", SqlArray.of("uuid", ids))
              .all(sql, "m.id", row -> event(row, type, change)));
    }
  }

  @Override
  public String aggregate() {
    return Commitment.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return select().where("m.seen_by && (SELECT current_scope())");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var state = Commitment.of(row);
    return new SnapshotLine(state.id(), row.getLong("version") + 1, state);
  }

  private static Select select() {
    return Select.of(
        "m.*, coalesce(e.path, m.path) AS unit_path",
        "commitment m LEFT JOIN enrolment e ON e.id = m.enrolment_id");
  }

  private static DomainEvent event(ResultSet row, String type, Map<String, ?> change)
      throws SQLException {
    var state = Commitment.of(row);
    return new DomainEvent(
        Commitment.AGGREGATE,
        state.id(),
        row.getLong("version") + 1,
        type,
        change,
        state,
        SeenBy.through(row.getString("path"), row.getString("unit_path")).orSelf(state.cadreId()));
  }
}
