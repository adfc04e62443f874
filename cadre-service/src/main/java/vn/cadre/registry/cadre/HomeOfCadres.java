package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;

/**
 * Derives where people belonged when: a person belongs to the organisation of their main appointment. Someone
 * who never had one belongs where they were registered.
 */
@ApplicationScoped
public class HomeOfCadres {
  private static final String CLEAR = "DELETE FROM cadre_home WHERE cadre_id = ANY (?::uuid[])";

  // Imprecise dates may make two posts meet inside one month; then the later one begins where it says.
  private static final String FROM_MAIN_APPOINTMENTS =
      """
      INSERT INTO cadre_home (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to)
      SELECT cadre_id, organisation_id, path, id, valid_from, least(valid_to, next_from)
      FROM (SELECT a.cadre_id, o.id AS organisation_id, o.path, a.id, a.valid_from,
                   coalesce(a.valid_to, 'infinity'::date) AS valid_to,
                   coalesce(lead(a.valid_from) OVER (PARTITION BY a.cadre_id ORDER BY a.valid_from, a.id),
                            'infinity'::date) AS next_from
            FROM appointment a JOIN position p ON p.id = a.position_id
            JOIN organisation o ON o.id = p.organisation_id
            WHERE a.main AND a.cadre_id = ANY (?::uuid[])) posts
      WHERE valid_from < least(valid_to, next_from)""";

  private static final String FROM_REGISTRATION =
      """
      INSERT INTO cadre_home (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to)
      SELECT c.id, o.id, o.path, NULL,
             greatest(coalesce(partial_earliest(c.recruited_on), o.valid_from), o.valid_from),
             coalesce(o.valid_to, 'infinity'::date)
      FROM cadre c JOIN organisation o ON o.id = c.organisation_id
      WHERE c.id = ANY (?::uuid[])
        AND greatest(coalesce(partial_earliest(c.recruited_on), o.valid_from), o.valid_from)
            < coalesce(o.valid_to, 'infinity'::date)
        AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.cadre_id = c.id AND a.main)""";

  private final Sql sql;

  HomeOfCadres(Sql sql) {
    this.sql = sql;
  }

  /** Derives anew for these people; belongs in the transaction that changed their appointments. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void derive(Collection<UUID> cadreIds) {
    if (cadreIds.isEmpty()) {
      return;
    }
    List<Object> ids = List.of(cadreIds);
    sql.update(CLEAR, ids);
    sql.update(FROM_MAIN_APPOINTMENTS, ids);
    sql.update(FROM_REGISTRATION, ids);
  }
}
