package vn.cadre.registry;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.viewer;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;

/** What the database stops since it takes too long is told as such, and may be tried again. */
@RegistryTest
class TimeLimitTest {
  private static final String LIMIT = "ALTER ROLE %s IN DATABASE %s %s statement_timeout %s";

  private static final String OLDER =
      """
      SELECT pid::text FROM pg_stat_activity
      WHERE usename = '%s' AND datname = current_database() AND backend_start < '%s'\
      """;

  @Inject AgroalDataSource pool;

  @ConfigProperty(name = "DB_URL")
  String url;

  @ConfigProperty(name = "DB_APP_USER")
  String role;

  private Superuser operator;

  /** As an operator sets it; connections that the pool opens from here on have it. */
  @BeforeEach
  void limit() {
    operator = Superuser.of(url);
    operator.update(LIMIT.formatted(role, name(), "SET", "TO '300ms'"));
    renewConnections();
  }

  /**
   * The pool closes its connections in its own time, and those that are in use when they are not.
   */
  private void renewConnections() {
    var now = operator.texts("SELECT clock_timestamp()::text").getFirst();
    pool.flush(FlushMode.GRACEFUL);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator.texts(OLDER.formatted(role, now)).isEmpty());
  }

  @AfterEach
  void noLimit() throws SQLException {
    try (var leaving = operator) {
      leaving.connection().setAutoCommit(true);
      leaving.update(LIMIT.formatted(role, name(), "RESET", ""));
      renewConnections();
    }
  }

  private String name() {
    return operator.texts("SELECT current_database()").getFirst();
  }

  /** Whoever reads or writes titles waits until the test ends, if nothing stops them. */
  private void occupyTitles() throws SQLException {
    operator.connection().setAutoCommit(false);
    operator.update("LOCK TABLE title IN ACCESS EXCLUSIVE MODE");
  }

  @Test
  void aReadThatTheDatabaseStopsIs503AndSaysWhatToDo() throws SQLException {
    occupyTitles();
    viewer(EVERYWHERE)
        .get("/cadre/v1/titles")
        .then()
        .statusCode(503)
        .header("Retry-After", "10")
        .contentType("application/problem+json")
        .body("code", equalTo("too-slow"))
        .body("title", equalTo("Xử lý quá lâu"));
    viewer(EVERYWHERE)
        .header("Accept-Language", "en")
        .get("/cadre/v1/titles")
        .then()
        .statusCode(503)
        .body("title", equalTo("It took too long"))
        .body("violations", nullValue());
  }

  @Test
  void aWriteThatTheDatabaseStopsWroteNothingAndMayBeSentAgain() throws SQLException {
    var title = Map.of("code", code("SLOW"), "name", "Trưởng phòng", "rank", "HEAD");
    var key = code("too-slow-");
    occupyTitles();
    admin()
        .header("Idempotency-Key", key)
        .body(title)
        .post("/cadre/v1/titles")
        .then()
        .statusCode(503)
        .body("code", equalTo("too-slow"));
    operator.connection().rollback();
    admin()
        .header("Idempotency-Key", key)
        .body(title)
        .post("/cadre/v1/titles")
        .then()
        .statusCode(201);
  }
}
