package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Gives the quotas of organisations that were merged to what came of them, from the year of the
 * merger on, with what was approved beyond them; the former ones stay on record.
 */
@ApplicationScoped
public class QuotasOfMerged {
  // a quota that stands below another of those that end is a part of it, and so is one below that
  // of the successor
  private static final String STANDS_ALONE =
      """
      NOT EXISTS (SELECT 1 FROM staffing_quota u
                  WHERE u.organisation_id = ANY (?::uuid[]) AND u.year = q.year AND u.category = q.category
                    AND q.path ^@ u.path AND q.path <> u.path)
        AND NOT EXISTS (SELECT 1 FROM staffing_quota s
                        WHERE s.organisation_id = ? AND s.year = q.year AND s.category = q.category AND q.path ^@ s.path)\
      """;
  private static final String MOVE =
      """
      INSERT INTO staffing_quota (id, version, organisation_id, year, category, assigned, decision_id)
      SELECT uuidv7(), 0, ?, q.year, q.category, sum(q.assigned), ?
      FROM staffing_quota q
      WHERE q.organisation_id = ANY (?::uuid[]) AND q.year >= ? AND %s
      GROUP BY q.year, q.category
      ON CONFLICT ON CONSTRAINT staffing_quota_key DO UPDATE
      SET assigned = staffing_quota.assigned + excluded.assigned, decision_id = excluded.decision_id,
          version = staffing_quota.version + 1
      RETURNING id\
      """
          .formatted(STANDS_ALONE);

  // people were let in under them, and they allow something only beside a quota: they go where that
  // went
  private static final String MOVE_EXCEPTIONS =
      """
      INSERT INTO staffing_exception (id, version, organisation_id, year, category, persons, reason, decision_id,
                                      approved_at, approved_by)
      SELECT uuidv7(), 0, ?, e.year, e.category, e.persons, e.reason, e.decision_id, e.approved_at, e.approved_by
      FROM staffing_exception e
      JOIN staffing_quota q ON q.organisation_id = e.organisation_id AND q.year = e.year AND q.category = e.category
      WHERE e.organisation_id = ANY (?::uuid[]) AND e.year >= ? AND %s
      RETURNING id\
      """
          .formatted(STANDS_ALONE);

  private final Sql sql;
  private final QuotasTold quotas;
  private final ExceptionsTold exceptions;

  QuotasOfMerged(Sql sql, QuotasTold quotas, ExceptionsTold exceptions) {
    this.sql = sql;
    this.quotas = quotas;
    this.exceptions = exceptions;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void move(Collection<UUID> ended, UUID successor, LocalDate day, UUID decision) {
    var from = SqlArray.of("uuid", ended);
    var approved =
        sql.list(
            MOVE_EXCEPTIONS,
            List.of(successor, from, day.getYear(), from, successor),
            row -> row.getObject("id", UUID.class));
    var moved =
        sql.list(
            MOVE,
            List.of(successor, decision, from, day.getYear(), from, successor),
            row -> row.getObject("id", UUID.class));
    exceptions.tell(approved, "approved", made -> Map.of("persons", made.persons()));
    quotas.tell(moved, "assigned", QuotaState::assignment);
  }
}
