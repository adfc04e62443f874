package vn.cadre.training.expense;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;

/** Writes expenses that were found right, with their events. */
@ApplicationScoped
class NewExpenses {
  private final Sql sql;
  private final CurrentCaller caller;
  private final ExpensesTold told;
  private final Clock clock;

  NewExpenses(Sql sql, CurrentCaller caller, ExpensesTold told, Clock clock) {
    this.sql = sql;
    this.caller = caller;
    this.told = told;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param organiser of its class
   */
  record One(UUID id, UUID organiser, ExpenseContent given) {}

  void add(List<One> expenses) {
    if (expenses.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var recorder = caller.get().name();
    Rows.of(expenses)
        .with("id", "uuid", One::id)
        .with("version", "bigint", one -> 0)
        .with("class_id", "uuid", one -> one.given().classId())
        .with("organisation_id", "uuid", One::organiser)
        .with("source", "text", one -> one.given().source())
        .with("kind", "text", one -> one.given().kind())
        .with("amount", "bigint", one -> one.given().amount())
        .with("spent_on", "date", one -> one.given().spentOn())
        .with("document", "text", one -> one.given().document())
        .with("note", "text", one -> one.given().note())
        .with("attachment_id", "uuid", one -> one.given().attachmentId())
        .with("state", "text", one -> ExpenseState.RECORDED)
        .with("recorded_at", "timestamptz", one -> now)
        .with("recorder_name", "text", one -> recorder)
        .insert(sql, "expense");
    told.tell(
        expenses.stream().map(One::id).toList(),
        "recorded",
        state -> Map.of("classId", state.classId(), "amount", state.amount()));
  }
}
