package vn.cadre.registry.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/** The same request many times at once, and one that dies half-way. */
@RegistryTest
class DuplicatesTest {
  private static final String KEY = "Idempotency-Key";
  private static final int DUPLICATES = Integer.getInteger("idempotency.duplicates", 100);
  private static final int AT_ONCE = 100;

  private final DataSource database;
  private final String url;

  @Inject
  DuplicatesTest(
      DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.database = database;
    this.url = url;
  }

  @Test
  void manyAtOnceHaveOneEffect() throws InterruptedException, ExecutionException {
    // Given
    var office = root("DUPLICATES");
    var key = UUID.randomUUID().toString();
    var person =
        Map.of(
            "fullName", "Trần Văn Lặp",
            "category", "CIVIL_SERVANT",
            "organisationId", office.id());
    // When
    var answers = new ArrayList<Future<Response>>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < DUPLICATES; i++) {
        answers.add(
            threads.submit(
                () -> editor(EVERYWHERE).header(KEY, key).body(person).post("/cadre/v1/cadres")));
      }
    }
    // Then
    var performed = 0;
    var locations = new HashSet<String>();
    for (var answer : answers) {
      var got = answer.get();
      assertThat(got.statusCode()).isIn(201, 409, 503);
      if (got.statusCode() == 201) {
        locations.add(got.header("Location"));
        performed += got.header("Idempotency-Replayed") == null ? 1 : 0;
      }
    }
    assertThat(performed).isOne();
    assertThat(locations).hasSize(1);
    viewer(EVERYWHERE)
        .get("/cadre/v1/cadres?count=true&organisation=" + office.code())
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void whileOneRunsTheNextIsToldAndItsDeathFreesTheKey() throws SQLException {
    var key = UUID.randomUUID().toString();
    var code = code("CRASH");
    var title = Map.of("code", code, "name", "Chức danh " + code, "rank", "STAFF");
    CompletableFuture<Response> first;
    try (var rival = RivalTransaction.begin(database);
        var superuser = Superuser.of(url)) {
      // Given a request that waits, since another transaction has just taken its code
      rival.runs(
          "INSERT INTO title (id, version, code, name, name_folded, rank, key_post)"
              + " VALUES (gen_random_uuid(), 0, ?, 'x', ' x', 'STAFF', false)",
          code);
      first =
          CompletableFuture.supplyAsync(
              () -> admin().header(KEY, key).body(title).post("/cadre/v1/titles"));
      var backend = rival.awaitBlocked();
      // When the same comes again
      admin()
          .header(KEY, key)
          .body(title)
          .post("/cadre/v1/titles")
          .then()
          .statusCode(409)
          .header("Retry-After", "1")
          .body("code", equalTo("idempotency-key-in-use"));
      // and the first one's connection dies
      superuser.texts("SELECT pg_terminate_backend(?)", backend);
      first.join().then().statusCode(503);
    }
    // Then nothing is left of it
    admin()
        .header(KEY, key)
        .body(title)
        .post("/cadre/v1/titles")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }
}
