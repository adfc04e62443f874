package vn.cadre.platform.testing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.contract.Baseline;
import vn.cadre.platform.testing.contract.Contract;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Traffic;

/** What every service does whatever it is about; each extends this with its own set-up. */
public abstract class ServiceBasics {
  private final String title;
  private final String unknownPath;
  private final String me;

  /**
   * @param title of its contract
   */
  protected ServiceBasics(String title) {
    this.title = title;
    var service = ConfigProvider.getConfig().getValue("platform.outbox.service", String.class);
    this.unknownPath = "/%s/v1/nothing".formatted(service);
    this.me = "/%s/v1/me".formatted(service);
  }

  @Test
  void readyOnceItsDatabaseIsMigratedAndItsProjectionsHaveCaughtUp() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("events", "projections"))
                .body("checks.status", everyItem(equalTo("UP"))));
  }

  @Test
  void publishesItsContractAsOpenApi31WithEveryProblemType() {
    given()
        .queryParam("format", "json")
        .when()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("openapi", startsWith("3.1"))
        .body("info.title", equalTo(title))
        .body("x-problems.code", hasItem("invalid-input"));
  }

  @Test
  void thePublishedContractKeepsTheRules() {
    Contract.check(contract());
  }

  @Test
  void thePublishedContractBreaksNothingOfTheLastReleasedOne() {
    Baseline.check(contract());
  }

  private static Document contract() {
    return Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
  }

  @Test
  void itsClassesKeepTheRulesOfStructure() {
    var service = getClass().getPackageName();
    var classes = Structure.of(service);
    assertThat(classes).isNotEmpty();
    Structure.ofService(service).forEach(rule -> rule.check(classes));
  }

  @Test
  void everyTableHasItsPolicyForcedOrSaysWhyItIsShownWhole() throws SQLException {
    var url = ConfigProvider.getConfig().getValue("DB_URL", String.class);
    try (var database = Superuser.of(url)) {
      assertThat(database.texts("SELECT relation FROM sight_gap ORDER BY 1"))
          .as(
              "enable and force row-level security in the migration, or SELECT shown_whole(table, why)")
          .isEmpty();
      assertThat(
              database.texts("SELECT name FROM table_shown_whole WHERE to_regclass(name) IS NULL"))
          .as("tables that are not there")
          .filteredOn(name -> !name.equals("projected_organisation"))
          .isEmpty();
      assertThat(database.texts("SELECT concat_ws('.', relation, missing_column) FROM audit_gap"))
          .as(
              "attach the table with audit_table() in its migration, or COMMENT ON TABLE x IS 'not audited: ...'")
          .isEmpty();
    }
  }

  @Test
  void tellsCallersWhoTheyAre() {
    given()
        .auth()
        .oauth2(Tokens.of("auditor", "NO-SUCH-CODE"))
        .when()
        .get(me)
        .then()
        .statusCode(200)
        .body("roles", contains("auditor"))
        .body("scope.codes", contains("NO-SUCH-CODE"))
        .body("scope.organisations", empty());
    when().get(me).then().statusCode(401);
  }

  @Test
  void answersAnUnknownPathWithAProblemInVietnamese() {
    given()
        .noFiltersOfType(Traffic.class)
        .get(unknownPath)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"))
        .body("code", equalTo("not-found"))
        .body("title", equalTo("Không tìm thấy"))
        .body("instance", equalTo(unknownPath))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void answersInEnglishWhenTheCallerPrefersIt() {
    given()
        .noFiltersOfType(Traffic.class)
        .header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.1")
        .when()
        .get(unknownPath)
        .then()
        .statusCode(404)
        .body("title", equalTo("Not found"));
  }
}
