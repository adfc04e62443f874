package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/**
 * Tells of people who belong elsewhere since a day that has come, when another feature moved them;
 * of a day to come the calendar tells.
 */
@ApplicationScoped
public class CadreMoves {
  private static final String MOVED =
      """
      UPDATE cadre c SET version = c.version + 1
      FROM (SELECT h.cadre_id, h.organisation_id, o.code
            FROM cadre_home h JOIN organisation_label o ON o.id = h.organisation_id
            WHERE h.cadre_id = ANY (?::uuid[]) AND h.valid_from = ? AND h.counted) moved
      WHERE c.id = moved.cadre_id
      RETURNING c.*, moved.organisation_id AS home_id, moved.code AS home_code\
      """;

  private final Sql sql;
  private final Outbox outbox;
  private final HomesInSight inSight;
  private final CivilClock clock;

  CadreMoves(Sql sql, Outbox outbox, HomesInSight inSight, CivilClock clock) {
    this.sql = sql;
    this.outbox = outbox;
    this.inSight = inSight;
    this.clock = clock;
  }

  private record Moved(CadreState state, long version, UUID homeId, String homeCode) {

    static Moved of(ResultSet row) throws SQLException {
      return new Moved(
          CadreState.of(row),
          row.getLong("version"),
          row.getObject("home_id", UUID.class),
          row.getString("home_code"));
    }
  }

  /** Those of the people whose home begins on the day; asked after homes were derived. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Collection<UUID> cadreIds, LocalDate day) {
    if (cadreIds.isEmpty() || day.isAfter(clock.today())) {
      return;
    }
    var moved = sql.list(MOVED, List.of(SqlArray.of("uuid", cadreIds), day), Moved::of);
    var audiences = inSight.of(moved.stream().map(m -> m.state().id()).toList());
    outbox.append(
        moved.stream()
            .map(m ->
                new DomainEvent(
                    CadreState.AGGREGATE,
                    m.state().id(),
                    m.version() + 1,
                    "moved",
                    Map.of("organisationId", m.homeId(), "organisationCode", m.homeCode()),
                    m.state(),
                    audiences.get(m.state().id()).record()))
            .toList());
  }
}
