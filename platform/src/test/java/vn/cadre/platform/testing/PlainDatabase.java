package vn.cadre.platform.testing;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.cadre.platform.sql.PlainSql;
import vn.cadre.platform.sql.Sql;

/**
 * A database of one's own, dropped at the end, with the chassis' tables and real transactions, for
 * tests that need no service around them.
 */
public final class PlainDatabase implements AutoCloseable {
  static {
    // one resource takes part in each transaction, so there is nothing to recover, and nothing to
    // keep
    arjPropertyManager
        .getObjectStoreEnvironmentBean()
        .setObjectStoreType(VolatileStore.class.getName());
  }

  private final String name;
  private final AgroalDataSource pool;
  private final Sql sql;

  private PlainDatabase(String name, AgroalDataSource pool) {
    this.name = name;
    this.pool = pool;
    this.sql = PlainSql.on(pool);
  }

  /** Made from the migrations of {@code locations}. */
  public static PlainDatabase make(String... locations) {
    var servers = Servers.ofThisRun();
    var name = "plain_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    onServer(
        "CREATE DATABASE " + name,
        "CREATE ROLE %s_app".formatted(name),
        "CREATE ROLE %s_system".formatted(name));
    var url = servers.postgresUrl() + name;
    Flyway.configure()
        .dataSource(url, servers.postgresUser(), servers.postgresPassword())
        .locations(locations)
        .placeholders(Map.of("appRole", name + "_app", "systemRole", name + "_system"))
        .load()
        .migrate();
    return new PlainDatabase(name, pool(servers, url));
  }

  private static AgroalDataSource pool(Servers servers, String url) {
    var registry =
        jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(p ->
                  p.maxSize(20)
                      .acquisitionTimeout(Duration.ofSeconds(5))
                      .transactionIntegration(
                          new NarayanaTransactionIntegration(
                              TransactionManager.transactionManager(), registry))
                      .connectionFactoryConfiguration(c ->
                          c.jdbcUrl(url)
                              .jdbcProperty("reWriteBatchedInserts", "true")
                              .principal(new NamePrincipal(servers.postgresUser()))
                              .credential(new SimplePassword(servers.postgresPassword())))));
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static void onServer(String... commands) {
    var servers = Servers.ofThisRun();
    try (var connection =
            DriverManager.getConnection(
                servers.postgresUrl() + "postgres",
                servers.postgresUser(),
                servers.postgresPassword());
        var statement = connection.createStatement()) {
      for (var command : commands) {
        statement.execute(command);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("Refused: " + String.join("; ", commands), refused);
    }
  }

  public Sql sql() {
    return sql;
  }

  /** Connections that take part in transactions. */
  public AgroalDataSource pool() {
    return pool;
  }

  public String url() {
    return Servers.ofThisRun().postgresUrl() + name;
  }

  /** The role of requests, which row-level security binds; nobody can log in as it. */
  public String appRole() {
    return name + "_app";
  }

  /** A connection of one's own, outside of transactions. */
  public Connection connect() throws SQLException {
    var servers = Servers.ofThisRun();
    return DriverManager.getConnection(
        servers.postgresUrl() + name, servers.postgresUser(), servers.postgresPassword());
  }

  /** Runs steps in a transaction of their own, undone if they throw. */
  public void inTransaction(Runnable steps) {
    var transactions = TransactionManager.transactionManager();
    try {
      transactions.begin();
      var done = false;
      try {
        steps.run();
        done = true;
      } finally {
        if (done) {
          transactions.commit();
        } else {
          transactions.rollback();
        }
      }
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    pool.close();
    onServer(
        "DROP DATABASE %s WITH (FORCE)".formatted(name),
        "DROP ROLE %s_app".formatted(name),
        "DROP ROLE %s_system".formatted(name));
  }
}
