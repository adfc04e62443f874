package vn.cadre.platform.testing.bad;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.cadre.platform.testing.Servers;

/**
 * What a database holds, in short: rows and the sum of versions of each table. A refused request
 * leaves it as it was.
 */
public final class DatabaseState implements AutoCloseable {
  /** A job moves on by itself; only that there is one more of them is the request's doing. */
  private static final String JOBS = "import";

  private final Connection connection;
  private final String query;

  /**
   * @param url of the database, without user
   * @param watched which tables are; those that tell of reads or of refusals are not
   */
  public DatabaseState(String url, Predicate<String> watched) throws SQLException {
    var servers = Servers.ofThisRun();
    connection =
        DriverManager.getConnection(url, servers.postgresUser(), servers.postgresPassword());
    query = query(watched);
  }

  private String query(Predicate<String> watched) throws SQLException {
    var parts = new ArrayList<String>();
    var versioned = columns("version");
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1")) {
      while (rows.next()) {
        var table = rows.getString(1);
        if (watched.test(table) && !table.startsWith("flyway")) {
          parts.add(
              "SELECT '%1$s', count(*) || ' rows, versions ' || %2$s FROM \"%1$s\""
                  .formatted(
                      table,
                      versioned.contains(table) && !table.startsWith(JOBS)
                          ? "coalesce(sum(version), 0)"
                          : "'-'"));
        }
      }
    }
    return String.join(" UNION ALL ", parts);
  }

  private Set<String> columns(String name) throws SQLException {
    var tables = new HashSet<String>();
    try (var statement =
        connection.prepareStatement(
            "SELECT table_name FROM information_schema.columns"
                + " WHERE table_schema = 'public' AND column_name = ? AND data_type IN ('bigint', 'integer')")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
    }
    return tables;
  }

  Map<String, String> now() throws SQLException {
    var state = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        state.put(rows.getString(1), rows.getString(2));
      }
    }
    return state;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
