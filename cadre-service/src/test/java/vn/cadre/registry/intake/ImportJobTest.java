package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/** Jobs that are taken over, cancelled, watched, and kept to their sender's scope. */
@RegistryTest
class ImportJobTest {
  private static final String STEAL =
      """
      UPDATE import_job SET lease_owner = gen_random_uuid(), lease_until = now() - interval '1 second'
      WHERE id = ? AND state = 'RUNNING' AND processed > 0 AND processed < total\
      """;

  @Inject Sql sql;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void theTablesShowAnImportToItsSenderAndToAuditorsAlone() throws SQLException {
    var office = root("SIGHT");
    var job = start(office, title("STAFF"), 1);
    job.end();
    var sender =
        Registry.recorded(
                "imports",
                () ->
                    sql.one(
                        "SELECT json_build_object('client', client, 'subject', subject)::text FROM import_job WHERE id = ?",
                        List.of(UUID.fromString(job.id())),
                        row -> row.getString(1)))
            .orElseThrow();
    assertThat(shown(job.id(), sender)).isEqualTo(1);
    assertThat(shown(job.id(), "{\"client\":\"x\",\"subject\":\"y\",\"roles\":[\"auditor\"]}"))
        .isEqualTo(1);
    assertThat(shown(job.id(), "{\"client\":\"x\",\"subject\":\"y\",\"roles\":[\"admin\"]}"))
        .isZero();
    assertThat(shown(job.id(), "{\"job\":\"imports/" + UUID.randomUUID() + "\"}")).isZero();
    assertThat(shown(job.id(), "")).isZero();
  }

  private int shown(String job, String actor) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var acting = connection.prepareStatement("SELECT set_config('cadre.actor', ?, true)");
          var asked =
              connection.prepareStatement("SELECT count(*) FROM import_job WHERE id = ?::uuid")) {
        acting.setString(1, actor);
        acting.execute();
        asked.setString(1, job);
        try (var row = asked.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      } finally {
        connection.rollback();
      }
    }
  }

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
          .until(() -> steal(id));
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
  void aJobWhoseConnectionDiesInTheMiddleOfABatchGoesOnWithoutRepeatingARow() throws SQLException {
    // Given a job that stands in the middle of a batch
    var office = root("DEAD");
    var rows =
        IntStream.range(0, 4_000)
            .mapToObj(i -> person(office, personalId()))
            .collect(Collectors.joining("\n"));
    var job = startRows("cadres", "create", false, rows);
    try (var rival = RivalTransaction.begin(database);
        var superuser = Superuser.of(url)) {
      await().until(() -> job.now().jsonPath().getInt("processed") > 0);
      rival.runs("LOCK TABLE cadre IN SHARE MODE");
      var worker = rival.awaitBlocked();
      assertThat(job.now().jsonPath().getInt("processed")).isLessThan(4_000);
      // When its connection dies
      superuser.texts("SELECT pg_terminate_backend(?)", worker);
    }
    // Then it ends with every row written once
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 4000 4000 4000 0 0");
    try (var superuser = Superuser.of(url)) {
      assertThat(
              number(
                  superuser,
                  "SELECT count(*) FROM cadre WHERE organisation_id = ?::uuid",
                  office.id()))
          .isEqualTo(4_000);
      assertThat(
              number(
                  superuser,
                  "SELECT count(*) FROM outbox_event e JOIN cadre c ON c.id = e.aggregate_id"
                      + " WHERE c.organisation_id = ?::uuid",
                  office.id()))
          .isEqualTo(4_000);
    }
  }

  @Test
  void twoJobsThatChangeTheSameRowsWriteOneAfterTheOther() throws SQLException {
    var office = root("BOTH");
    var people = IntStream.range(0, 600).mapToObj(i -> personalId()).toList();
    var first = startRows("cadres", "upsert", false, roster(office, people));
    var second = startRows("cadres", "upsert", false, roster(office, people.reversed()));
    assertThat(first.end().getString("state")).isEqualTo("COMPLETED");
    assertThat(second.end().getString("state")).isEqualTo("COMPLETED");
    assertThat(first.now().jsonPath().getInt("accepted")).isEqualTo(600);
    assertThat(second.now().jsonPath().getInt("accepted")).isEqualTo(600);
    try (var superuser = Superuser.of(url)) {
      assertThat(
              number(
                  superuser,
                  "SELECT count(*) FROM cadre WHERE organisation_id = ?::uuid",
                  office.id()))
          .isEqualTo(600);
      assertThat(
              number(
                  superuser,
                  "SELECT count(*) FROM cadre c WHERE organisation_id = ?::uuid AND c.version + 1 <>"
                      + " (SELECT count(*) FROM outbox_event e WHERE e.aggregate_id = c.id)",
                  office.id()))
          .isZero();
    }
  }

  @Test
  void aDryRunJudgesEachRowWithAllBeforeItAndLeavesNothing() throws SQLException {
    var code = code("FAR");
    var rows =
        IntStream.range(0, 5_700)
            .mapToObj(i ->
                "{\"code\":\"%s\",\"name\":\"Chức danh\",\"rank\":\"STAFF\"}"
                    .formatted(i == 5_699 ? code + "-0" : code + "-" + i))
            .collect(Collectors.joining("\n"));
    var job = startRows("titles", "create", true, rows);
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 5700 5700 5699 1 0");
    assertThat(job.findings("en")).containsExactly("5700 code duplicate-code");
    try (var superuser = Superuser.of(url)) {
      assertThat(number(superuser, "SELECT count(*) FROM title WHERE code LIKE ?", code + "%"))
          .isZero();
    }
  }

  @Test
  void aDryRunWhoseWorkerIsLostTellsEachRowOnce() {
    var code = code("RETRY");
    var rows =
        IntStream.range(0, 3_000)
            .mapToObj(i ->
                "{\"code\":\"%s\",\"name\":\"Chức danh\",\"rank\":\"STAFF\"}"
                    .formatted(code + "-" + i % 2_990))
            .collect(Collectors.joining("\n"));
    var job = startRows("titles", "create", true, rows);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> steal(UUID.fromString(job.id())));
    assertThat(Import.counts(job.end())).isEqualTo("COMPLETED 3000 3000 2990 10 0");
    assertThat(job.findings("en")).hasSize(10);
  }

  @Test
  void anImportedEndIsAnEventOfItsOwn() throws SQLException {
    var office = root("ENDS");
    var head = title("HEAD");
    position(office, head, 1);
    var person = personalId();
    Import.ndjson("cadres", "create", person(office, person), EVERYWHERE);
    var row =
        "{\"personalId\":\"%s\",\"organisation\":\"%s\",\"title\":\"%s\",\"kind\":\"APPOINTMENT\",\"from\":\"2015-01-05\"%s}";
    Import.ndjson(
        "appointments",
        "create",
        row.formatted(person, office.code(), head.code(), ""),
        EVERYWHERE);
    var end =
        Import.ndjson(
            "appointments",
            "upsert",
            row.formatted(person, office.code(), head.code(), ",\"to\":\"2020-01-01\""),
            EVERYWHERE);
    assertThat(end.getInt("accepted")).isEqualTo(1);
    try (var superuser = Superuser.of(url)) {
      assertThat(
              superuser.texts(
                  "SELECT e.type || ' ' || e.sequence FROM outbox_event e JOIN appointment a ON a.id = e.aggregate_id"
                      + " JOIN position p ON p.id = a.position_id WHERE p.organisation_id = ?::uuid ORDER BY e.sequence",
                  office.id()))
          .containsExactly("made 1", "ended 2");
    }
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

  private static String person(Made office, String personalId) {
    return "{\"fullName\":\"Nguyễn Văn An\",\"personalId\":\"%s\",\"category\":\"PUBLIC_EMPLOYEE\",\"organisation\":\"%s\"}"
        .formatted(personalId, office.code());
  }

  private static String roster(Made office, List<String> people) {
    return people.stream().map(id -> person(office, id)).collect(Collectors.joining("\n"));
  }

  private static Import startRows(String kind, String mode, boolean dryRun, String rows) {
    return Import.start(
        Import.senderOf(kind, EVERYWHERE),
        kind,
        mode,
        dryRun,
        kind + ".ndjson",
        rows.getBytes(StandardCharsets.UTF_8));
  }

  private int count(String query, Made office) {
    return Registry.recorded(
            () -> sql.one(query, List.of(UUID.fromString(office.id())), row -> row.getInt(1)))
        .orElseThrow();
  }

  private static long number(Superuser superuser, String query, Object... arguments) {
    return Long.parseLong(superuser.texts(query, arguments).getFirst());
  }

  private boolean steal(UUID job) {
    return Registry.recorded("imports", () -> sql.update(STEAL, List.of(job)) == 1);
  }
}
