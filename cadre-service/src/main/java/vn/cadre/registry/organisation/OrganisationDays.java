package vn.cadre.registry.organisation;

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

/** Tells of organisations on the day on which they open or close. */
@ApplicationScoped
class OrganisationDays implements DayEffect.Source {
  private static final String DUE =
      """
      UPDATE organisation o SET version = o.version + 1
      FROM (SELECT id FROM organisation WHERE %s = ? AND id > ? ORDER BY id LIMIT ?) due
      WHERE o.id = due.id RETURNING o.id\
      """;
  private static final String STATES =
      "SELECT "
          + OrganisationView.COLUMNS
          + " FROM "
          + OrganisationView.FROM
          + " WHERE o.id = ANY (?::uuid[]) ORDER BY o.id";

  private final Sql sql;
  private final Outbox outbox;

  OrganisationDays(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  @Override
  public List<DayEffect> effects() {
    return List.of(
        new DayEffect(
            "organisations-open",
            10,
            (day, after, atMost) -> tell("valid_from", "opened", day, after, atMost)),
        new DayEffect(
            "organisations-close",
            70,
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
            row -> event(type, OrganisationView.of(row), row.getString("path")));
    outbox.append(events);
    return Optional.of(events.getLast().id());
  }

  private static DomainEvent event(String type, OrganisationView organisation, String path) {
    return new DomainEvent(
        OrganisationService.AGGREGATE,
        organisation.id(),
        organisation.version() + 1,
        type,
        Map.of("inForce", type.equals("opened")),
        organisation,
        SeenBy.through(path));
  }
}
