package vn.cadre.registry.organisation;

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

/** Tells of organisations that another feature has changed, each with its new version, in bulk. */
@ApplicationScoped
public class OrganisationsTold {
  private static final String STATES =
      "SELECT "
          + OrganisationView.COLUMNS
          + " FROM "
          + OrganisationView.FROM
          + " WHERE o.id = ANY (?::uuid[]) ORDER BY o.path";

  private final Sql sql;
  private final Outbox outbox;

  OrganisationsTold(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /**
   * Appends an event of each organisation as it stands now.
   *
   * @param type as in the schema of the topic
   * @param change what changed of one of them: field to new value
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(
      Collection<UUID> ids, String type, Function<OrganisationView, Map<String, ?>> change) {
    outbox.append(
        sql.list(
            STATES,
            List.of(SqlArray.of("uuid", ids)),
            row -> {
              var view = OrganisationView.of(row);
              return new DomainEvent(
                  OrganisationService.AGGREGATE,
                  view.id(),
                  view.version() + 1,
                  type,
                  change.apply(view),
                  view,
                  SeenBy.through(row.getString("path")));
            }));
  }
}
