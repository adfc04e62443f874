package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;

/** Everyone who belongs to a scope today. */
@ApplicationScoped
class CadreSnapshot implements SnapshotSource {
  private final CivilClock clock;

  CadreSnapshot(CivilClock clock) {
    this.clock = clock;
  }

  @Override
  public String aggregate() {
    return CadreState.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    var select = Select.of(CadreState.COLUMNS, CadreState.FROM);
    if (scope.everywhere()) {
      return select;
    }
    var inSight = InSight.today("c.id", scope, clock.today());
    return select.where(inSight.condition(), inSight.arguments().toArray());
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    return new SnapshotLine(
        row.getObject("id", UUID.class), row.getLong("version") + 1, CadreState.of(row));
  }
}
