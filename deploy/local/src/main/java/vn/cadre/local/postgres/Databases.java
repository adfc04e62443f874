package vn.cadre.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.cadre.local.host.LaunchException;

/**
 * One database a service with its three roles: the owner runs migrations, the app answers requests,
 * the system does background work. None is superuser, none passes row-level security by.
 */
public final class Databases {
  private static final List<String> ROLES = List.of("owner", "app", "system");

  private final UnaryOperator<String> passwords;

  /**
   * @param passwords from a role's name to its password, of letters, digits, {@code -} and {@code
   *     _}
   */
  public Databases(UnaryOperator<String> passwords) {
    this.passwords = passwords;
  }

  /** Opens connections that may create roles and databases. */
  @FunctionalInterface
  public interface Administrator {
    Connection connect() throws SQLException;
  }

  /**
   * Makes what is missing; what is there keeps its data and gets the passwords of this launcher.
   */
  public void prepare(Administrator administrator, List<String> databases) {
    try (var connection = administrator.connect();
        var statement = connection.createStatement()) {
      for (var database : databases) {
        prepare(statement, database);
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "The databases cannot be prepared (%s): PostgreSQL must be up, and its account allowed to create roles and databases."
              .formatted(LaunchException.reason(e)),
          e);
    }
  }

  private void prepare(Statement statement, String database) throws SQLException {
    for (var kind : ROLES) {
      var role = database + "_" + kind;
      if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '%s'".formatted(role))) {
        statement.execute("CREATE ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS".formatted(role));
      }
      statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(role, passwords.apply(role)));
    }
    if (!exists(statement, "SELECT FROM pg_database WHERE datname = '%s'".formatted(database))) {
      // An administrator who is no superuser must be a member of a role to give it a database.
      statement.execute("GRANT %s_owner TO CURRENT_USER".formatted(database));
      statement.execute("CREATE DATABASE %s OWNER %s_owner".formatted(database, database));
    }
    statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
    statement.execute(
        "GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s_app, %s_system"
            .formatted(database, database, database));
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
