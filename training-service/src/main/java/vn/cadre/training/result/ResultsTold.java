package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import vn.cadre.training.joined.EnrolmentsRenamed;

/** Tells of results to the unit that put somebody forward, the organiser and the person. */
@ApplicationScoped
class ResultsTold implements SnapshotSource {
  private static final String REASSIGN =
      """
      UPDATE class_result SET version = version + 1 WHERE enrolment_id = ANY (?::uuid[]) RETURNING enrolment_id AS id\
      """;

  private final Sql sql;
  private final Outbox outbox;

  ResultsTold(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** Appends an event of each as it stands now. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Collection<UUID> enrolments) {
    tell(enrolments, "recorded");
  }

  /** A result is whose the enrolment is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(@Observes EnrolmentsRenamed renamed) {
    tell(
        sql.list(
            REASSIGN,
            List.of(SqlArray.of("uuid", renamed.ids())),
            row -> row.getObject("id", UUID.class)),
        "reassigned");
  }

  private void tell(Collection<UUID> enrolments, String type) {
    outbox.append(ResultViews.of(enrolments).all(sql, "r.enrolment_id", row -> event(row, type)));
  }

  private static DomainEvent event(ResultSet row, String type) throws SQLException {
    var state = ResultTold.of(row);
    var change = new HashMap<String, Object>();
    change.put("passed", state.passed());
    change.put("score", state.score());
    var seenBy = SeenBy.through(row.getString("path"), row.getString("class_path"));
    return new DomainEvent(
        ResultTold.AGGREGATE,
        state.id(),
        row.getLong("version") + 1,
        type,
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
