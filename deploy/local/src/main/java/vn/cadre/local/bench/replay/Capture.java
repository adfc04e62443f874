package vn.cadre.local.bench.replay;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.local.bench.http.HttpConnection;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.LaunchException;

/** Learns from PostgreSQL's log which statements a request sends. */
public final class Capture {
  private static final List<String> ON =
      List.of(
          "ALTER SYSTEM SET log_line_prefix = '%s'".formatted(StatementLog.PREFIX),
          "ALTER SYSTEM SET log_statement = 'all'",
          "SELECT pg_reload_conf()");
  private static final List<String> OFF =
      List.of(
          "ALTER SYSTEM RESET log_statement",
          "ALTER SYSTEM RESET log_line_prefix",
          "SELECT pg_reload_conf()");

  private final TestedSuite suite;
  private final String role;

  public Capture(TestedSuite suite, String role) {
    this.suite = suite;
    this.role = role;
  }

  /** Sends one request and takes its answer. */
  @FunctionalInterface
  public interface Request {
    void send(HttpConnection http) throws IOException;
  }

  /** A read. */
  public static Request get(String path, String token) {
    return http -> {
      var answer = http.exchange(HttpConnection.get(path, token));
      if (answer.status() != 200) {
        throw new LaunchException("GET %s answered %d.".formatted(path, answer.status()));
      }
    };
  }

  /**
   * Sends each request once.
   *
   * @return the calls that have the shape of most, which leaves out those that background work of
   *     the service got into
   */
  public List<Call> calls(int port, List<Request> requests) {
    try (var connection = suite.connect();
        var http = new HttpConnection(port)) {
      run(connection, ON);
      try {
        var calls = new ArrayList<Call>();
        for (var request : requests) {
          var from = Files.size(suite.postgresLog());
          request.send(http);
          calls.addAll(StatementLog.calls(since(from), role).values());
        }
        return ofCommonShape(calls);
      } finally {
        run(connection, OFF);
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "The statements cannot be logged (%s).".formatted(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Call> ofCommonShape(List<Call> calls) {
    var counts = new HashMap<Call.Shape, Integer>();
    calls.forEach(call -> counts.merge(call.shape(), 1, Integer::sum));
    var common =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow(() -> new LaunchException("PostgreSQL logged no statement of a request."))
            .getKey();
    return calls.stream().filter(call -> call.shape().equals(common)).toList();
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String since(long from) throws IOException {
    try (var file = new RandomAccessFile(suite.postgresLog().toFile(), "r")) {
      file.seek(from);
      var bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
