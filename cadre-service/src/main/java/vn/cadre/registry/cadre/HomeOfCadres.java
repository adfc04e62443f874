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
  // Changes of a registration and of appointments of one person follow each other from here on, so
  // that each
  // derives from what the one before it left.
  private static final String LOCK =
      "SELECT 1 FROM cadre WHERE id = ANY (?::uuid[]) ORDER BY id FOR NO KEY UPDATE";
  private static final String CLEAR = "DELETE FROM cadre_home WHERE cadre_id = ANY (?::uuid[])";

  // Imprecise dates may make two posts meet inside one month; then the later one begins where it
  // says.
  private static final String FROM_MAIN_APPOINTMENTS =
      """
      INSERT INTO cadre_home (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to, counted)
      SELECT posts.cadre_id, posts.organisation_id, posts.path, part.appointment_id, part.valid_from, part.valid_to,
             part.appointment_id IS NOT NULL
      FROM (SELECT a.cadre_id, o.id AS organisation_id, o.path, a.id, a.valid_from,
                   coalesce(a.valid_to, 'infinity'::date) AS valid_to,
                   coalesce(lead(a.valid_from) OVER (PARTITION BY a.cadre_id ORDER BY a.valid_from, a.id),
                            'infinity'::date) AS next_from
            FROM appointment a JOIN position p ON p.id = a.position_id
            JOIN organisation o ON o.id = p.organisation_id
            WHERE a.main AND a.cadre_id = ANY (?::uuid[])) posts,
      LATERAL (VALUES (posts.id, posts.valid_from, least(posts.valid_to, posts.next_from)),
                      (NULL, least(posts.valid_to, posts.next_from), posts.next_from))
        AS part (appointment_id, valid_from, valid_to)
      WHERE part.valid_from < part.valid_to\
      """;

  private static final String FROM_REGISTRATION =
      """
      INSERT INTO cadre_home (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to, counted)
      SELECT known.cadre_id, known.organisation_id, known.path, NULL, part.valid_from, part.valid_to, part.counted
      FROM (SELECT c.id AS cadre_id, o.id AS organisation_id, o.path,
                   greatest(partial_earliest(c.recruited_on), o.valid_from) AS valid_from,
                   coalesce(o.valid_to, 'infinity'::date) AS dissolved,
                   coalesce(first.starts, 'infinity'::date) AS until
            FROM cadre c JOIN organisation o ON o.id = c.organisation_id
            CROSS JOIN LATERAL (SELECT min(a.valid_from) AS starts FROM appointment a
                                WHERE a.cadre_id = c.id AND a.main) first
            WHERE c.id = ANY (?::uuid[]) AND (first.starts IS NULL OR first.starts > c.registered_on)) known,
      LATERAL (VALUES (known.valid_from, least(known.dissolved, known.until), true),
                      (greatest(known.valid_from, known.dissolved), known.until, false))
        AS part (valid_from, valid_to, counted)
      WHERE part.valid_from < part.valid_to\
      """;

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
    sql.list(LOCK, ids, row -> row.getInt(1));
    sql.update(CLEAR, ids);
    sql.update(FROM_MAIN_APPOINTMENTS, ids);
    sql.update(FROM_REGISTRATION, ids);
  }
}
