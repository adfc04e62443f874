package vn.cadre.registry.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cadre.platform.testing.Tokens;

/** One import as its sender sees it. */
public final class Import {
  static final String PATH = "/cadre/v1/imports";
  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "CANCELLED");

  private final String token;
  final String location;

  private Import(String token, String location) {
    this.token = token;
    this.location = location;
  }

  static String editor(String... organisations) {
    return Tokens.of("registry-editor", organisations);
  }

  /** Whoever may import this kind: titles and their standards are reference data. */
  public static String senderOf(String kind, String... organisations) {
    return List.of("titles", "standards").contains(kind)
        ? Tokens.of("admin", organisations)
        : editor(organisations);
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  static Response post(
      String token, String kind, String mode, boolean dryRun, String fileName, byte[] file) {
    return as(token)
        .multiPart("file", fileName, file)
        .multiPart("kind", kind)
        .multiPart("mode", mode)
        .multiPart("dryRun", Boolean.toString(dryRun))
        .post(PATH);
  }

  public static Import start(
      String token, String kind, String mode, boolean dryRun, String fileName, byte[] file) {
    var answer = post(token, kind, mode, dryRun, fileName, file);
    answer.then().statusCode(202);
    return new Import(token, answer.getHeader("Location"));
  }

  /** Imports rows as NDJSON for real and waits for the end. */
  static JsonPath ndjson(String kind, String mode, String text, String... organisations) {
    return start(
            editor(organisations),
            kind,
            mode,
            false,
            kind + ".ndjson",
            text.getBytes(StandardCharsets.UTF_8))
        .end();
  }

  String id() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  Response now() {
    return as(token).get(location);
  }

  public JsonPath end() {
    return await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> now().jsonPath(), job -> ENDED.contains(job.getString("state")));
  }

  /** {@code row field code} of everything found, in the order of the file. */
  public List<String> findings(String language) {
    var items =
        as(token)
            .header("Accept-Language", language)
            .get(location + "/rejections?limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> rows = items.getList("items");
    return rows.stream().flatMap(row -> shown(row, "violations", "warnings")).toList();
  }

  @SuppressWarnings("unchecked")
  private static java.util.stream.Stream<String> shown(Map<String, Object> row, String... lists) {
    return java.util.Arrays.stream(lists)
        .flatMap(list -> ((List<Map<String, String>>) row.get(list)).stream())
        .map(found -> row.get("row") + " " + found.get("field") + " " + found.get("code"));
  }

  static String counts(JsonPath job) {
    return List.of("state", "total", "processed", "accepted", "rejected", "warned").stream()
        .map(field -> String.valueOf(job.<Object>get(field)))
        .collect(Collectors.joining(" "));
  }
}
