package vn.cadre.gateway.portal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.gateway.testing.GatewayUnderTest;

@QuarkusTest
@GatewayUnderTest
class PortalTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"#?]*)[^\"]*\"");

  @Test
  void firstPageIsVietnamese() {
    when()
        .get("/")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("lang=\"vi\""))
        .body(containsString("Một địa chỉ cho toàn bộ dịch vụ cán bộ"));
  }

  @Test
  void firstPageIsEnglishForWhoeverPrefersIt() {
    given()
        .header("Accept-Language", "en-US,en;q=0.8")
        .when()
        .get("/")
        .then()
        .body(containsString("One address for all personnel services"));
  }

  @Test
  void theSwitchWinsOverTheBrowser() {
    given()
        .header("Accept-Language", "en")
        .when()
        .get("/?lang=vi")
        .then()
        .body(containsString("lang=\"vi\""))
        .header("Content-Security-Policy", containsString("default-src 'self'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/problems", "/problems/invalid-input", "/status"})
  void everyLinkOfAPageLeadsSomewhereHere(String page) {
    var html =
        given().accept("text/html").when().get(page).then().statusCode(200).extract().asString();
    assertThat(html).doesNotContain("https://");
    ADDRESS
        .matcher(html)
        .results()
        .map(match -> match.group(1))
        .filter(address -> !address.equals("/openapi/rotation.json")) // that service is down here
        .distinct()
        .forEach(address -> when().get(address).then().statusCode(200));
  }

  @Test
  void explainsAProblemOfTheChassis() {
    when()
        .get("/problems/invalid-input")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(allOf(containsString("Dữ liệu gửi lên không hợp lệ"), containsString("HTTP 400")));
  }

  @Test
  void explainsWhatTookTooLongInEitherLanguage() {
    when().get("/problems/too-slow?lang=vi").then().body(containsString("Xử lý quá lâu"));
    when()
        .get("/problems/too-slow?lang=en")
        .then()
        .body(allOf(containsString("It took too long"), containsString("HTTP 503")));
  }

  @Test
  void explainsAProblemOfAServiceInEitherLanguage() {
    when()
        .get("/problems/seat-taken?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("Somebody holds the seat"));
  }

  @Test
  void showsTheExampleOfTheServiceInTheLanguageOfTheReader() {
    when().get("/problems/seat-taken?lang=vi").then().body(containsString("Ghế 1 đang có người"));
    when().get("/problems/seat-taken?lang=en").then().body(containsString("Seat 1 is held"));
  }

  @Test
  void listsTheTopicsThatTheServicesTell() {
    when()
        .get("/")
        .then()
        .body(containsString("cadre.cadres.v1"))
        .body(containsString("cadre.rewards.v1"));
  }

  @Test
  void neverTakesTextOfAServiceForMarkup() {
    when()
        .get("/problems/seat-taken?lang=vi")
        .then()
        .body(containsString("&lt;b&gt;chọn&lt;/b&gt;"))
        .body(not(containsString("<b>")));
  }

  @Test
  void listsEveryProblem() {
    when()
        .get("/problems")
        .then()
        .statusCode(200)
        .body(allOf(containsString("seat-taken"), containsString("precondition-required")));
  }

  @Test
  void anUnknownProblemIsAPageToo() {
    given()
        .header("Accept-Language", "en")
        .when()
        .get("/problems/no-such-code")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("No such problem"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/q/health/ready"})
  void healthHasAPlainAddress(String address) {
    when().get(address).then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void metricsHaveAPlainAddress() {
    when().get("/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
  }
}
