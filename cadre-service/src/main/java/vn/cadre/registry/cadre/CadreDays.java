package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.calendar.DayEffect;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;

/**
 * Tells of people on the day from which they belong elsewhere. Where they belonged before is the
 * home that ends on that day, or where they were registered.
 */
@ApplicationScoped
class CadreDays implements DayEffect.Source {
  private static final String MOVED =
      """
      UPDATE cadre c SET version = c.version + 1
      FROM (SELECT h.cadre_id, h.organisation_id, o.code
            FROM cadre_home h JOIN organisation o ON o.id = h.organisation_id
            JOIN cadre p ON p.id = h.cadre_id JOIN organisation r ON r.id = p.organisation_id
            LEFT JOIN cadre_home b ON b.cadre_id = h.cadre_id AND b.valid_to = h.valid_from
            WHERE h.valid_from = ? AND h.cadre_id > ? AND h.path <> coalesce(b.path, r.path)
            ORDER BY h.cadre_id LIMIT ?) moved
      WHERE c.id = moved.cadre_id
      RETURNING c.*, moved.organisation_id AS home_id, moved.code AS home_code\
      """;

  private final Sql sql;
  private final Outbox outbox;
  private final HomesInSight inSight;

  CadreDays(Sql sql, Outbox outbox, HomesInSight inSight) {
    this.sql = sql;
    this.outbox = outbox;
    this.inSight = inSight;
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

  @Override
  public List<DayEffect> effects() {
    return List.of(new DayEffect("cadres-move", 50, this::tell));
  }

  private Optional<UUID> tell(LocalDate day, UUID after, int atMost) {
    var moved = sql.list(MOVED, List.of(day, after, atMost), Moved::of);
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    var audiences = inSight.of(moved.stream().map(m -> m.state().id()).toList());
    outbox.append(moved.stream().map(m -> event(m, audiences.get(m.state().id()))).toList());
    // in the order of the database, which compares ids byte by byte
    return moved.stream().map(m -> m.state().id()).max(Comparator.comparing(UUID::toString));
  }

  private static DomainEvent event(Moved moved, HomesInSight.Audience audience) {
    return new DomainEvent(
        CadreState.AGGREGATE,
        moved.state().id(),
        moved.version() + 1,
        "moved",
        Map.of("organisationId", moved.homeId(), "organisationCode", moved.homeCode()),
        moved.state(),
        audience.record());
  }
}
