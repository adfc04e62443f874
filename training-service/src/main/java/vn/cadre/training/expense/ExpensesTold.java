package vn.cadre.training.expense;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;

/** What is told of expenses, to whoever has the organiser of the class in scope. */
@Singleton
class ExpensesTold extends PlacedRecords<ExpenseTold> {

  ExpensesTold(Sql sql, Outbox outbox) {
    super("expenses", ExpenseTold.COLUMNS, ExpenseTold.FROM, "x", sql, outbox);
  }

  @Override
  protected ExpenseTold state(ResultSet row) throws SQLException {
    return ExpenseTold.of(row);
  }
}
