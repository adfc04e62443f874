package vn.cadre.training;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import vn.cadre.platform.testing.Tokens;

/** Files as offices send them to the imports. */
public final class Files {

  private Files() {}

  /**
   * What became of a file of NDJSON, once it is done.
   *
   * @param mode create or upsert
   * @return the job
   */
  public static JsonPath imported(String kind, String mode, String organisation, String... lines) {
    var token = Tokens.of("training-manager", organisation);
    var location =
        given()
            .auth()
            .oauth2(token)
            .multiPart(
                "file", kind + ".ndjson", String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", kind)
            .multiPart("mode", mode)
            .post("/training/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    var job = new AtomicReference<JsonPath>();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> {
          job.set(given().auth().oauth2(token).get(location).jsonPath());
          return job.get().get("finishedAt") != null;
        });
    return job.get();
  }

  /** What was found wrong with its rows, the first first. */
  public static JsonPath findings(JsonPath job, String organisation) {
    return given()
        .auth()
        .oauth2(Tokens.of("training-manager", organisation))
        .get("/training/v1/imports/" + job.getString("id") + "/rejections")
        .jsonPath();
  }
}
