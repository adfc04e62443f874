package vn.cadre.platform.testing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.TestTopic.Message;

/**
 * The tree of organisations as a service learns it from the registry's events, and the operations
 * that show and mend it; each service that projects it extends this with its own set-up.
 */
public abstract class ProjectedOrganisations {
  private static final String CHANGED = "vn.cadre.cadre.organisations.changed.v1";

  private final String path;
  private final String own =
      "T" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase();
  private TestTopic topic;

  /**
   * @param path of its projections
   */
  protected ProjectedOrganisations(String path) {
    this.path = path;
  }

  @BeforeEach
  void publisher() {
    topic =
        TestTopic.on(
            ConfigProvider.getConfig().getValue("platform.inbox.topic-prefix", String.class)
                + "cadre.organisations.v1");
  }

  @AfterEach
  void closePublisher() {
    topic.close();
  }

  private Message organisation(
      UUID id,
      int sequence,
      String code,
      @Nullable UUID parent,
      @Nullable String validTo,
      String... successors) {
    return Message.event(
        id,
        sequence,
        CHANGED,
        """
        {"id":"%s","code":"%s","name":"Đơn vị %s","level":"COMMUNE","bloc":"STATE","kind":"WARD",\
        "administrativeUnit":null,"parentId":%s,"parentCode":null,"validFrom":"2000-01-01","validTo":%s,\
        "predecessors":[],"successors":%s}\
        """
            .formatted(
                id,
                own + code,
                code,
                quoted(parent),
                quoted(validTo),
                List.of(successors).stream().map(s -> quoted(own + s)).toList()));
  }

  private static String quoted(@Nullable Object value) {
    return value == null ? "null" : "\"" + value + "\"";
  }

  private static List<String> scopeOf(String code) {
    return CDI.current()
        .select(Sql.class)
        .get()
        .list(
            "SELECT lower(r) FROM unnest(scope_of(ARRAY[?], current_date)) AS r ORDER BY 1",
            List.of(code),
            row -> row.getString(1));
  }

  private static RequestSpecification as(String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(role, "*"))
        .header("Accept-Language", "en")
        .contentType("application/json");
  }

  private JsonPath shown() {
    return as("auditor").get(path + "/organisations").then().statusCode(200).extract().jsonPath();
  }

  private void awaitState(String state) {
    await().atMost(Duration.ofSeconds(60)).until(() -> shown().getString("state").equals(state));
  }

  @Test
  void scopesAreJudgedOnTheTreeHoweverItArrives() {
    var root = UUID.randomUUID();
    var old = UUID.randomUUID();
    var young = UUID.randomUUID();
    // the leaves first, and again
    topic.send(organisation(young, 1, "YOUNG", root, null));
    topic.send(organisation(old, 1, "OLD", root, null));
    topic.send(organisation(old, 2, "OLD", root, "2025-07-01", "YOUNG"));
    topic.send(organisation(old, 1, "OLD", root, null));
    topic.send(organisation(root, 1, "ROOT", null, null));

    var tree = "/" + own + "ROOT/";
    await().atMost(Duration.ofSeconds(60)).until(() -> scopeOf(own + "ROOT").equals(List.of(tree)));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(scopeOf(own + "OLD"))
                .containsExactly(tree + own + "OLD/", tree + own + "YOUNG/"));
    assertThat(scopeOf(own + "YOUNG")).containsExactly(tree + own + "YOUNG/");
    assertThat(scopeOf(own + "NOBODY")).isEmpty();
    grants(Tokens.of("auditor", own + "OLD"), tree);
  }

  /** A service tells its callers what their token grants; the gateway has no such operation. */
  private void grants(String token, String tree) {
    if (path.endsWith("/v1/projections")) {
      given()
          .auth()
          .oauth2(token)
          .get(path.replace("/projections", "/me"))
          .then()
          .statusCode(200)
          .body("scope.organisations.path", contains(tree + own + "OLD/", tree + own + "YOUNG/"))
          .body("scope.organisations.grantedBy[1]", contains(own + "OLD"));
    }
  }

  @Test
  void tellsHowFarItIsToAdministratorsAndAuditors() {
    topic.send(organisation(UUID.randomUUID(), 1, "TOLD", null, null));
    await().atMost(Duration.ofSeconds(60)).until(() -> !scopeOf(own + "TOLD").isEmpty());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            as("admin")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("organisations"))
                .body(
                    "items.find { it.name == 'organisations' }.topics",
                    containsInAnyOrder("cadre.organisations.v1"))
                .body("items.find { it.name == 'organisations' }.applied", greaterThan(0))
                .body("items.find { it.name == 'organisations' }.lag", equalTo(0))
                .body(
                    "items.find { it.name == 'organisations' }.lastEventAt",
                    equalTo("2026-11-22T03:04:05Z"))
                .body(
                    "items.find { it.name == 'organisations' }.partitions.topic",
                    everyItem(endsWith("cadre.organisations.v1")))
                .body("items.find { it.name == 'organisations' }.rebuild", nullValue())
                .body("next", nullValue()));
    as("auditor")
        .get(path + "/organisations")
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"\\d+\\.[0-9a-f]+\""))
        .body("since", notNullValue());
    as("registry-viewer").get(path).then().statusCode(403);
    as("auditor").post(path + "/organisations/rebuild").then().statusCode(403);
    when().get(path).then().statusCode(401);
    as("admin").get(path + "/unknown").then().statusCode(404);
    as("admin").post(path + "/unknown/rebuild").then().statusCode(404);
    as("auditor").get(path + "/organisations").then().body("rebuildable", equalTo(true));
  }

  @Test
  void isRebuiltFromNothingAndServesMeanwhile() {
    topic.send(organisation(UUID.randomUUID(), 1, "KEPT", null, null));
    await().atMost(Duration.ofSeconds(60)).until(() -> !scopeOf(own + "KEPT").isEmpty());
    var before = as("admin").get(path + "/organisations").then().extract().header("ETag");

    var location =
        as("admin")
            .post(path + "/organisations/rebuild")
            .then()
            .statusCode(202)
            .header("Location", endsWith(path + "/organisations"))
            .body("rebuild.requestedBy", equalTo("test test"))
            .extract()
            .header("Location");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          assertThat(scopeOf(own + "KEPT")).hasSize(1);
          var now = as("admin").get(location).then().statusCode(200).extract();
          return now.jsonPath().get("rebuild") == null
              && !now.header("ETag").split("\\.")[0].equals(before.split("\\.")[0]);
        });
    assertThat(scopeOf(own + "KEPT")).hasSize(1);
  }

  @Test
  void aPartitionThatStandsStillIsToldAndGoesOnByOrder() {
    var broken = UUID.randomUUID();
    topic.send(Message.event(broken, 1, CHANGED, "{\"id\":\"%s\"}".formatted(broken)));
    awaitState("STOPPED");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(
                    "checks.find { it.name == 'projections' }.data.'organisations.stoppedPartitions'",
                    equalTo(1)));
    Map<String, Object> stopped = shown().getMap("partitions.find { it.stopped != null }");
    var where = shown().getInt("partitions.find { it.stopped != null }.stopped.offset");
    assertThat(shown().getString("partitions.find { it.stopped != null }.stopped.reason"))
        .contains("no code, no name, no level, no bloc, no kind, no validFrom");

    as("admin")
        .body("{\"partition\":-1,\"offset\":\"x\",\"reason\":\"\"}")
        .post(path + "/organisations/skips")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("topic", "partition", "offset", "reason"));
    var order =
        Map.of(
            "topic",
            stopped.get("topic"),
            "partition",
            stopped.get("partition"),
            "offset",
            where,
            "reason",
            "a test wrote it");
    as("admin")
        .body(
            Map.of(
                "topic",
                stopped.get("topic"),
                "partition",
                stopped.get("partition"),
                "offset",
                where + 1,
                "reason",
                "there is nothing"))
        .post(path + "/organisations/skips")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-stopped-there"));
    as("admin").body(order).post(path + "/organisations/skips").then().statusCode(202);

    awaitState("UP_TO_DATE");
    assertThat(shown().getInt("skipped")).isPositive();
  }
}
