package vn.cadre.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.scope.Work;

/** Deletes answers whose keys are honoured no longer, some at a time. */
@ApplicationScoped
public class Purge {
  private static final Work WORK = Work.ofService("idempotency-purge");

  private final StoredAnswers stored;
  private final IdempotencyConfig config;

  Purge(StoredAnswers stored, IdempotencyConfig config) {
    this.stored = stored;
    this.config = config;
  }

  @Scheduled(
      identity = "idempotency-purge",
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    while (some() == config.purgeBatch()) {
      // the next ones have a transaction of their own
    }
  }

  /** One batch; answers how many there were. */
  public int some() {
    return WORK.call(() -> QuarkusTransaction.requiringNew().call(stored::purge));
  }
}
