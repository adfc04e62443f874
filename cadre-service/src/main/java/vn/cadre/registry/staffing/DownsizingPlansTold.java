package vn.cadre.registry.staffing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;

/** What is told of plans to let people go, to whoever has the organisation in scope. */
@Singleton
class DownsizingPlansTold extends PlacedRecords<DownsizingPlanState> {

  DownsizingPlansTold(Sql sql, Outbox outbox) {
    super(
        "downsizing-plans",
        DownsizingPlanState.COLUMNS,
        DownsizingPlanState.FROM,
        "p",
        sql,
        outbox);
  }

  @Override
  protected DownsizingPlanState state(ResultSet row) throws SQLException {
    return DownsizingPlanState.of(row);
  }
}
