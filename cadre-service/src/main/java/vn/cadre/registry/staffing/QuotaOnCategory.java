package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.appointment.SeatingRule.Seating;
import vn.cadre.registry.cadre.CategoryRule;

/** Quotas are of categories, so whoever becomes of another one comes to its quotas. */
@ApplicationScoped
class QuotaOnCategory implements CategoryRule {
  private static final String POSTS =
      """
      SELECT h.cadre_id, h.path, greatest(h.valid_from, ?::date) AS since, nullif(h.valid_to, 'infinity') AS until
      FROM cadre_home h
      WHERE h.cadre_id = ? AND h.appointment_id IS NOT NULL AND h.valid_to > ? ORDER BY h.valid_from\
      """;

  private final Rooms rooms;
  private final Sql sql;
  private final CivilClock clock;

  QuotaOnCategory(Rooms rooms, Sql sql, CivilClock clock) {
    this.rooms = rooms;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void require(UUID cadreId) {
    var today = clock.today();
    sql.list(
            POSTS,
            List.of(today, cadreId, today),
            row ->
                new Seating(
                    row.getObject("cadre_id", UUID.class),
                    row.getString("path"),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .forEach(post -> rooms.judge(post, true));
  }
}
