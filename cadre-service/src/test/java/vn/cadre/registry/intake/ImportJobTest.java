package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.intake.Import.editor;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Jobs that are taken over, cancelled, watched, and kept to their sender's scope. */
@RegistryTest
class ImportJobTest {
  private static final String STEAL =
      """
      UPDATE import_job SET lease_owner = gen_random_uuid(), lease_until = now() - interval '1 second'
      WHERE id = ? AND state = 'RUNNING' AND processed > 0 AND processed < total\
      """;

  @Inject Sql sql;

  @Test
  void aJobWhoseWorkerIsLostGoesOnWithoutRepeatingARow() {
    // Given a job at work
    var office = root("LOST");
    var staff = title("STAFF");
    position(office, staff, 5_000);
    var job = start(office, staff, 4_000);
    var id = UUID.fromString(job.id());

    // When its worker loses the claim between two batches, twice
    for (int i = 0; i < 2; i++) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> sql.update(STEAL, List.of(id)) == 1);
    }

    // Then it ends with every row written once
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 4000 4000 4000 0 0");
    assertThat(count("SELECT count(*) FROM cadre WHERE organisation_id = ?", office))
        .isEqualTo(4_000);
    assertThat(
            count(
                "SELECT count(DISTINCT a.seat_no) FROM appointment a JOIN position p ON p.id = a.position_id WHERE p.organisation_id = ?",
                office))
        .isEqualTo(4_000);
    assertThat(
            count(
                "SELECT count(*) FROM outbox_event e JOIN cadre c ON c.id = e.aggregate_id WHERE c.organisation_id = ?",
                office))
        .isEqualTo(4_000);
  }

  @Test
  void aCancelledJobKeepsWhatItDid() {
    var office = root("CANCEL");
    var staff = title("STAFF");
    position(office, staff, 10_000);
    var job = start(office, staff, 8_000);

    Import.as(editor(EVERYWHERE)).post(job.location + "/cancel").then().statusCode(428);
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() ->
            Import.as(editor(EVERYWHERE))
                    .header("If-Match", job.now().getHeader("ETag"))
                    .post(job.location + "/cancel")
                    .statusCode()
                == 200);

    var end = job.end();
    assertThat(end.getString("state")).isEqualTo("CANCELLED");
    assertThat(end.getInt("processed")).isLessThan(8_000);
    assertThat(count("SELECT count(*) FROM cadre WHERE organisation_id = ?", office))
        .isEqualTo(end.getInt("accepted"));
    Import.as(editor(EVERYWHERE))
        .header("If-Match", job.now().getHeader("ETag"))
        .post(job.location + "/cancel")
        .then()
        .statusCode(409)
        .body("code", equalTo("import-ended"));
  }

  @Test
  void progressStreamsUntilTheEnd() throws Exception {
    var office = root("WATCH");
    var staff = title("STAFF");
    position(office, staff, 2_000);
    var job = start(office, staff, 1_500);
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + RestAssured.port + job.location + "/events"))
              .header("Authorization", "Bearer " + editor(EVERYWHERE))
              .header("Accept", "text/event-stream")
              .timeout(Duration.ofSeconds(60))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
      assertThat(answer.statusCode()).isEqualTo(200);
      var events = answer.body().filter(line -> line.startsWith("data:")).toList();
      assertThat(events.getLast())
          .contains("\"state\":\"COMPLETED\"")
          .contains("\"accepted\":1500");
    }
  }

  @Test
  void anOrganisationBeyondTheScopeIsAsIfItWereNotThere() {
    var mine = root("MINE");
    var ward = below(mine, "WARD");
    var foreign = root("FOREIGN");
    var job =
        Import.start(
            editor(mine.code()),
            "cadres",
            "create",
            false,
            "a.ndjson",
            """
            {"fullName":"An","category":"CADRE","organisation":"%s"}
            {"fullName":"Bình","category":"CADRE","organisation":"%s"}
            {"fullName":"Cúc","category":"CADRE","organisation":"NOWHERE"}
            """
                .formatted(ward.code(), foreign.code())
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 3 3 1 2 0");
    assertThat(job.findings("en"))
        .containsExactly(
            "2 organisation unknown-organisation", "3 organisation unknown-organisation");
  }

  @Test
  void anotherUserSeesNothingOfAnImport() {
    var office = root("OTHER");
    var job = start(office, title("STAFF"), 1);
    job.end();
    var other =
        Tokens.withClaims(
            "{\"sub\":\"someone-else\",\"roles\":[\"registry-editor\"],\"org_scope\":[\"*\"]}");
    Import.as(other).get(job.location).then().statusCode(404);
    Import.as(other).get(job.location + "/rejections").then().statusCode(404);
    Import.as(other).get(job.location + "/workbook").then().statusCode(404);
    Import.as(other).get(job.location + "/events").then().statusCode(404);
    Import.as(Tokens.of("auditor", "*")).get(job.location).then().statusCode(200);
    Import.as(editor(EVERYWHERE))
        .get(Import.PATH + "?kind=cadres&limit=1&count=true")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  private static Import start(Made office, Made title, int people) {
    var text =
        IntStream.range(0, people)
            .mapToObj(i ->
                """
                {"fullName":"Nguyễn Văn An","category":"PUBLIC_EMPLOYEE","organisation":"%s","title":"%s","appointedFrom":"2010-09"}\
                """
                    .formatted(office.code(), title.code()))
            .collect(Collectors.joining("\n"));
    return Import.start(
        editor(EVERYWHERE),
        "cadres",
        "create",
        false,
        "roster.ndjson",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private int count(String query, Made office) {
    return Registry.recorded(
            () -> sql.one(query, List.of(UUID.fromString(office.id())), row -> row.getInt(1)))
        .orElseThrow();
  }
}
