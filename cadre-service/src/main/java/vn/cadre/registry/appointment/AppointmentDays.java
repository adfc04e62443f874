package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.platform.calendar.DayEffect;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.cadre.HomesInSight;

/** Tells of appointments on the day on which they begin or end. */
@ApplicationScoped
class AppointmentDays implements DayEffect.Source {
  private static final String DUE =
      """
      UPDATE appointment a SET version = a.version + 1
      FROM (SELECT id FROM appointment WHERE %s = ? AND annulled_by_id IS NULL AND id > ? ORDER BY id LIMIT ?) due
      WHERE a.id = due.id RETURNING a.id\
      """;
  private static final String STATES =
      "SELECT "
          + AppointmentView.COLUMNS
          + " FROM "
          + AppointmentView.FROM
          + " WHERE a.id = ANY (?::uuid[]) ORDER BY a.id";

  private final Sql sql;
  private final Outbox outbox;
  private final HomesInSight inSight;

  AppointmentDays(Sql sql, Outbox outbox, HomesInSight inSight) {
    this.sql = sql;
    this.outbox = outbox;
    this.inSight = inSight;
  }

  private record Placed(AppointmentView appointment, String path) {}

  /** Who leaves a seat is told before who takes it. */
  @Override
  public List<DayEffect> effects() {
    return List.of(
        new DayEffect(
            "appointments-finish",
            30,
            (day, after, atMost) -> tell("valid_to", "finished", day, after, atMost)),
        new DayEffect(
            "appointments-start",
            40,
            (day, after, atMost) -> tell("valid_from", "started", day, after, atMost)));
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
    var appointments =
        sql.list(
            STATES,
            List.of(SqlArray.of("uuid", due)),
            row -> new Placed(AppointmentView.of(row), row.getString("path")));
    var audiences =
        inSight.of(
            appointments.stream()
                .map(placed -> placed.appointment().cadreId())
                .collect(Collectors.toSet()));
    outbox.append(
        appointments.stream()
            .map(placed -> event(type, placed, audiences.get(placed.appointment().cadreId())))
            .toList());
    return Optional.of(appointments.getLast().appointment().id());
  }

  private static DomainEvent event(String type, Placed placed, HomesInSight.Audience audience) {
    var appointment = placed.appointment();
    return new DomainEvent(
        AppointmentView.AGGREGATE,
        appointment.id(),
        appointment.version() + 1,
        type,
        Map.of("inForce", type.equals("started")),
        AppointmentState.of(appointment),
        SeenBy.through(placed.path()).or(audience.posts()));
  }
}
