package vn.cadre.local.bench.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/**
 * Transactions at a steady rate, each of them the outbox's part of a change as the app role: one
 * event, and the notification after it. The change itself is left out, so that the rate can be kept
 * on a small machine.
 */
final class EventWriters {
  private static final String USER = "cadre_app";
  private static final int WRITERS = 8;
  private static final String INSERT =
      """
      INSERT INTO outbox_event
        (event_id, aggregate, aggregate_id, sequence, type, occurred_at, data, seen_by, internal)
      VALUES (gen_random_uuid(), 'titles', ?, 1, 'created', now(),
              jsonb_build_object('change', '{}'::jsonb, 'state', jsonb_build_object('name', repeat('x', 600))), '{}', false)\
      """;

  private final TestedSuite suite;
  private final double rate;

  /**
   * @param rate transactions a second, over all writers
   */
  EventWriters(TestedSuite suite, double rate) {
    this.suite = suite;
    this.rate = rate;
  }

  /**
   * Writes for so long, however late the database answers.
   *
   * @return nanoseconds of {@link System#nanoTime} at which each commit was acknowledged, by the id
   *     of its aggregate
   */
  Map<String, Long> write(double seconds) {
    var commits = new ConcurrentHashMap<String, Long>();
    var each = (int) Math.round(rate * seconds / WRITERS);
    var start = System.nanoTime();
    try (var bell = new AfterCommit(suite.connect(TestedSuite.DATABASE, USER));
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers =
          IntStream.range(0, WRITERS)
              .mapToObj(number -> (Callable<Void>) () -> write(number, each, start, commits, bell))
              .toList();
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
    } catch (SQLException e) {
      throw new LaunchException("The events cannot be written: " + e.getMessage(), e);
    } catch (ExecutionException e) {
      throw new LaunchException("The events cannot be written: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
    return commits;
  }

  /** One after the other, each when its time has come and none before the one before it. */
  private Void write(
      int number, int events, long start, Map<String, Long> commits, AfterCommit bell)
      throws SQLException {
    var between = WRITERS * 1e9 / rate;
    try (var connection = suite.connect(TestedSuite.DATABASE, USER)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < events; i++) {
        var due = start + (long) ((i + number / (double) WRITERS) * between);
        LockSupport.parkNanos(due - System.nanoTime());
        var id = UUID.randomUUID();
        write(connection, id);
        bell.committed();
        commits.put(id.toString(), System.nanoTime());
      }
    }
    return null;
  }

  private static void write(Connection connection, UUID id) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.executeUpdate();
    }
    connection.commit();
  }
}
