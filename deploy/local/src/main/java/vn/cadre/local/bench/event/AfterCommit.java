package vn.cadre.local.bench.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/**
 * Wakes the relay as the service does: over one connection, for all that was committed meanwhile.
 */
final class AfterCommit implements AutoCloseable {
  private final Connection connection;
  private final Semaphore committed = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("after-commit").unstarted(this::run);
  private volatile boolean ended;

  AfterCommit(Connection connection) {
    this.connection = connection;
    thread.start();
  }

  void committed() {
    committed.release();
  }

  private void run() {
    try (var notify = connection.createStatement()) {
      notify.execute("SET synchronous_commit = off");
      committed.acquire();
      while (!ended) {
        committed.drainPermits();
        notify.execute("NOTIFY outbox");
        committed.acquire();
      }
    } catch (SQLException e) {
      throw new LaunchException("The relay cannot be woken: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws SQLException {
    ended = true;
    committed.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
    connection.close();
  }
}
