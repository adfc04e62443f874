package vn.cadre.registry.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Tells of positions that another feature has changed, each with its new version, in bulk. */
@ApplicationScoped
public class PositionsTold {
  private static final String STATES =
      "SELECT "
          + PositionView.COLUMNS
          + ", o.path FROM "
          + PositionView.FROM
          + " WHERE p.id = ANY (?::uuid[]) ORDER BY o.path, p.id";

  private final Sql sql;
  private final Outbox outbox;

  PositionsTold(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /**
   * Appends an event of each position as it stands now.
   *
   * @param type as in the schema of the topic
   * @param change what changed of one of them: field to new value
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(
      Collection<UUID> ids, String type, Function<PositionState, Map<String, ?>> change) {
    outbox.append(
        sql.list(
            STATES,
            List.of(SqlArray.of("uuid", ids)),
            row -> {
              var view = PositionView.of(row);
              var state = PositionState.of(view);
              return new DomainEvent(
                  PositionService.AGGREGATE,
                  view.id(),
                  view.version() + 1,
                  type,
                  change.apply(state),
                  state,
                  SeenBy.through(row.getString("path")));
            }));
  }
}
