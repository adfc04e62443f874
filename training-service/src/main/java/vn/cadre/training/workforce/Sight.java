package vn.cadre.training.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Derives through which organisations people are seen, after what it follows from has changed. */
@ApplicationScoped
class Sight {
  private final Sql sql;

  Sight(Sql sql) {
    this.sql = sql;
  }

  /** One at a time, or two transactions would each derive without what the other has just read. */
  void derive(Collection<UUID> people) {
    if (people.isEmpty()) {
      return;
    }
    sql.list("SELECT 1 FROM (SELECT hold_sight()) held", List.of(), row -> 1);
    sql.list(
        "SELECT 1 FROM (SELECT see_people(?)) seen",
        List.of(SqlArray.of("uuid", people)),
        row -> 1);
  }
}
