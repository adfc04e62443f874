package vn.cadre.platform.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.outbox.OutboxConfig;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/**
 * Imports of the caller that left rows behind, for a month, or until the caller sends the next file
 * of that kind.
 */
@ApplicationScoped
class ImportTasks implements TaskSource {
  private static final Duration SHOWN = Duration.ofDays(30);
  private static final String LEFT_BEHIND =
      """
      SELECT j.id, j.file_name, j.rejected, j.finished_at FROM import_job j
      WHERE j.client = ? AND j.subject = ? AND j.state = 'COMPLETED' AND j.rejected > 0 AND j.finished_at > ?
        AND NOT EXISTS (SELECT 1 FROM import_job later WHERE later.client = j.client AND later.subject = j.subject
                        AND later.kind = j.kind AND later.created_at > j.created_at)
      ORDER BY j.finished_at, j.id LIMIT ?\
      """;

  private final Sql sql;
  private final CurrentCaller caller;
  private final OutboxConfig service;
  private final Clock clock;

  ImportTasks(Sql sql, CurrentCaller caller, OutboxConfig service, Clock clock) {
    this.sql = sql;
    this.caller = caller;
    this.service = service;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    var who = caller.get();
    return sql.list(
        LEFT_BEHIND,
        List.of(who.client(), who.subject(), clock.instant().minus(SHOWN), most),
        row ->
            new Task(
                "import-to-mend",
                new Bilingual(
                        "Tệp %s còn %s dòng chưa nhập được", "%s has %s rows that were not taken")
                    .with(row.getString("file_name"), row.getInt("rejected")),
                "/%s/v1/imports/%s".formatted(service.service(), row.getObject("id", UUID.class)),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                null,
                List.of()));
  }
}
