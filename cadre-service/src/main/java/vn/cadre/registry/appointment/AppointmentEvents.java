package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.cadre.HomesInSight;

/** Tells what became of an appointment, once its row is written and the person's homes derived. */
@ApplicationScoped
class AppointmentEvents {
  private static final String ONE =
      "SELECT " + AppointmentView.COLUMNS + " FROM " + AppointmentView.FROM + " WHERE a.id = ?";

  private final Sql sql;
  private final HomesInSight inSight;
  private final Outbox outbox;

  AppointmentEvents(Sql sql, HomesInSight inSight, Outbox outbox) {
    this.sql = sql;
    this.inSight = inSight;
    this.outbox = outbox;
  }

  private record Placed(AppointmentView appointment, String path) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(UUID id, String type, Map<String, ? extends @Nullable Object> change) {
    var placed =
        sql.one(ONE, List.of(id), row -> new Placed(AppointmentView.of(row), row.getString("path")))
            .orElseThrow();
    var appointment = placed.appointment();
    outbox.append(
        new DomainEvent(
            AppointmentView.AGGREGATE,
            id,
            appointment.version() + 1,
            type,
            change,
            AppointmentState.of(appointment),
            SeenBy.through(placed.path()).or(inSight.of(appointment.cadreId()).posts())));
  }
}
