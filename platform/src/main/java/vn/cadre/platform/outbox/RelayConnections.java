package vn.cadre.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections of the relay's own, apart from the pool, as the system role. A peer that vanished is
 * noticed: the lock and the listening depend on them.
 */
record RelayConnections(OutboxConfig config) {

  Connection open(String purpose) throws SQLException {
    var settings = new Properties();
    settings.put("user", config.databaseUser());
    settings.put("password", config.databasePassword());
    settings.put("tcpKeepAlive", "true");
    settings.put("socketTimeout", "60");
    settings.put("ApplicationName", config.service() + "-" + purpose);
    return DriverManager.getConnection(config.databaseUrl(), settings);
  }
}
