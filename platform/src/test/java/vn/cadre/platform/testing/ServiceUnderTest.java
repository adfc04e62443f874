package vn.cadre.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.cadre.platform.testing.contract.Traffic;

/**
 * Gives the module under test a database, roles and a topic prefix of its own on the servers of the
 * run. The init argument {@code database} names the database. The topics that it learns from are
 * made when it has started: {@link LearnedTopics}.
 */
public class ServiceUnderTest implements QuarkusTestResourceLifecycleManager {
  private String database = "service";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    holdTrafficAgainstTheContract();
    var servers = Servers.ofThisRun();
    var run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    var settings = new HashMap<String, String>();
    settings.put("OIDC_ISSUER_URL", servers.issuer());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka());
    settings.put("TOPIC_PREFIX", "test-" + run + ".");
    settings.put("quarkus.http.test-port", "0");
    // as two copies of a service would have, so that jobs meet
    settings.put("platform.imports.workers", "2");
    settings.put("platform.export.page", "20");
    settings.putAll(makeDatabase(servers, database + "_" + run));
    return settings;
  }

  private static void holdTrafficAgainstTheContract() {
    if (RestAssured.filters().stream().noneMatch(Traffic.class::isInstance)) {
      RestAssured.filters(new Traffic());
    }
  }

  private static Map<String, String> makeDatabase(Servers servers, String name) {
    try (var connection =
            DriverManager.getConnection(
                servers.postgresUrl() + "postgres",
                servers.postgresUser(),
                servers.postgresPassword());
        var statement = connection.createStatement()) {
      for (var role : new String[] {"owner", "app", "system"}) {
        statement.execute("CREATE ROLE %s_%s LOGIN PASSWORD 'test'".formatted(name, role));
      }
      statement.execute("CREATE DATABASE %1$s OWNER %1$s_owner".formatted(name));
    } catch (SQLException refused) {
      throw new IllegalStateException("Cannot make the test database " + name, refused);
    }
    return Map.of(
        "DB_URL", servers.postgresUrl() + name,
        "DB_OWNER_USER", name + "_owner",
        "DB_OWNER_PASSWORD", "test",
        "DB_APP_USER", name + "_app",
        "DB_APP_PASSWORD", "test",
        "DB_SYSTEM_USER", name + "_system",
        "DB_SYSTEM_PASSWORD", "test");
  }

  @Override
  public void stop() {
    // the servers of the run end with it, and the database with them
  }
}
