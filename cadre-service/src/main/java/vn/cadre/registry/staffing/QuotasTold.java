package vn.cadre.registry.staffing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;

/** What is told of quotas, to whoever has the organisation in scope. */
@Singleton
class QuotasTold extends PlacedRecords<QuotaState> {

  QuotasTold(Sql sql, Outbox outbox) {
    super("staffing-quotas", QuotaState.COLUMNS, QuotaState.FROM, "q", sql, outbox);
  }

  @Override
  protected QuotaState state(ResultSet row) throws SQLException {
    return QuotaState.of(row);
  }
}
