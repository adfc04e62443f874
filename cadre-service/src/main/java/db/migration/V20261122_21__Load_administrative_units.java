package db.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.cadre.registry.reference.load.UnitLoader;

/** Fills the administrative units and their successions from the published lists. */
public class V20261122_21__Load_administrative_units extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    UnitLoader.load(context.getConnection());
  }
}
