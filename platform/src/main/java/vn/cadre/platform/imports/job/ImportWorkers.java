package vn.cadre.platform.imports.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.DatabaseRefusals;

/**
 * The workers of this copy: each claims a job, works it off and looks for the next; a signal wakes
 * them at once, and they look by themselves for what other copies took in or left behind.
 */
@ApplicationScoped
class ImportWorkers {
  private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Bilingual BROKEN =
      new Bilingual(
          "Lỗi trong hệ thống khi nhập tệp; các dòng đã xử lý được giữ nguyên. Hãy báo mã việc nhập cho đơn vị vận hành.",
          "Something broke on our side; rows done so far are kept. Quote the import's id to the operators.");

  private final ImportRunner runner;
  private final ImportJobs jobs;
  private final ImportConfig config;
  private final DatabaseRefusals refusals;
  private final boolean wanted;
  private final Semaphore signals = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  ImportWorkers(
      ImportRunner runner,
      ImportJobs jobs,
      ImportConfig config,
      DatabaseRefusals refusals,
      ImportKinds kinds) {
    this.runner = runner;
    this.jobs = jobs;
    this.config = config;
    this.refusals = refusals;
    this.wanted = !kinds.isEmpty();
  }

  void start(@Observes StartupEvent started) {
    requireWholeBatches(config);
    for (int i = 0; wanted && i < config.workers(); i++) {
      threads.add(
          Thread.ofVirtual()
              .name("import-worker-" + i)
              .start(() -> ImportWork.search().run(this::work)));
    }
  }

  /** A dry run that undid part of a batch would judge rows by others that are not there. */
  static void requireWholeBatches(ImportConfig config) {
    if (config.batch() < 1
        || config.dryRunGroup() < 1
        || config.dryRunGroup() % config.batch() != 0) {
      throw new IllegalStateException(
          "platform.imports.dry-run-group (%d) is no multiple of platform.imports.batch (%d)"
              .formatted(config.dryRunGroup(), config.batch()));
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    signals.release(config.workers());
    for (var thread : threads) {
      thread.join(GRACE);
    }
  }

  /** There is a job to do, now that its transaction is over. */
  void signal(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportTaken taken) {
    signals.release();
  }

  private void work() {
    var worker = UUID.randomUUID();
    while (!stopping) {
      var found = false;
      try {
        found = workOff(worker);
      } catch (RuntimeException
          | Error databaseAway) { // whatever it is, the next job may do better
        LOG.warnf(databaseAway, "Imports wait: %s", databaseAway.getMessage());
      }
      if (!found) {
        await();
      }
    }
  }

  private void await() {
    try {
      signals.tryAcquire(config.idleWait().toMillis(), TimeUnit.MILLISECONDS);
      signals.drainPermits();
    } catch (InterruptedException end) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Works off one job, and answers whether there was one that may have successors. */
  private boolean workOff(UUID worker) {
    var claim = jobs.claim(worker, config.lease().toMillis()).orElse(null);
    if (claim == null) {
      return false;
    }
    var job = claim.job();
    LOG.infof(
        "Import %s (%s) from row %d of %d",
        job.id(), job.kind(), job.progress().processed(), job.total());
    try {
      if (claim.attempts() > config.attempts()) {
        LOG.errorf("Import %s was tried %d times without progress", job.id(), config.attempts());
        jobs.fail(job.id(), worker, BROKEN);
      } else {
        runner.run(job, worker, () -> stopping);
      }
      return true;
    } catch (ImportRunner.StoppedException stop) {
      jobs.release(worker);
    } catch (ImportJobs.LostClaimException takenOver) {
      LOG.infof("Import %s was taken over by another copy", job.id());
    } catch (ProblemException unreadable) {
      jobs.fail(job.id(), worker, unreadable.type().explanation());
    } catch (RuntimeException | Error broken) {
      giveUpOrTryAgain(job, worker, broken);
    }
    return false;
  }

  /** What passes by itself is tried again with the next claim; what does not ends the job. */
  private void giveUpOrTryAgain(ImportJob job, UUID worker, Throwable broken) {
    var passes =
        refusals.explain(broken).filter(problem -> problem.type().status() == 503).isPresent();
    if (passes) {
      LOG.warnf(broken, "Import %s was interrupted and goes on later", job.id());
      jobs.postpone(worker, GRACE);
    } else {
      LOG.errorf(broken, "Import %s broke", job.id());
      jobs.fail(job.id(), worker, BROKEN);
    }
  }
}
