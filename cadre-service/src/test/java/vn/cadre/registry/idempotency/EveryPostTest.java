package vn.cadre.registry.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.RegistryTest;

/** No POST escapes: each one that the contract lists reads the key. */
@RegistryTest
class EveryPostTest {
  private static final List<String> ALL_ROLES =
      List.of(
          "registry-viewer",
          "registry-editor",
          "unit-nominator",
          "training-manager",
          "recruitment-manager",
          "rotation-planner",
          "panel-member",
          "approver",
          "front-commenter",
          "self",
          "personal-data",
          "portal",
          "auditor",
          "admin");

  @TestFactory
  Stream<DynamicTest> readsTheKey() throws IOException {
    var contract = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
    var posts =
        contract.get("paths").properties().stream()
            .filter(path -> path.getValue().has("post"))
            .toList();
    assertThat(posts).hasSizeGreaterThan(8);
    return posts.stream()
        .map(path ->
            DynamicTest.dynamicTest(
                path.getKey(), () -> reads(path.getKey(), path.getValue().get("post"))));
  }

  private static void reads(String template, JsonNode operation) {
    // a version is named by its number, everything else by its id
    var path =
        template.replace("{number}", "1").replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var request =
        given().auth().oauth2(Tokens.of(ALL_ROLES, "*")).header("Idempotency-Key", "x".repeat(256));
    if (operation.path("requestBody").path("content").has("multipart/form-data")) {
      request.multiPart("file", "x", new byte[1]);
    } else {
      request.contentType("application/json").body("{}");
    }
    request.post(path).then().statusCode(400).body("violations.field", hasItem("Idempotency-Key"));
  }
}
