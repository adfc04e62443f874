package vn.cadre.training.certificate;

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

/** Tells of certificates to whoever sees them: their issuer, the holder's unit, and the holder. */
@ApplicationScoped
class CertificatesTold implements SnapshotSource {
  private static final String UNIT = ", e.path AS unit_path";
  private static final String WITH_UNIT = " JOIN enrolment e ON e.id = f.enrolment_id";

  private final Sql sql;
  private final Outbox outbox;
  private final CertificateRecordings recordings;

  CertificatesTold(Sql sql, Outbox outbox, CertificateRecordings recordings) {
    this.sql = sql;
    this.outbox = outbox;
    this.recordings = recordings;
  }

  /** Appends an event of each, in the order of their numbers, and waits for the registry. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Collection<UUID> ids, String type, Map<String, ?> change) {
    var events =
        select()
            .where("f.id = ANY (?::uuid[])", SqlArray.of("uuid", ids))
            .all(sql, "f.serial, f.id", row -> event(row, type, change));
    outbox.append(events);
    recordings.sent(
        events.stream()
            .filter(event -> event.state() instanceof Certificate one && one.concernsTheRecord())
            .map(DomainEvent::id)
            .toList());
  }

  @Override
  public String aggregate() {
    return Certificate.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return select().where("e.seen_by && (SELECT current_scope())");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var state = Certificate.of(row);
    return new SnapshotLine(state.id(), row.getLong("version") + 1, state);
  }

  private static Select select() {
    return Select.of(Certificate.COLUMNS + UNIT, Certificate.FROM + WITH_UNIT);
  }

  private static DomainEvent event(ResultSet row, String type, Map<String, ?> change)
      throws SQLException {
    var state = Certificate.of(row);
    var seenBy = SeenBy.through(row.getString("path"), row.getString("unit_path"));
    return new DomainEvent(
        Certificate.AGGREGATE,
        state.id(),
        row.getLong("version") + 1,
        type,
        change,
        state,
        state.cadreId() == null ? seenBy : seenBy.orSelf(state.cadreId()));
  }
}
