package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
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
import vn.cadre.platform.sql.SqlFailure;

/**
 * What is told of enrolments: to the unit that put somebody forward, the organiser and the person.
 */
@ApplicationScoped
class EnrolmentsTold implements SnapshotSource {
  private final Sql sql;
  private final Outbox outbox;

  EnrolmentsTold(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** Appends an event of each as it stands now, by one query whatever their number. */
  // a refusal leaves the fate of the transaction to the caller, who may hold a savepoint
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void tell(Collection<UUID> ids, String type) {
    var wanted = Set.copyOf(ids);
    if (wanted.isEmpty()) {
      return;
    }
    var events =
        Select.of(Enrolment.COLUMNS, Enrolment.FROM)
            .where("e.id = ANY (?::uuid[])", SqlArray.of("uuid", wanted))
            .all(sql, "e.nominated_at, e.id", row -> event(Enrolment.of(row), type));
    if (events.size() != wanted.size()) {
      throw new IllegalStateException(
          "%d enrolments were changed, and %d of them are seen"
              .formatted(wanted.size(), events.size()));
    }
    outbox.append(events);
  }

  private static DomainEvent event(Enrolment enrolment, String type) {
    var change = new HashMap<String, Object>();
    change.put("state", enrolment.state());
    if (enrolment.reason() != null) {
      change.put("reason", enrolment.reason());
    }
    var seen = SeenBy.through(enrolment.path(), enrolment.classPath());
    return new DomainEvent(
        EnrolmentTold.AGGREGATE,
        enrolment.id(),
        enrolment.version() + 1,
        type,
        change,
        EnrolmentTold.of(enrolment),
        enrolment.cadreId() == null ? seen : seen.orSelf(enrolment.cadreId()));
  }

  @Override
  public String aggregate() {
    return EnrolmentTold.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(Enrolment.COLUMNS, Enrolment.FROM)
        .where("e.seen_by && (SELECT current_scope())");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var enrolment = Enrolment.of(row);
    return new SnapshotLine(enrolment.id(), enrolment.version() + 1, EnrolmentTold.of(enrolment));
  }
}
