package vn.cadre.gateway.status;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cadre.gateway.testing.GatewayUnderTest;

@QuarkusTest
@GatewayUnderTest
class StatusTest {

  @Test
  void isDegradedAndStillOkWhileOnePartIsDown() {
    when()
        .get("/status")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("state", equalTo("DEGRADED"))
        .body(
            "parts.name",
            contains("cadre", "training", "recruitment", "rotation", "identity", "gateway"))
        .body("parts.state", contains("UP", "UP", "UP", "DOWN", "UP", "UP"));
  }

  @Test
  void tellsWhatAPartReportsOfItsDatabaseAndEvents() {
    when()
        .get("/status")
        .then()
        .body("parts[0].checks.name", contains("database", "events"))
        .body("parts[0].checks[1].state", equalTo("UP"))
        .body("parts[0].checks[1].data.unpublished", equalTo(3))
        .body("parts[0].since", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
        .body("parts[3].checks", empty());
  }

  @Test
  void tellsHowFarTheGatewayIsBehindTheEvents() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            when()
                .get("/status")
                .then()
                .body("parts[5].checks.name", hasItem("projections"))
                .body(
                    "parts[5].checks.find { it.name == 'projections' }.data.'organisations.caughtUp'",
                    equalTo(true))
                .body(
                    "parts[5].checks.find { it.name == 'projections' }.data.'organisations.lag'",
                    greaterThanOrEqualTo(0)));
  }

  @Test
  void isAPageForABrowser() {
    given()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .when()
        .get("/status")
        .then()
        .statusCode(200)
        .header("Content-Type", "text/html")
        .body(
            allOf(
                containsString("rotation"),
                containsString("Ngừng"),
                containsString("unpublished 3")));
  }
}
