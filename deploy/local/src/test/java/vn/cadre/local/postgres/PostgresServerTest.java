package vn.cadre.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.Ports;
import vn.cadre.local.postgres.PostgresServer.Durability;

// One cluster for all: making one takes longer than any of the tests.
@TestInstance(Lifecycle.PER_CLASS)
class PostgresServerTest {
  private static final List<String> DATABASES = List.of("cadre", "training");

  private DataDirectory data;
  private PostgresServer postgres;

  @BeforeAll
  void start(@TempDir Path temporary) {
    data = DataDirectory.open(temporary.resolve("data"));
    postgres = PostgresServer.start(data, Ports.free(), "root-pw", Durability.FAST);
    new Databases(role -> role + "-pw").prepare(postgres::connect, DATABASES);
  }

  @AfterAll
  void end() {
    postgres.close();
    data.close();
  }

  @Test
  void rolesReachTheirOwnDatabaseAlone() throws SQLException {
    connect("cadre", "cadre_app", "cadre_app-pw").close();

    assertThrows(SQLException.class, () -> connect("training", "cadre_app", "cadre_app-pw"));
    assertThrows(SQLException.class, () -> connect("cadre", "cadre_app", "guess"));
  }

  @Test
  void noRoleMayPassRowLevelSecurityBy() throws SQLException {
    try (var connection = postgres.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FILTER (WHERE rolsuper OR rolbypassrls), count(*) FROM pg_roles"
                    + " WHERE rolname ~ '^(cadre|training)_'")) {
      rows.next();
      assertEquals(0, rows.getInt(1));
      assertEquals(6, rows.getInt(2));
    }
  }

  @Test
  void ownerMayCreateTheExtensionsThatMigrationsNeed() throws SQLException {
    try (var connection = connect("cadre", "cadre_owner", "cadre_owner-pw");
        var statement = connection.createStatement()) {
      for (var extension : List.of("btree_gist", "pg_trgm", "unaccent", "citext", "ltree")) {
        statement.execute("CREATE EXTENSION " + extension);
      }
      statement.execute("CREATE TABLE mine (id int)");
    }
  }

  @Test
  void administratorNeedNotBeSuperuser() throws SQLException {
    try (var connection = postgres.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE dba LOGIN CREATEDB CREATEROLE PASSWORD 'dba-pw'");
    }

    new Databases(role -> role + "-pw")
        .prepare(() -> connect("postgres", "dba", "dba-pw"), List.of("other"));

    connect("other", "other_owner", "other_owner-pw").close();
    connect("other", "other_system", "other_system-pw").close();
  }

  @Test
  void dataAndPasswordsOutliveARestart() throws Exception {
    try (var connection = connect("cadre", "cadre_owner", "cadre_owner-pw");
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }
    postgres.close();

    postgres = PostgresServer.start(data, Ports.free(), "root-pw", Durability.FAST);
    new Databases(role -> role + "-pw").prepare(postgres::connect, DATABASES);

    try (var connection = connect("cadre", "cadre_owner", "cadre_owner-pw");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT answer FROM kept")) {
      assertTrue(rows.next());
    }
  }

  @Test
  void serverLeftByAKilledLauncherIsEnded() throws Exception {
    var left = postgres.onExit();

    PostgresServer.endLeftover(data);

    assertFalse(left.join().isAlive());
    postgres.close();
    postgres = PostgresServer.start(data, Ports.free(), "root-pw", Durability.FAST);
    postgres.connect().close();
  }

  @Test
  void pidFileWhoseNumberBelongsToAStrangerIsTakenAway() throws Exception {
    postgres.close();
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          data.path("postgres").resolve("postmaster.pid"),
          "%d%n%s%n1000%n".formatted(stranger.pid(), data.path("postgres")));

      postgres = PostgresServer.start(data, Ports.free(), "root-pw", Durability.FAST);

      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(postgres.url() + database, user, password);
  }
}
