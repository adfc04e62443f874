package vn.cadre.platform.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets rows of imports that ended a month ago: they hold what somebody wrote of people. The job
 * and its counts stay.
 */
@ApplicationScoped
public class FindingPurge {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 1_000;

  private final Findings findings;
  private final Clock clock;

  FindingPurge(Findings findings, Clock clock) {
    this.findings = findings;
    this.clock = clock;
  }

  @Scheduled(
      identity = "finding-purge",
      every = "1h",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    while (some() == BATCH) {
      // the next ones have a transaction of their own
    }
  }

  /** One batch; answers how many there were. */
  public int some() {
    return ImportWork.search()
        .call(() ->
            QuarkusTransaction.requiringNew()
                .call(() -> findings.forget(clock.instant().minus(KEPT), BATCH)));
  }
}
