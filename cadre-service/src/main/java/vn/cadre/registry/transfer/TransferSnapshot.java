package vn.cadre.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** The requests that a scope's organisations send or receive, settled ones too. */
@ApplicationScoped
class TransferSnapshot implements SnapshotSource {
  private static final String COLUMNS =
      """
      r.id, r.version, r.state, r.requested_by, r.kind, r.starts, r.ends,
      CASE WHEN r.requested_by = 'SENDING' OR r.state = 'ACCEPTED' THEN r.cadre_id ELSE r.asked_cadre END AS told_cadre,
      r.position_id, r.receiving_code, r.requested_at, r.settled_at, r.appointment_id\
      """;

  @Override
  public String aggregate() {
    return TransferRequestState.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(COLUMNS, "transfer_request r").where("r.seen_by && (SELECT current_scope())");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var ends = row.getString("ends");
    var settled = row.getObject("settled_at", OffsetDateTime.class);
    return new SnapshotLine(
        id,
        row.getLong("version") + 1,
        new TransferRequestState(
            id,
            TransferState.valueOf(row.getString("state")),
            Side.valueOf(row.getString("requested_by")),
            TransferKind.valueOf(row.getString("kind")),
            PartialDate.parse(row.getString("starts")),
            ends == null ? null : PartialDate.parse(ends),
            row.getObject("told_cadre", UUID.class),
            row.getObject("position_id", UUID.class),
            row.getString("receiving_code"),
            row.getObject("requested_at", OffsetDateTime.class).toInstant(),
            settled == null ? null : settled.toInstant(),
            row.getObject("appointment_id", UUID.class)));
  }
}
