package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.export.SnapshotLine;
import vn.cadre.platform.export.SnapshotSource;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** All organisations of a scope, those that have ended too. */
@ApplicationScoped
class OrganisationSnapshot implements SnapshotSource {

  @Override
  public String aggregate() {
    return OrganisationService.AGGREGATE;
  }

  @Override
  public Select within(Scope scope) {
    return Select.of(OrganisationView.COLUMNS, OrganisationView.FROM).within(scope, "o.path");
  }

  @Override
  public SnapshotLine line(ResultSet row) throws SQLException {
    var organisation = OrganisationView.of(row);
    return new SnapshotLine(organisation.id(), organisation.version() + 1, organisation);
  }
}
