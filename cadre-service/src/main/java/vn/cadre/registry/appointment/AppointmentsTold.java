package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.sql.SqlFailure;
import vn.cadre.registry.cadre.HomesInSight;

/** Tells what became of appointments, once their rows are written and the homes derived. */
@ApplicationScoped
public class AppointmentsTold {
  private static final String STATES =
      "SELECT "
          + AppointmentView.COLUMNS
          + " FROM "
          + AppointmentView.FROM
          + " WHERE a.id = ANY (?::uuid[]) ORDER BY a.cadre_id, a.valid_from, a.id";

  private final Sql sql;
  private final Outbox outbox;
  private final HomesInSight inSight;

  AppointmentsTold(Sql sql, Outbox outbox, HomesInSight inSight) {
    this.sql = sql;
    this.outbox = outbox;
    this.inSight = inSight;
  }

  private record Placed(AppointmentView appointment, String path) {}

  /**
   * Appends an event of each appointment as it stands now.
   *
   * @param type as in the schema of the topic
   * @param change what changed of one of them: field to new value
   */
  // a refusal leaves the fate of the transaction to the caller, who may hold a savepoint
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void tell(
      Collection<UUID> ids,
      String type,
      Function<AppointmentState, ? extends Map<String, ? extends @Nullable Object>> change) {
    if (ids.isEmpty()) {
      return;
    }
    var placed =
        sql.list(
            STATES,
            List.of(SqlArray.of("uuid", ids)),
            row -> new Placed(AppointmentView.of(row), row.getString("path")));
    var audiences =
        inSight.of(placed.stream().map(p -> p.appointment().cadreId()).collect(Collectors.toSet()));
    outbox.append(
        placed.stream()
            .map(p -> {
              var view = p.appointment();
              var state = AppointmentState.of(view);
              return new DomainEvent(
                  AppointmentView.AGGREGATE,
                  view.id(),
                  view.version() + 1,
                  type,
                  change.apply(state),
                  state,
                  SeenBy.through(p.path()).or(audiences.get(view.cadreId()).posts()));
            })
            .toList());
  }
}
