package vn.cadre.training.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;

/** An expense as events tell it. */
record ExpenseTold(
    UUID id,
    UUID classId,
    UUID organiserId,
    FundingSource source,
    ExpenseKind kind,
    long amount,
    LocalDate spentOn,
    @Nullable String document,
    @Nullable String note,
    @Nullable UUID attachmentId,
    ExpenseState state,
    @Nullable String reason) {
  static final String COLUMNS = "x.*, c.code AS class_code, c.plan_line_id";
  static final String FROM =
      """
      expense x JOIN training_class c ON c.id = x.class_id JOIN organisation o ON o.id = x.organisation_id\
      """;

  static ExpenseTold of(ResultSet row) throws SQLException {
    return new ExpenseTold(
        row.getObject("id", UUID.class),
        row.getObject("class_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        FundingSource.valueOf(row.getString("source")),
        ExpenseKind.valueOf(row.getString("kind")),
        row.getLong("amount"),
        row.getObject("spent_on", LocalDate.class),
        row.getString("document"),
        row.getString("note"),
        row.getObject("attachment_id", UUID.class),
        ExpenseState.valueOf(row.getString("state")),
        row.getString("reason"));
  }
}
