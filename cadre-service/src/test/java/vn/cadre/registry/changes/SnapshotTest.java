package vn.cadre.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.micrometer.core.instrument.Metrics;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.outbox.Retention;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Days;
import vn.cadre.registry.MovableClock;
import vn.cadre.registry.RegistryTest;

/** Starting a copy, and starting it again. */
@RegistryTest
class SnapshotTest {
  private static final int MANY = 30_000;

  @Inject Retention retention;
  @Inject MovableClock clock;

  @ConfigProperty(name = "platform.outbox.database-url")
  String url;

  @ConfigProperty(name = "platform.outbox.database-user")
  String systemUser;

  @ConfigProperty(name = "platform.outbox.database-password")
  String systemPassword;

  @Test
  void itHoldsTheStatesOfTheScopeAndTheFeedGoesOnFromIt() {
    var office = root("SNAP");
    root("ELSEWHERE");
    var first = below(office, "FIRST");
    var answer = snapshot("organisations", office.code());
    assertThat(lines(answer))
        .extracting(line -> line.getString("id"))
        .containsExactlyInAnyOrder(office.id(), first.id());
    assertThat(lines(answer)).allSatisfy(line -> assertThat(line.getInt("sequence")).isEqualTo(1));

    var second = below(office, "SECOND");
    var follower = Follower.from("registry-viewer", office.code());
    assertThat(follower.page(Map.of("after", answer.getHeader("Snapshot-Position"), "wait", 10)))
        .extracting(Follower.Event::subject)
        .contains(second.id());
  }

  @Test
  void itSaysOfARecordWhatItsEventsSay() {
    var office = root("ALIKE");
    var follower = Follower.from("registry-viewer", office.code());
    var person = cadre(office, "Trần Thị Bưởi");
    var seat = position(office, title("HEAD"), 2);
    var post = appointment(person, seat, "2015-01-05");
    var told = follower.toldUntil(post.id());
    for (var aggregate : List.of("positions", "cadres", "appointments")) {
      var lines = lines(snapshot(aggregate, office.code()));
      assertThat(lines).hasSize(1);
      var id = lines.getFirst().getString("id");
      var event = told.stream().filter(e -> e.subject().equals(id)).toList().getLast();
      assertThat(lines.getFirst().getMap("state")).as(aggregate).isEqualTo(event.state());
      assertThat(lines.getFirst().getInt("sequence")).isEqualTo(event.sequence());
    }
  }

  @Test
  void formerUnitsHaveNobodyInIt() {
    var old = root("FORMER");
    var now = root("PRESENT");
    var person = cadre(old, "Lê Văn Sáu");
    appointment(person, position(now, title("STAFF"), 1), "2015-01-05");
    assertThat(lines(snapshot("cadres", old.code()))).isEmpty();
    assertThat(lines(snapshot("appointments", old.code()))).isEmpty();
    assertThat(lines(snapshot("cadres", now.code())))
        .extracting(line -> line.getString("id"))
        .containsExactly(person.id());
  }

  @Test
  void unitsToComeHaveNobodyInItThatTheyCannotRead() {
    var now = root("PRESENT");
    var next = root("COMING");
    var person = cadre(now, "Lê Văn Tám");
    var post =
        appointment(
            person, position(next, title("STAFF"), 1), Days.today().plusYears(1).toString());
    viewer(next.code()).get(person.location()).then().statusCode(404);
    assertThat(lines(snapshot("cadres", next.code()))).isEmpty();
    assertThat(lines(snapshot("appointments", next.code())))
        .extracting(line -> line.getString("id"))
        .containsExactly(post.id());
  }

  @Test
  void requestsAreInItForBothTheirSidesAndForNobodyElse() {
    var sending = root("SNAPS");
    var receiving = root("SNAPR");
    var person = cadre(sending, "Đỗ Thị Hạnh");
    appointment(person, position(sending, title("HEAD"), 1), "2015-01-05");
    var seat = position(receiving, title("DEPUTY"), 1);
    var follower = Follower.from("registry-viewer", receiving.code());
    var request =
        as(List.of("registry-editor"), sending.code())
            .body(
                Map.of(
                    "cadreId", person.id(),
                    "positionId", seat.id(),
                    "kind", "TRANSFER",
                    "from", "2026-10-01",
                    "decision",
                        Map.of(
                            "type", "TRANSFER",
                            "number", code("QD"),
                            "date", "2026-09-15",
                            "issuer", "Ban Thường vụ Tỉnh ủy")))
            .post("/cadre/v1/transfer-requests")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var told = follower.toldUntil(request).getLast();
    for (var side : List.of(sending, receiving)) {
      var lines = lines(snapshot("transfer-requests", side.code()));
      assertThat(lines).hasSize(1);
      assertThat(lines.getFirst().getMap("state")).isEqualTo(told.state());
      assertThat(lines.getFirst().getInt("sequence")).isEqualTo(told.sequence());
    }
    assertThat(lines(snapshot("transfer-requests", root("SNAPX").code()))).isEmpty();
  }

  @Test
  void packsAreInItWithTheirVersionsWhateverTheScope() {
    var packs =
        as(List.of("unit-nominator"), root("SNAPP").code()).get("/cadre/v1/snapshots/policies");
    packs.then().statusCode(200);
    assertThat(lines(packs))
        .extracting(line -> line.getString("state.code"))
        .contains("retirement", "working-days");
    assertThat(lines(packs))
        .allSatisfy(line -> assertThat(line.getList("state.versions")).isNotEmpty());
    as(List.of("portal"), EVERYWHERE).get("/cadre/v1/snapshots/policies").then().statusCode(403);
  }

  @Test
  void itIsRefusedToWhoeverMayNotReadTheRecords() {
    as(List.of("portal"), EVERYWHERE).get("/cadre/v1/snapshots/cadres").then().statusCode(403);
    viewer(EVERYWHERE).get("/cadre/v1/snapshots/dogs").then().statusCode(404);
    viewer(EVERYWHERE)
        .get("/cadre/v1/snapshots/titles?limit=2")
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("unknown-parameter"));
  }

  @Test
  void whoeverLeavesEarlyIsCutOffAndHoldsNothing() throws Exception {
    execute(
        "INSERT INTO title (id, version, code, name, name_folded, rank, key_post) SELECT gen_random_uuid(), 0,"
            + " 'BULK-' || n, repeat('x', 300), ' x', 'STAFF', false FROM generate_series(1, "
            + MANY
            + ") n");
    try {
      try (var socket = new Socket("localhost", RestAssured.port)) {
        ask(socket, "/cadre/v1/snapshots/titles");
        var answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
        await().atMost(Duration.ofSeconds(10)).until(() -> streams() == 1);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> streams() == 0);
      assertThat(lines(snapshot("titles", EVERYWHERE))).hasSizeGreaterThanOrEqualTo(MANY);
    } finally {
      execute("DELETE FROM title WHERE code LIKE 'BULK-%'");
    }
  }

  @Test
  void whatIsOlderThanTheWindowIsForgottenAndItsCursorsExpire() throws SQLException {
    var follower = Follower.from("registry-viewer", EVERYWHERE);
    var old = follower.cursor();
    follower.toldUntil(title("STAFF").id());
    await().atMost(Duration.ofSeconds(10)).until(() -> count("published_at IS NULL") == 0);
    clock.to(Days.today().plusDays(92));
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword)) {
      await().atMost(Duration.ofSeconds(30)).until(() -> retention.forget(connection) == 0);
    } finally {
      clock.back();
    }
    assertThat(count("true")).isZero();
    viewer(EVERYWHERE)
        .queryParam("after", old)
        .get("/cadre/v1/changes")
        .then()
        .statusCode(410)
        .body("code", equalTo("cursor-expired"));
    var next = title("STAFF");
    assertThat(follower.toldUntil(next.id()))
        .extracting(Follower.Event::subject)
        .containsExactly(next.id());
  }

  private static Response snapshot(String aggregate, String... organisations) {
    var answer = viewer(organisations).get("/cadre/v1/snapshots/" + aggregate);
    answer.then().statusCode(200).contentType("application/x-ndjson");
    return answer;
  }

  private static List<JsonPath> lines(Response snapshot) {
    return snapshot.asString().lines().map(JsonPath::from).toList();
  }

  private static void ask(Socket socket, String path) throws IOException {
    socket
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, Tokens.of("registry-viewer", EVERYWHERE))
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static double streams() {
    return Metrics.globalRegistry.get("export.streams").gauge().value();
  }

  private void execute(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword);
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  private int count(String condition) throws SQLException {
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM outbox_event WHERE " + condition)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
