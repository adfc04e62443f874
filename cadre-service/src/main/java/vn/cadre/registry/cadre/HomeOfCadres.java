package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;

/**
 * Derives where people belonged when: a person belongs to the organisation of their main
 * appointment, and stays with the last one, uncounted, until the next begins. Before the first, a
 * person belongs where they were registered, unless the first had begun by then: a record made
 * afterwards says nothing of the time before.
 */
@ApplicationScoped
public class HomeOfCadres {
  // In the database, and with the rights of the tables' owner, since the writer may see but a part
  // of
  // a person's posts.
  private static final String DERIVE = "SELECT derive_homes(?::uuid[])";

  private final Sql sql;
  private final Present present;

  HomeOfCadres(Sql sql, Present present) {
    this.sql = sql;
    this.present = present;
  }

  /**
   * Derives anew for these people, and tells of those who belong elsewhere today; belongs in the
   * transaction that changed their appointments.
   */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void derive(Collection<UUID> cadreIds) {
    if (!cadreIds.isEmpty()) {
      sql.list(DERIVE, List.of(cadreIds), row -> true);
      present.tell(cadreIds);
    }
  }

  /** As {@link #derive}, for whoever tells of these people by an event of their own. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void deriveUntold(Collection<UUID> cadreIds) {
    if (!cadreIds.isEmpty()) {
      sql.list(DERIVE, List.of(cadreIds), row -> true);
      present.tellNothing(cadreIds);
    }
  }
}
