package vn.cadre.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Notifies over a connection of its own, once for all that was committed meanwhile. PostgreSQL
 * commits transactions that notify one at a time, each waiting for the disk alone, so those that
 * write never do.
 */
@ApplicationScoped
class DatabaseBell implements Bell {
  private static final Logger LOG = Logger.getLogger(DatabaseBell.class);
  private static final String RUNG = DatabaseBell.class.getName();

  private final SystemConnections connections;
  private final OutboxConfig config;
  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore committed = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("outbox-bell").unstarted(this::run);
  private final CountDownLatch stopping = new CountDownLatch(1);

  DatabaseBell(
      OutboxConfig config,
      SystemConnections connections,
      TransactionSynchronizationRegistry transactions) {
    this.config = config;
    this.connections = connections;
    this.transactions = transactions;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    committed.release();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  @Override
  public void ringAfterCommit() {
    if (transactions.getResource(RUNG) == null) {
      transactions.putResource(RUNG, true);
      transactions.registerInterposedSynchronization(new AfterCommit());
    }
  }

  private final class AfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        committed.release();
      }
    }
  }

  private void run() {
    while (isWanted()) {
      try {
        ring();
      } catch (SQLException fault) {
        LOG.warnf(
            "The relay cannot be woken and looks by itself meanwhile: %s", fault.getMessage());
        LOG.debug("Cause", fault);
        await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void await() {
    try {
      stopping.await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private boolean isWanted() {
    return stopping.getCount() > 0;
  }

  private void ring() throws SQLException, InterruptedException {
    committed.acquire();
    if (!isWanted()) {
      return;
    }
    try (var connection = connections.open("bell");
        var notify = connection.createStatement()) {
      // there is nothing in it that a crash could lose
      notify.execute("SET synchronous_commit = off");
      while (isWanted()) {
        committed.drainPermits();
        notify.execute("NOTIFY outbox");
        committed.acquire();
      }
    }
  }
}
