package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/** Tells of results to the unit that put somebody forward, the organiser and the person. */
@ApplicationScoped
class ResultsTold implements SnapshotSource {
  private final Sql sql;
  private final Outbox outbox;

  ResultsTold(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** Appends an event of each as it stands now. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Collection<UUID> enrolments) {
    outbox.append(ResultViews.of(enrolments).all(sql, "r.enrolment_id", ResultsTold::event));
  }

  private static DomainEvent event(ResultSet row) throws SQLException {
    var state = ResultTold.of(row);
    var change = new HashMap<String, Object>();
    change.put("passed", state.passed());
    change.put("score", state.score());
    var seenBy = SeenBy.through(row.getString("path"), row.getString("class_path"));
    return new DomainEvent(
        ResultTold.AGGREGATE,
        state.id(),
        row.getLong("version") + 1,
        "recorded",
        change,
        state,
        state.cadreId() == null ? seenBy : seenBy.orSelf(state.cadreId()));
  }

  @Override
  public String aggregate() {
    return ResultTold.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return ResultViews.seen();
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var state = ResultTold.of(row);
    return new SnapshotLine(state.id(), row.getLong("version") + 1, state);
  }
}
