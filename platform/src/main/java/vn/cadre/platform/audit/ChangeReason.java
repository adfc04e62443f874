package vn.cadre.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.cadre.platform.sql.Sql;

/** Says why the current transaction changes the record: each entry that it leaves carries it. */
@ApplicationScoped
public class ChangeReason {
  private static final String STATE = "SELECT set_config('cadre.reason', ?, true)";

  private final Sql sql;

  ChangeReason(Sql sql) {
    this.sql = sql;
  }

  /** Holds for every change from here on until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void state(String reason) {
    sql.one(STATE, List.of(reason), row -> row.getString(1)).orElseThrow();
  }
}
