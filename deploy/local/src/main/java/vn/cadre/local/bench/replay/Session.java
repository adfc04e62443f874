package vn.cadre.local.bench.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Sends calls again, one after the other over one connection, and times their statements. What the
 * service has prepared is prepared here, so that the server may keep a plan of it as well.
 */
public final class Session implements AutoCloseable {
  private final Connection connection;
  private final ProcessorTime time;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  public Session(Connection connection) throws SQLException {
    this.connection = connection;
    this.time = new ProcessorTime(connection.unwrap(PGConnection.class).getBackendPID());
  }

  /** What {@link Times} are: of the server's process on a processor, or on the wall. */
  public static String clock() {
    return ProcessorTime.isTold() ? "processor time" : "time";
  }

  /**
   * How long the server took for a call.
   *
   * @param enter nanoseconds of the statement that says who acts and how far they reach
   * @param rest nanoseconds of all others but the transaction's begin and end
   */
  public record Times(long enter, long rest) {}

  public Times send(Call call) throws SQLException {
    var enter = 0L;
    var rest = 0L;
    for (var statement : call.statements()) {
      var nanos = send(statement);
      if (statement.isEntry()) {
        enter += nanos;
      } else if (!statement.isBoundary()) {
        rest += nanos;
      }
    }
    return new Times(enter, rest);
  }

  private long send(Call.Statement statement) throws SQLException {
    var prepared = prepared(statement);
    for (int i = 0; i < statement.parameters().size(); i++) {
      // of no type, so that the server infers it
      prepared.setObject(i + 1, statement.parameters().get(i), Types.OTHER);
    }
    var before = time.nanos();
    prepared.execute();
    return time.nanos() - before;
  }

  private PreparedStatement prepared(Call.Statement statement) throws SQLException {
    var known = statements.get(statement.sql());
    if (known == null) {
      known = connection.prepareStatement(statement.sql().replaceAll("\\$\\d+", "?"));
      known.unwrap(PGStatement.class).setPrepareThreshold(statement.prepared() ? 1 : 0);
      statements.put(statement.sql(), known);
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    time.close();
    connection.close();
  }
}
