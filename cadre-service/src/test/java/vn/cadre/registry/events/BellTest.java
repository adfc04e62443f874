package vn.cadre.registry.events;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.root;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class BellTest {
  private static final int LONG_MILLIS = 10_000;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "platform.outbox.database-user")
  String user;

  @ConfigProperty(name = "platform.outbox.database-password")
  String password;

  @Test
  void theRelayIsWokenOnceAChangeIsCommitted() throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var listen = connection.createStatement()) {
      // Given
      listen.execute("LISTEN outbox");

      // When
      root("BELL");

      // Then
      var heard = connection.unwrap(PGConnection.class).getNotifications(LONG_MILLIS);
      assertThat(heard).isNotEmpty();
    }
  }
}
