package vn.cadre.rotation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.ServiceUnderTest;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Traffic;

@QuarkusTest
@QuarkusTestResource(
    value = ServiceUnderTest.class,
    initArgs = @ResourceArg(name = "database", value = "rotation"))
class RotationServiceTest {

  @Test
  void readyOnceItsDatabaseIsMigratedAndItsOutboxIsWatched() {
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("events"))
        .body("checks.status", everyItem(equalTo("UP")));
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
        .body("info.title", equalTo("Rotation service"))
        .body("x-problems.code", hasItem("invalid-input"));
  }

  @Test
  void tellsCallersWhoTheyAreAndThatNothingAwaitsThem() {
    given()
        .auth()
        .oauth2(Tokens.of("auditor", "HA-DONG"))
        .when()
        .get("/rotation/v1/me")
        .then()
        .statusCode(200)
        .body("roles", contains("auditor"))
        .body("scope.codes", contains("HA-DONG"))
        .body("scope.organisations", nullValue());
    when().get("/rotation/v1/me").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("auditor", "HA-DONG"))
        .when()
        .get("/rotation/v1/tasks")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("more", equalTo(false));
  }

  @Test
  void offersNothingElseYet() {
    given()
        .queryParam("format", "json")
        .when()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.keySet()", contains("/rotation/v1/me", "/rotation/v1/tasks"));
  }

  @Test
  void answersAnUnknownPathWithAProblemInVietnamese() {
    given()
        .noFiltersOfType(Traffic.class)
        .get("/rotation/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"))
        .body("code", equalTo("not-found"))
        .body("title", equalTo("Không tìm thấy"))
        .body("instance", equalTo("/rotation/v1/nothing"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void answersInEnglishWhenTheCallerPrefersIt() {
    given()
        .noFiltersOfType(Traffic.class)
        .header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.1")
        .when()
        .get("/rotation/v1/nothing")
        .then()
        .statusCode(404)
        .body("title", equalTo("Not found"));
  }
}
