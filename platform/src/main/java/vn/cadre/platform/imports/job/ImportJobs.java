package vn.cadre.platform.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.job.ImportJob.Progress;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;

/**
 * The table of jobs. Every write of a worker names its claim and the progress it builds on, so one
 * whose lease was taken over can do nothing more.
 */
@ApplicationScoped
class ImportJobs {
  private static final String INSERT =
      """
      INSERT INTO import_job (id, kind, mode, dry_run, file_name, file_size, total, created_at,
                              client, subject, caller_name, roles, org_scope)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String CLAIM =
      """
      UPDATE import_job j SET state = 'RUNNING', version = version + CASE state WHEN 'QUEUED' THEN 1 ELSE 0 END,
        lease_owner = ?, lease_until = now() + ? * interval '1 millisecond', attempts = attempts + 1,
        started_at = coalesce(started_at, now())
      WHERE id = (SELECT id FROM import_job
                  WHERE state = 'QUEUED' OR state = 'RUNNING' AND lease_until < now()
                  ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING attempts,\
      """
          + " "
          + ImportJob.COLUMNS;

  private static final String HOLD =
      """
      UPDATE import_job SET lease_until = now() + ? * interval '1 millisecond'
      WHERE id = ? AND lease_owner = ? AND state = 'RUNNING' AND processed = ?
      RETURNING cancel_requested\
      """;

  private static final String ADVANCE =
      """
      UPDATE import_job SET processed = ?, accepted = ?, rejected = ?, warned = ?, attempts = 0
      WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'\
      """;

  private static final String FINISH =
      """
      UPDATE import_job SET state = ?, version = version + 1, finished_at = now(), failure_vi = ?, failure_en = ?,
        lease_owner = NULL, lease_until = NULL
      WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'\
      """;

  private final Sql sql;

  ImportJobs(Sql sql) {
    this.sql = sql;
  }

  /** A claimed job and how many times it was claimed without progress, this time included. */
  record Claim(ImportJob job, int attempts) {}

  void add(ImportJob job, long fileSize) {
    var owner = job.owner();
    sql.update(
        INSERT,
        Arrays.asList(
            job.id(),
            job.kind(),
            job.mode(),
            job.dryRun(),
            job.fileName(),
            fileSize,
            job.total(),
            job.createdAt(),
            owner.client(),
            owner.subject(),
            owner.name(),
            owner.roles(),
            owner.organisationCodes()));
  }

  Optional<ImportJob> find(UUID id) {
    return sql.one(
        "SELECT " + ImportJob.COLUMNS + " FROM import_job j WHERE j.id = ?",
        List.of(id),
        ImportJob::read);
  }

  /** The oldest job that waits, or whose worker has not been heard of within its lease. */
  @Transactional
  Optional<Claim> claim(UUID worker, long leaseMillis) {
    return sql.one(
        CLAIM,
        List.of(worker, leaseMillis),
        row -> new Claim(ImportJob.read(row), row.getInt("attempts")));
  }

  /**
   * Locks the job for the rest of the transaction and extends the lease.
   *
   * @return whether the job is to be cancelled; empty when the claim is lost
   */
  Optional<Boolean> hold(UUID id, UUID worker, int processed, long leaseMillis) {
    return sql.one(HOLD, List.of(leaseMillis, id, worker, processed), row -> row.getBoolean(1));
  }

  void advance(UUID id, UUID worker, Progress now) {
    requireOne(
        sql.update(
            ADVANCE,
            List.of(now.processed(), now.accepted(), now.rejected(), now.warned(), id, worker)));
  }

  /** Ends the job and lets go of the upload, which nobody needs any more. */
  void finish(UUID id, UUID worker, ImportState state, @Nullable Bilingual failure) {
    var vi = failure == null ? null : failure.vi();
    var en = failure == null ? null : failure.en();
    requireOne(sql.update(FINISH, Arrays.asList(state, vi, en, id, worker)));
    sql.update("DELETE FROM import_chunk WHERE job_id = ?", List.of(id));
  }

  @Transactional
  void fail(UUID id, UUID worker, Bilingual failure) {
    finish(id, worker, ImportState.FAILED, failure);
  }

  /** Gives the claim back at once, as a copy that shuts down does. */
  @Transactional
  void release(UUID worker) {
    sql.update(
        "UPDATE import_job SET lease_until = now(), attempts = 0 WHERE lease_owner = ? AND state = 'RUNNING'",
        List.of(worker));
  }

  /** Lets the job be claimed again in a moment; what passes by itself is no failed claim. */
  @Transactional
  void postpone(UUID worker, Duration wait) {
    sql.update(
        "UPDATE import_job SET lease_until = now() + ? * interval '1 millisecond', attempts = attempts - 1"
            + " WHERE lease_owner = ? AND state = 'RUNNING'",
        List.of(wait.toMillis(), worker));
  }

  /** Cancels a job that waits; asks the worker of one that runs. Does nothing to one that ended. */
  void cancel(UUID id, Instant now) {
    var cancelled =
        sql.update(
            "UPDATE import_job SET state = 'CANCELLED', version = version + 1, cancel_requested = true,"
                + " finished_at = ? WHERE id = ? AND state = 'QUEUED'",
            List.of(now, id));
    if (cancelled == 1) {
      sql.update("DELETE FROM import_chunk WHERE job_id = ?", List.of(id));
    } else {
      sql.update(
          "UPDATE import_job SET cancel_requested = true WHERE id = ? AND state = 'RUNNING'",
          List.of(id));
    }
  }

  private static void requireOne(int updated) {
    if (updated != 1) {
      throw new LostClaimException();
    }
  }

  /** Another copy works on the job now; whatever was done in this transaction is undone. */
  static final class LostClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
