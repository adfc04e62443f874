package vn.cadre.registry.staffing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;

/** What is told of people approved beyond quotas, to whoever has the organisation in scope. */
@Singleton
class ExceptionsTold extends PlacedRecords<ExceptionState> {

  ExceptionsTold(Sql sql, Outbox outbox) {
    super("staffing-exceptions", ExceptionView.COLUMNS, ExceptionView.FROM, "e", sql, outbox);
  }

  @Override
  protected ExceptionState state(ResultSet row) throws SQLException {
    return ExceptionState.of(ExceptionView.of(row));
  }
}
