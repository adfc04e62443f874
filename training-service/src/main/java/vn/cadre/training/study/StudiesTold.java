package vn.cadre.training.study;

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

/** What is told of studies: to the unit, the organiser and the person; the registry follows it. */
@ApplicationScoped
class StudiesTold implements SnapshotSource {
  private final Sql sql;
  private final Outbox outbox;
  private final StudyRecordings recordings;

  StudiesTold(Sql sql, Outbox outbox, StudyRecordings recordings) {
    this.sql = sql;
    this.outbox = outbox;
    this.recordings = recordings;
  }

  /** Appends an event of each, and waits for the registry. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Collection<UUID> ids, String type, Map<String, ?> change) {
    outbox.append(
        select()
            .where("e.id = ANY (?::uuid[])", SqlArray.of("uuid", ids))
            .all(sql, "e.id", row -> event(row, type, change)));
    recordings.sent(ids);
  }

  private static Select select() {
    return Select.of(StudyTold.COLUMNS, StudyTold.FROM);
  }

  private static DomainEvent event(ResultSet row, String type, Map<String, ?> change)
      throws SQLException {
    var study = StudyTold.of(row);
    return new DomainEvent(
        StudyTold.AGGREGATE,
        study.id(),
        row.getLong("version") + 1,
        type,
        change,
        study,
        SeenBy.through(row.getString("path"), row.getString("class_path")).orSelf(study.cadreId()));
  }

  @Override
  public String aggregate() {
    return StudyTold.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return select().where("e.seen_by && (SELECT current_scope())");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var study = StudyTold.of(row);
    return new SnapshotLine(study.id(), row.getLong("version") + 1, study);
  }
}
