package vn.cadre.platform.feed;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.cadre.platform.outbox.SystemConnections;

/**
 * Wakes whoever waits for news. One connection of this copy listens for all of them, from the first
 * on; while it is lost, they look by themselves.
 */
@ApplicationScoped
class FeedWatch {
  private static final Logger LOG = Logger.getLogger(FeedWatch.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final SystemConnections database;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long news;
  private boolean listening;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  FeedWatch(SystemConnections database) {
    this.database = database;
  }

  void stop(@Observes ShutdownEvent stopped) {
    stopping = true;
    tell(false);
  }

  boolean isStopping() {
    return stopping;
  }

  /** Counts the news so far; take it before looking, and wait for more than that. */
  long news() {
    lock.lock();
    try {
      if (thread == null) {
        thread = Thread.ofVirtual().name("feed-watch").start(this::run);
      }
      return news;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for news beyond those; false if there was none, as far as is known. */
  boolean awaitBeyond(long seen, Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lock();
    try {
      while (news <= seen && left > 0 && !stopping) {
        left = changed.awaitNanos(left);
      }
      return news > seen || !listening;
    } finally {
      lock.unlock();
    }
  }

  private void tell(boolean connected) {
    lock.lock();
    try {
      news++;
      listening = connected;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        listen();
      } catch (SQLException lost) {
        LOG.warnf("Feeds look by themselves until the database is back: %s", lost.getMessage());
        tell(false);
        pause();
      } catch (RuntimeException ours) {
        // a defect must not leave those who wait believing that somebody listens for them
        LOG.error("Feeds look by themselves: what listened for them has failed", ours);
        tell(false);
        pause();
      }
    }
  }

  private void listen() throws SQLException {
    try (var connection = database.open("feed");
        var statement = connection.createStatement()) {
      statement.execute("LISTEN outbox_position");
      tell(true); // whatever came before this connection listened
      while (!stopping) {
        var heard = connection.unwrap(PGConnection.class).getNotifications((int) RETRY.toMillis());
        if (heard != null && heard.length > 0) {
          tell(true);
        }
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(RETRY.toNanos());
    } catch (InterruptedException end) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
