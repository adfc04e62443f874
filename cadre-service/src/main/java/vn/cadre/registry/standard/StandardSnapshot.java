package vn.cadre.registry.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** All standards, for everyone. */
@ApplicationScoped
class StandardSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return Standards.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(StandardView.COLUMNS, StandardView.FROM);
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var standard = StandardView.of(row);
    return new SnapshotLine(standard.id(), standard.version() + 1, StandardState.of(standard));
  }
}
