package vn.cadre.registry.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.roles.Standing;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.RegistryFixtures;
import vn.cadre.registry.RegistryTest;

/** The tables themselves, asked as the role that requests run as, show what the operations show. */
@RegistryTest
class TableSightTest {
  /** Where a collection's rows stand. */
  private static final Map<String, String> TABLES =
      Stream.concat(
              Stream.of(
                  Map.entry("organisations", "organisation"),
                  Map.entry("positions", "position"),
                  Map.entry("cadres", "cadre"),
                  Map.entry("appointments", "appointment"),
                  Map.entry("bodies", "body"),
                  Map.entry("memberships", "body_membership")),
              EntrySamples.ALL.stream().map(kind -> Map.entry(kind.path(), kind.table())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  @Test
  void aTableShowsARowToWhoeverTheOperationsShowItTo() throws SQLException {
    var fixtures = new RegistryFixtures();
    try (var connection = asRequestsDo()) {
      for (var standing : Standing.values()) {
        enter(connection, fixtures.scope(standing), null);
        for (var table : TABLES.entrySet()) {
          var id = fixtures.existing(table.getKey()).orElseThrow();
          assertThat(shows(connection, table.getValue(), id))
              .as("%s to somebody who stands %s", table.getValue(), standing)
              .isEqualTo(standing.reaches());
        }
        connection.rollback();
      }
    }
  }

  @Test
  void theOwnRecordIsShownWithoutAnyScopeAndNothingElseIs() throws SQLException {
    var fixtures = new RegistryFixtures();
    var person = fixtures.existing("cadres").orElseThrow();
    try (var connection = asRequestsDo()) {
      enter(connection, null, person);
      assertThat(shows(connection, "cadre", person)).isTrue();
      assertThat(
              shows(connection, "organisation", fixtures.existing("organisations").orElseThrow()))
          .isFalse();
      connection.rollback();
      enter(connection, null, UUID.randomUUID().toString());
      assertThat(shows(connection, "cadre", person)).isFalse();
      connection.rollback();
    }
  }

  @Test
  void withoutASettingNothingIsShown() throws SQLException {
    var fixtures = new RegistryFixtures();
    try (var connection = asRequestsDo()) {
      for (var table : TABLES.entrySet()) {
        assertThat(
                shows(
                    connection, table.getValue(), fixtures.existing(table.getKey()).orElseThrow()))
            .as(table.getValue())
            .isFalse();
      }
    }
  }

  private static Connection asRequestsDo() throws SQLException {
    var config = ConfigProvider.getConfig();
    var connection =
        DriverManager.getConnection(
            config.getValue("DB_URL", String.class),
            config.getValue("DB_APP_USER", String.class),
            config.getValue("DB_APP_PASSWORD", String.class));
    connection.setAutoCommit(false);
    return connection;
  }

  private static void enter(
      Connection connection, @Nullable String code, @Nullable String ownRecord)
      throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT enter(?, current_date, ?::uuid, '{}')")) {
      statement.setArray(
          1, connection.createArrayOf("text", code == null ? new String[0] : new String[] {code}));
      statement.setString(2, ownRecord);
      statement.executeQuery().close();
    }
  }

  private static boolean shows(Connection connection, String table, String id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT 1 FROM " + table + " WHERE id = ?::uuid")) {
      statement.setString(1, id);
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
