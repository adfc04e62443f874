package vn.cadre.platform.testing.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tables themselves, asked as the role that requests run as, show what the operations show;
 * each service extends this with where its collections stand.
 */
public abstract class TableSight {

  /** Where the rows of collections stand that are shown to whoever has the office in scope. */
  protected abstract Map<String, String> tables();

  /** Those of {@link #tables} whose rows are shown to the person whom they are about, besides. */
  protected abstract Set<String> ofThePerson();

  /** Whether a row of the office is shown to whoever stands so. */
  protected boolean shows(String collection, Standing standing) {
    return standing.reaches();
  }

  /** Made anew for each run. */
  protected abstract OfficeFixtures fixtures();

  @Test
  void aTableShowsARowToWhoeverTheOperationsShowItTo() throws SQLException {
    var fixtures = fixtures();
    try (var connection = asRequestsDo()) {
      for (var standing : Standing.values()) {
        enter(connection, fixtures.scope(standing), null);
        for (var table : tables().entrySet()) {
          var id = fixtures.existing(table.getKey()).orElseThrow();
          assertThat(shows(connection, table.getValue(), id))
              .as("%s to somebody who stands %s", table.getValue(), standing)
              .isEqualTo(shows(table.getKey(), standing));
        }
        connection.rollback();
      }
    }
  }

  @Test
  void theOwnRecordIsShownWithoutAnyScopeAndNothingElseIs() throws SQLException {
    var fixtures = fixtures();
    var person = fixtures.existing("cadres").orElseThrow();
    try (var connection = asRequestsDo()) {
      enter(connection, null, person);
      for (var table : tables().entrySet()) {
        var id = fixtures.existing(table.getKey()).orElseThrow();
        assertThat(shows(connection, table.getValue(), id))
            .as("%s to the person", table.getValue())
            .isEqualTo(ofThePerson().contains(table.getKey()));
      }
      connection.rollback();
      enter(connection, null, UUID.randomUUID().toString());
      for (var table : tables().entrySet()) {
        var id = fixtures.existing(table.getKey()).orElseThrow();
        assertThat(shows(connection, table.getValue(), id))
            .as("%s to another person", table.getValue())
            .isFalse();
      }
      connection.rollback();
    }
  }

  @Test
  void withoutASettingNothingIsShown() throws SQLException {
    var fixtures = fixtures();
    try (var connection = asRequestsDo()) {
      for (var table : tables().entrySet()) {
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
