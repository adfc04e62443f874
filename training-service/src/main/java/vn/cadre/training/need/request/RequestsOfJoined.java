package vn.cadre.training.need.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.joined.NamesPeople;

/**
 * Requests name the person for whom a joined record was named. One that names both keeps both: it
 * says how many the unit asked for.
 */
@ApplicationScoped
class RequestsOfJoined implements NamesPeople {
  private static final String MOVE =
      """
      WITH moved AS (
        DELETE FROM need_request_person p USING need_request_person_misnamed m
        WHERE m.request_id = p.request_id AND m.cadre_id = p.cadre_id
          AND NOT EXISTS (SELECT FROM need_request_person o WHERE o.request_id = p.request_id AND o.cadre_id = m.survivor)
          AND NOT EXISTS (
            SELECT FROM need_request_person_misnamed o
            WHERE o.request_id = p.request_id AND o.survivor = m.survivor AND o.cadre_id < p.cadre_id)
        RETURNING p.request_id, m.survivor, coalesce(p.registered_as, p.cadre_id) AS registered_as
      )
      INSERT INTO need_request_person (request_id, cadre_id, registered_as) SELECT * FROM moved RETURNING request_id\
      """;
  private static final String TOUCH =
      "UPDATE need_request SET version = version + 1 WHERE id = ANY (?::uuid[])";

  private final NeedRequestTold told;
  private final Sql sql;

  RequestsOfJoined(NeedRequestTold told, Sql sql) {
    this.told = told;
    this.sql = sql;
  }

  @Override
  public void follow() {
    var moved =
        sql.list(MOVE, List.of(), row -> row.getObject("request_id", UUID.class)).stream()
            .distinct()
            .toList();
    if (!moved.isEmpty()) {
      sql.update(TOUCH, List.of(SqlArray.of("uuid", moved)));
      told.tell(moved, "reassigned", state -> Map.of("cadreIds", state.cadreIds()));
    }
  }
}
