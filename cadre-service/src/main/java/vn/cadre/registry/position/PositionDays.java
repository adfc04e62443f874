package vn.cadre.registry.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.calendar.DayEffect;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Tells of positions on the day on which they open or close. */
@ApplicationScoped
class PositionDays implements DayEffect.Source {
  private static final String DUE =
      """
      UPDATE position p SET version = p.version + 1
      FROM (SELECT id FROM position WHERE %s = ? AND id > ? ORDER BY id LIMIT ?) due
      WHERE p.id = due.id RETURNING p.id\
      """;
  private static final String STATES =
      "SELECT "
          + PositionView.COLUMNS
          + ", o.path FROM "
          + PositionView.FROM
          + " WHERE p.id = ANY (?::uuid[]) ORDER BY p.id";

  private final Sql sql;
  private final Outbox outbox;

  PositionDays(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  @Override
  public List<DayEffect> effects() {
    return List.of(
        new DayEffect(
            "positions-open",
            20,
            (day, after, atMost) -> tell("valid_from", "opened", day, after, atMost)),
        new DayEffect(
            "positions-close",
            60,
            (day, after, atMost) -> tell("valid_to", "closed", day, after, atMost)));
  }

  private Optional<UUID> tell(String column, String type, LocalDate day, UUID after, int atMost) {
    var due =
        sql.list(
            DUE.formatted(column),
            List.of(day, after, atMost),
            row -> row.getObject(1, UUID.class));
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var events =
        sql.list(
            STATES,
            List.of(SqlArray.of("uuid", due)),
            row -> event(type, PositionView.of(row), row.getString("path")));
    outbox.append(events);
    return Optional.of(events.getLast().id());
  }

  private static DomainEvent event(String type, PositionView position, String path) {
    return new DomainEvent(
        PositionService.AGGREGATE,
        position.id(),
        position.version() + 1,
        type,
        Map.of("inForce", type.equals("opened")),
        PositionState.of(position),
        SeenBy.through(path));
  }
}
