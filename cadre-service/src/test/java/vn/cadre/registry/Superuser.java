package vn.cadre.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.cadre.platform.testing.Servers;

/** Looks into the module's database as nobody in the suite may: no policy binds a superuser. */
public final class Superuser implements AutoCloseable {
  private final Connection connection;

  private Superuser(Connection connection) {
    this.connection = connection;
  }

  /** In the database that the application uses. */
  public static Superuser in(DataSource database) throws SQLException {
    var servers = Servers.ofThisRun();
    try (var own = database.getConnection()) {
      return new Superuser(
          DriverManager.getConnection(
              servers.postgresUrl() + own.getCatalog(),
              servers.postgresUser(),
              servers.postgresPassword()));
    }
  }

  /** The first column of the one row. */
  public long number(String query, Object... arguments) throws SQLException {
    return Long.parseLong(texts(query, arguments).getFirst());
  }

  /** The first column of all rows. */
  public List<String> texts(String query, Object... arguments) throws SQLException {
    try (var statement = prepared(query, arguments);
        var rows = statement.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  public int update(String change, Object... arguments) throws SQLException {
    try (var statement = prepared(change, arguments)) {
      return statement.executeUpdate();
    }
  }

  /** Ends the process of a connection, as a crash of its owner would. */
  public void terminate(int backend) throws SQLException {
    number("SELECT pg_terminate_backend(?)::int", backend);
  }

  private PreparedStatement prepared(String text, Object... arguments) throws SQLException {
    var statement = connection.prepareStatement(text);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
