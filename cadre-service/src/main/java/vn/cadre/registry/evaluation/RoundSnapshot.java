package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** The rounds of a scope's organisations, whatever became of them. */
@ApplicationScoped
class RoundSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return RoundTold.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(Round.COLUMNS, Round.FROM).within(scope, "r.path");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var round = Round.of(row);
    return new SnapshotLine(round.id(), round.version() + 1, RoundTold.of(round));
  }
}
