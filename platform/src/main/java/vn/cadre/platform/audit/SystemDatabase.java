package vn.cadre.platform.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import vn.cadre.platform.outbox.OutboxConfig;

/** Connections of the system role, apart from the pool: it reads every entry and makes seals. */
@Singleton
final class SystemDatabase {
  private final OutboxConfig config;

  SystemDatabase(OutboxConfig config) {
    this.config = config;
  }

  /** A peer that vanished is noticed: the sealer's lock depends on the connection. */
  Connection connect(String what) throws SQLException {
    var settings = new Properties();
    settings.put("user", config.databaseUser());
    settings.put("password", config.databasePassword());
    settings.put("tcpKeepAlive", "true");
    settings.put("socketTimeout", "60");
    settings.put("ApplicationName", config.service() + "-" + what);
    return DriverManager.getConnection(config.databaseUrl(), settings);
  }
}
