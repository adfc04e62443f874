package vn.cadre.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Operation;

/** No POST escapes: each one that the contract lists reads the key; each service extends this. */
public abstract class EveryPost {
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

  private final int least;

  /**
   * @param least so many POSTs the contract has, or more; else the test looks at the wrong thing
   */
  protected EveryPost(int least) {
    this.least = least;
  }

  @TestFactory
  Stream<DynamicTest> readsTheKey() {
    var posts =
        Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port))
            .operations()
            .stream()
            .filter(operation -> operation.verb().equals("POST"))
            .toList();
    assertThat(posts).hasSizeGreaterThanOrEqualTo(least);
    return posts.stream()
        .map(operation -> DynamicTest.dynamicTest(operation.path(), () -> reads(operation)));
  }

  private static void reads(Operation operation) {
    // a version is named by its number, everything else by its id
    var path =
        operation
            .path()
            .replace("{number}", "1")
            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var request =
        given().auth().oauth2(Tokens.of(ALL_ROLES, "*")).header("Idempotency-Key", "x".repeat(256));
    if (operation.bodies().containsKey("multipart/form-data")) {
      request.multiPart("file", "x", new byte[1]);
    } else {
      request.contentType("application/json").body("{}");
    }
    request.post(path).then().statusCode(400).body("violations.field", hasItem("Idempotency-Key"));
  }
}
