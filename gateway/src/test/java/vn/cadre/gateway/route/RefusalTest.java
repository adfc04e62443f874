package vn.cadre.gateway.route;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.cadre.gateway.testing.GatewayUnderTest;
import vn.cadre.platform.testing.Tokens;

@QuarkusTest
@GatewayUnderTest
class RefusalTest {
  private static final String GOOD = Tokens.of("registry-viewer", "*");

  @Test
  void noTokenIsUnauthenticated() {
    unauthenticated(when().get("/cadre/v1/echo").then()).header("WWW-Authenticate", "Bearer");
  }

  @Test
  void anExpiredTokenIsUnauthenticated() {
    var expired =
        Tokens.withClaims("{\"roles\":[\"admin\"],\"org_scope\":[\"*\"],\"exp\":1600000000}");
    unauthenticated(call(expired, "/cadre/v1/echo"))
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  @Test
  void aTokenOfAnotherIssuerIsUnauthenticated() {
    unauthenticated(
        call(
            Tokens.withClaims("{\"roles\":[],\"iss\":\"https://elsewhere.example\"}"),
            "/cadre/v1/echo"));
  }

  @Test
  void aTokenWhoseClaimsWereChangedIsUnauthenticated() {
    var parts = GOOD.split("\\.");
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                claims.replace("registry-viewer", "admin").getBytes(StandardCharsets.UTF_8));
    unauthenticated(call(parts[0] + "." + forged + "." + parts[2], "/cadre/v1/echo"));
  }

  @Test
  void anUnsignedTokenIsUnauthenticated() {
    var header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    unauthenticated(call(header + "." + GOOD.split("\\.")[1] + ".", "/cadre/v1/echo"));
  }

  @Test
  void somethingThatIsNoTokenIsUnauthenticated() {
    unauthenticated(call("not-a-token", "/cadre/v1/echo"));
  }

  @Test
  void publicPathsNeedNoToken() {
    when().get("/training/v1/public/courses").then().statusCode(201);
  }

  @Test
  void aPathThatOnlyLooksPublicNeedsOne() {
    given()
        .urlEncodingEnabled(false)
        .when()
        .get("/training/v1/public/../courses")
        .then()
        .statusCode(401);
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    call(GOOD, "/rotation/v1/plans")
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .header("Content-Language", "vi")
        .body("code", equalTo("unavailable"))
        .body("detail", containsString("rotation"))
        .body("instance", equalTo("/rotation/v1/plans"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void aServiceThatHangsUpIsUnavailable() {
    given()
        .header("Authorization", "Bearer " + GOOD)
        .header("Accept-Language", "en")
        .when()
        .get("/cadre/v1/broken")
        .then()
        .statusCode(503)
        .body("title", equalTo("Temporarily unavailable"))
        .body("detail", containsString("cadre"));
  }

  @Test
  void aServiceThatDoesNotAnswerTimesOut() {
    call(GOOD, "/cadre/v1/silent")
        .statusCode(504)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", equalTo("timeout"))
        .body("detail", allOf(containsString("cadre"), containsString("không trả lời kịp")))
        .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
  }

  @Test
  void otherPathsAreNotFound() {
    when()
        .get("/nothing/here")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Trace-Id", matchesPattern("[0-9a-f]{32}"))
        .body("code", equalTo("not-found"));
  }

  @Test
  void pagesTakeNoOtherMethod() {
    when()
        .delete("/status")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", equalTo("method-not-allowed"));
  }

  @Test
  void traceIsNotForwarded() {
    given()
        .header("Authorization", "Bearer " + GOOD)
        .when()
        .request("TRACE", "/cadre/v1/echo")
        .then()
        .statusCode(405);
  }

  @Test
  void aTargetBeyondTheLimitIsTooLong() {
    when()
        .get("/cadre/v1/" + "x".repeat(9000))
        .then()
        .statusCode(414)
        .body(not(containsString("Exception")));
  }

  @Test
  void headersBeyondTheLimitAreTooLarge() {
    given()
        .header("X-Long", "x".repeat(30_000))
        .when()
        .get("/cadre/v1/echo")
        .then()
        .statusCode(431);
  }

  private static ValidatableResponse call(String token, String path) {
    return given().header("Authorization", "Bearer " + token).when().get(path).then();
  }

  private static ValidatableResponse unauthenticated(ValidatableResponse answer) {
    return answer
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"))
        .body("title", equalTo("Chưa xác thực"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }
}
