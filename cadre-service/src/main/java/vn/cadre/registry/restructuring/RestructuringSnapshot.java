package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** The restructurings that a scope's organisations had a part in. */
@ApplicationScoped
class RestructuringSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return RestructuringState.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(RestructuringRows.COLUMNS, RestructuringRows.FROM)
        .where("r.seen_by && (SELECT current_scope())");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var view = RestructuringRows.view(row);
    return new SnapshotLine(
        Objects.requireNonNull(view.id()), view.version() + 1, RestructuringState.of(view));
  }
}
