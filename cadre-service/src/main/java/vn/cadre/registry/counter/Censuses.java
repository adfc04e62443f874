package vn.cadre.registry.counter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The censuses of one database, kept on one connection of the system role. Each step is a
 * transaction, so that a crash between any two leaves counts and changes that add up.
 */
final class Censuses {
  private final Connection connection;

  Censuses(Connection connection) {
    this.connection = connection;
  }

  private record Wanted(String path, LocalDate day) {}

  /**
   * Adds all changes that have been committed; answers how many there were. What is committed with
   * an earlier number while a batch is taken goes with it.
   */
  long settle(int batch) throws SQLException {
    long all = 0;
    long settled;
    do {
      try (var statement = connection.prepareStatement("SELECT settle_states(?)")) {
        statement.setInt(1, batch);
        try (var answer = statement.executeQuery()) {
          answer.next();
          settled = answer.getLong(1);
        }
      }
      all += settled;
    } while (settled >= batch);
    return all;
  }

  /** Takes those that are missing of the days that are held, and drops those of other days. */
  void keep(LocalDate today, int years, long smallest, int batch) throws SQLException {
    var wanted = wanted(today, years, smallest);
    for (var one : wanted) {
      take(one);
      // many take minutes, in which changes would heap up
      settle(batch);
    }
    try (var statement = connection.prepareStatement("SELECT drop_censuses(?, ?)")) {
      statement.setObject(1, today);
      statement.setInt(2, years);
      statement.execute();
    }
  }

  /**
   * One of millions takes minutes in one statement, which no answer interrupts; all else does not.
   */
  private void take(Wanted one) throws SQLException {
    var patience = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, 0);
    try (var statement = connection.prepareStatement("SELECT take_census(?, ?)")) {
      statement.setString(1, one.path());
      statement.setObject(2, one.day());
      statement.execute();
    } finally {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, patience);
      }
    }
  }

  private List<Wanted> wanted(LocalDate today, int years, long smallest) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT path, day FROM wanted_censuses(?, ?, ?)")) {
      statement.setObject(1, today);
      statement.setInt(2, years);
      statement.setLong(3, smallest);
      var wanted = new ArrayList<Wanted>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          wanted.add(new Wanted(rows.getString("path"), rows.getObject("day", LocalDate.class)));
        }
      }
      return wanted;
    }
  }
}
