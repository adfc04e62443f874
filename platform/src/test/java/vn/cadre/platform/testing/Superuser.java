package vn.cadre.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whoever administers the test servers: sees past row-level security and may do behind the
 * service's back what no role of the service can.
 */
public final class Superuser implements AutoCloseable {
  private final Connection connection;

  private Superuser(Connection connection) {
    this.connection = connection;
  }

  /** Maps one row; the result set stands on it. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** On the database of the service under test. */
  public static Superuser of(String jdbcUrl) {
    var servers = Servers.ofThisRun();
    try {
      return new Superuser(
          DriverManager.getConnection(jdbcUrl, servers.postgresUser(), servers.postgresPassword()));
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  public Connection connection() {
    return connection;
  }

  public <T> List<T> list(RowMapper<T> mapper, String query, Object... arguments) {
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      var result = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(mapper.map(rows));
        }
      }
      return result;
    } catch (SQLException refused) {
      throw new IllegalStateException(query, refused);
    }
  }

  public List<String> texts(String query, Object... arguments) {
    return list(row -> row.getString(1), query, arguments);
  }

  public int update(String statement, Object... arguments) {
    try (var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < arguments.length; i++) {
        prepared.setObject(i + 1, arguments[i]);
      }
      return prepared.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException(statement, refused);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
