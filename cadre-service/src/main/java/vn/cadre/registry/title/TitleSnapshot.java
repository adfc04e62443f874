package vn.cadre.registry.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** All titles, for everyone. */
@ApplicationScoped
class TitleSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return TitleService.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of("t.*", "title t");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var title = TitleService.view(row);
    return new SnapshotLine(title.id(), title.version() + 1, title);
  }
}
