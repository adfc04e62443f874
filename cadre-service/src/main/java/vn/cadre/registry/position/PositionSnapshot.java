package vn.cadre.registry.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** All positions of a scope, those that have ended too. */
@ApplicationScoped
class PositionSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return PositionService.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(PositionView.COLUMNS, PositionView.FROM).within(scope, "o.path");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var position = PositionView.of(row);
    return new SnapshotLine(position.id(), position.version() + 1, PositionState.of(position));
  }
}
