package vn.cadre.platform.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections of the system role, apart from the pool, for work that holds a lock or listens as
 * long as its connection lives. A peer that vanished is noticed.
 */
@Singleton
public class SystemConnections {
  private final OutboxConfig config;

  SystemConnections(OutboxConfig config) {
    this.config = config;
  }

  /**
   * @param purpose what it is for, as the database's list of connections shows it
   */
  public Connection open(String purpose) throws SQLException {
    var settings = new Properties();
    settings.put("user", config.databaseUser());
    settings.put("password", config.databasePassword());
    settings.put("tcpKeepAlive", "true");
    settings.put("socketTimeout", "60");
    settings.put("logServerErrorDetail", "false");
    settings.put("ApplicationName", config.service() + "-" + purpose);
    return DriverManager.getConnection(config.databaseUrl(), settings);
  }
}
