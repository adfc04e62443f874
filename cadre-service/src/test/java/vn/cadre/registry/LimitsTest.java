package vn.cadre.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;

/** What is too much is refused with a problem that says how much is not. */
@RegistryTest
class LimitsTest {
  private static final String ORGANISATIONS = "/cadre/v1/organisations";

  @Test
  void anAddressOfMoreThanEightThousandCharactersIsAProblem() {
    viewer(EVERYWHERE)
        .queryParam("q", "x".repeat(8_000))
        .get(ORGANISATIONS)
        .then()
        .statusCode(414)
        .body("code", equalTo("uri-too-long"));
  }

  @Test
  void headersOfMoreThanTwentyThousandCharactersAreAProblem() {
    viewer(EVERYWHERE)
        .header("X-Long", "x".repeat(20_000))
        .get(ORGANISATIONS)
        .then()
        .statusCode(431)
        .body("code", equalTo("headers-too-large"));
  }

  @Test
  void aParameterWithoutABoundOfItsOwnTakesAThousandCharacters() {
    viewer(EVERYWHERE)
        .queryParam("parent", "X".repeat(1_001))
        .queryParam("level", String.join(",", Collections.nCopies(201, "PROVINCE")))
        .get(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("parent size", "level size"));
  }

  @Test
  void aFieldWithoutABoundOfItsOwnTakesAThousandCharacters() {
    var person = Registry.cadre(root("LONG"), "Trần Văn Dài");
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .contentType("application/merge-patch+json")
        .body(Map.of("birthPlace", Map.of("unitCode", "1".repeat(1_001))))
        .patch(person.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("birthPlace.unitCode size"));
  }

  @Test
  void anUploadThatEndsBeforeItsLastBoundaryIsNoFaultOfOurs() {
    given()
        .auth()
        .oauth2(Tokens.of("registry-editor", EVERYWHERE))
        .header("Content-Type", "multipart/form-data; boundary=x")
        .body(
            "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncad"
                .getBytes(StandardCharsets.UTF_8))
        .post("/cadre/v1/imports")
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("body malformed"));
  }
}
