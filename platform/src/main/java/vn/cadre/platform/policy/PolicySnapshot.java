package vn.cadre.platform.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/**
 * All packs with their versions; they say nothing of people, so every scope holds them. There are
 * as many as laws and plans, a few dozen, so each may ask for its versions.
 */
@ApplicationScoped
class PolicySnapshot implements SnapshotSource {
  private final PolicyPublisher publisher;

  PolicySnapshot(PolicyPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public String aggregate() {
    return PolicyPublisher.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(PolicyStore.PACK, "policy_pack p");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var pack = PolicyStore.pack(row);
    return new SnapshotLine(pack.id(), pack.version() + 1, publisher.state(pack));
  }
}
