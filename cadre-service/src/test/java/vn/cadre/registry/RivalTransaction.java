package vn.cadre.registry;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The transaction of another request, which got there first and has not committed yet; without a
 * commit it is undone.
 */
public final class RivalTransaction implements AutoCloseable {
  private final Connection connection;
  private final DataSource database;

  private RivalTransaction(Connection connection, DataSource database) {
    this.connection = connection;
    this.database = database;
  }

  public static RivalTransaction begin(DataSource database) throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    return new RivalTransaction(connection, database)
        .runs("SELECT set_config('cadre.scope', '{(,)}', true)");
  }

  public RivalTransaction runs(String statement, Object... arguments) throws SQLException {
    try (var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < arguments.length; i++) {
        prepared.setObject(i + 1, arguments[i]);
      }
      prepared.execute();
    }
    return this;
  }

  public void commits() throws SQLException {
    connection.commit();
  }

  /** Commits once the request waits for this transaction; what the request then answers. */
  public Response commitsWhileWaiting(Supplier<Response> request) throws SQLException {
    var answer = CompletableFuture.supplyAsync(request);
    awaitBlocked();
    connection.commit();
    return answer.join();
  }

  /** Waits until another transaction waits for this one; the server's number of its process. */
  public int awaitBlocked() throws SQLException {
    return awaitBlockedBy(number(connection, "SELECT pg_backend_pid()"));
  }

  /** The same of a transaction that the number is of. */
  public int awaitBlockedBy(int holding) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              try (var watching = database.getConnection()) {
                return number(
                    watching,
                    "SELECT coalesce(max(pid), 0) FROM pg_stat_activity WHERE %d = ANY (pg_blocking_pids(pid))"
                        .formatted(holding));
              }
            },
            pid -> pid > 0);
  }

  @Override
  public void close() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
