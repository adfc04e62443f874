package vn.cadre.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * A thread for work that one copy of a service does at a time, however many run: the one that holds
 * an advisory lock of the database, for as long as its connection lives. After a fault, and while
 * another copy leads, it tries again and again.
 */
public final class Leader {
  private static final Logger LOG = Logger.getLogger(Leader.class);

  private final String name;
  private final long lock;
  private final SystemConnections database;
  private final Duration retryAfter;
  private final Work work;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * @param name what the copy is while it leads: a noun that logs, threads and the database's list
   *     of connections show
   * @param lock the same in all copies, and of this work alone
   * @param retryAfter how long it waits before it tries again
   */
  public Leader(
      String name, long lock, SystemConnections database, Duration retryAfter, Work work) {
    this.name = name;
    this.lock = lock;
    this.database = database;
    this.retryAfter = retryAfter;
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Returns when {@link #goesOn()} no longer holds. */
  @FunctionalInterface
  public interface Work {
    /**
     * @param connection of the system role, which holds the lock
     */
    void lead(Connection connection) throws SQLException, ExecutionException, InterruptedException;
  }

  public void start() {
    thread.start();
  }

  /** Waits so long for the work to end; the thread does not keep the process. */
  public void stop(Duration limit) throws InterruptedException {
    stopping.countDown();
    thread.join(limit);
  }

  /** Until it is told to stop. */
  public boolean goesOn() {
    return stopping.getCount() > 0;
  }

  /** Ends early when it is told to stop. */
  public void pause(Duration length) {
    try {
      stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      end();
    }
  }

  private void run() {
    while (goesOn()) {
      try {
        lead();
      } catch (SQLException | ExecutionException | KafkaException fault) {
        if (goesOn()) {
          LOG.warnf(
              "The %s lost its database or broker and tries again: %s", name, fault.getMessage());
          LOG.debug("Cause", fault);
        }
      } catch (InterruptedException stop) {
        end();
      } catch (RuntimeException ours) {
        // a defect must not end the work for good: say so loudly and go on
        LOG.errorf(ours, "The %s failed and tries again", name);
      }
      pause(retryAfter);
    }
  }

  /** Whoever interrupts wants it to end; going on would be to look without a pause for ever. */
  private void end() {
    stopping.countDown();
    Thread.currentThread().interrupt();
  }

  private void lead() throws SQLException, ExecutionException, InterruptedException {
    try (var connection = database.open(name)) {
      if (elected(connection)) {
        LOG.infof("This copy is the %s", name);
        work.lead(connection);
      }
    }
  }

  private boolean elected(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      statement.setLong(1, lock);
      try (var answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
