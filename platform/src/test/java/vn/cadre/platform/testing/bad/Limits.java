package vn.cadre.platform.testing.bad;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;

/**
 * What is too much is refused with a problem that says how much is not; each service extends this
 * with a list of its own.
 */
public abstract class Limits {
  private final String list;
  private final String text;
  private final String words;
  private final String word;
  private final String role;

  /**
   * @param list the path of a list
   * @param text a parameter of it that is any text and has no bound of its own
   * @param words a parameter of it that takes several codes
   * @param word such a code
   * @param role one that reads the list, and may import something
   */
  protected Limits(String list, String text, String words, String word, String role) {
    this.list = list;
    this.text = text;
    this.words = words;
    this.word = word;
    this.role = role;
  }

  private RequestSpecification caller() {
    return given().auth().oauth2(Tokens.of(role, "*"));
  }

  @Test
  void anAddressOfMoreThanEightThousandCharactersIsAProblem() {
    caller()
        .queryParam("q", "x".repeat(8_000))
        .get(list)
        .then()
        .statusCode(414)
        .body("code", equalTo("uri-too-long"));
  }

  @Test
  void headersOfMoreThanTwentyThousandCharactersAreAProblem() {
    caller()
        .header("X-Long", "x".repeat(20_000))
        .get(list)
        .then()
        .statusCode(431)
        .body("code", equalTo("headers-too-large"));
  }

  @Test
  void aParameterWithoutABoundOfItsOwnTakesAThousandCharacters() {
    caller()
        .queryParam(text, "X".repeat(1_001))
        .queryParam(words, String.join(",", Collections.nCopies(201, word)))
        .get(list)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(text + " size", words + " size"));
  }

  @Test
  void anUploadThatEndsBeforeItsLastBoundaryIsNoFaultOfOurs() {
    var service = ConfigProvider.getConfig().getValue("platform.outbox.service", String.class);
    caller()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .body(
            "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncad"
                .getBytes(StandardCharsets.UTF_8))
        .post("/%s/v1/imports".formatted(service))
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("body malformed"));
  }
}
