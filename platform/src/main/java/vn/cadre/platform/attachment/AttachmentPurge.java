package vn.cadre.platform.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import vn.cadre.platform.scope.Work;

/** Deletes what was uploaded and then named by nothing. */
@ApplicationScoped
public class AttachmentPurge {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int BATCH = 20;
  // the policies of the table know this name
  private static final Work WORK = Work.ofService("attachment-purge");

  private final AttachmentStore store;
  private final Clock clock;

  AttachmentPurge(AttachmentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(
      identity = "attachment-purge",
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    while (some() == BATCH) {
      // the next ones have a transaction of their own
    }
  }

  /** One batch; answers how many there were. */
  public int some() {
    return WORK.call(() ->
        QuarkusTransaction.requiringNew().call(() -> store.purge(clock.instant(), KEPT, BATCH)));
  }
}
