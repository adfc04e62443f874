package vn.cadre.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.micrometer.core.instrument.Metrics;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/** What followers are told. */
@RegistryTest
class ChangesTest {
  @Inject DataSource database;

  @ConfigProperty(name = "platform.outbox.database-url")
  String url;

  @ConfigProperty(name = "platform.outbox.database-user")
  String systemUser;

  @ConfigProperty(name = "platform.outbox.database-password")
  String systemPassword;

  @Test
  void changesAreToldInOrderWithTheirState() {
    var office = root("FEED");
    var follower = Follower.from("registry-viewer", office.code());
    var rooms = below(office, "ROOM");
    rename(office, "Tên mới");
    var told = follower.told(2);
    assertThat(told).extracting(Follower.Event::subject).containsExactly(rooms.id(), office.id());
    assertThat(told).extracting(Follower.Event::sequence).containsExactly(1, 2);
    assertThat(told.getLast().type()).isEqualTo("vn.cadre.cadre.organisations.changed.v1");
    assertThat(told.getLast().state().get("name")).isEqualTo("Tên mới");
    assertThat(told.getLast().position()).isGreaterThan(told.getFirst().position());
  }

  @Test
  void whatHappensOutsideTheScopeIsPassedOverAndNotAskedForAgain() {
    var mine = root("MINE");
    var theirs = root("THEIRS");
    var follower = Follower.from("registry-viewer", mine.code());
    var everyone = Follower.from("auditor", EVERYWHERE);
    rename(theirs, "Không phải của tôi");
    everyone.toldUntil(theirs.id());
    var before = follower.cursor();
    assertThat(follower.page(Map.of("after", before))).isEmpty();
    assertThat(follower.cursor()).isNotEqualTo(before);
    rename(mine, "Của tôi");
    assertThat(follower.told(1)).extracting(Follower.Event::subject).containsExactly(mine.id());
  }

  @Test
  void aPageHoldsNoMoreThanAskedAndSaysThatThereIsMore() {
    var office = root("PAGES");
    var follower = Follower.from("registry-viewer", office.code());
    var first = below(office, "A");
    var second = below(office, "B");
    var start = follower.cursor();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> follower.ask(Map.of("after", start)).getList("items").size() == 2);
    var page = follower.ask(Map.of("after", start, "limit", 1));
    assertThat(page.getList("items.subject")).containsExactly(first.id());
    assertThat(page.getBoolean("more")).isTrue();
    var rest = follower.ask(Map.of("after", page.getString("next"), "limit", 1));
    assertThat(rest.getList("items.subject")).containsExactly(second.id());
  }

  @Test
  void aWaitingFollowerIsToldWithoutAskingAgain() {
    var office = root("WAITING");
    var follower = Follower.from("registry-viewer", office.code());
    var cursor = follower.cursor();
    var answer =
        CompletableFuture.supplyAsync(() -> follower.ask(Map.of("after", cursor, "wait", 20)));
    await().atMost(Duration.ofSeconds(10)).until(() -> waiters() > 0);
    var began = System.nanoTime();
    rename(office, "Tin mới");
    assertThat(answer.join().getList("items.subject")).containsExactly(office.id());
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void withoutNewsAWaitEndsEmptyWithTheSameCursorAhead() {
    var follower = Follower.from("registry-viewer", root("SILENT").code());
    var page = follower.ask(Map.of("after", follower.cursor(), "wait", 1));
    assertThat(page.getList("items")).isEmpty();
    assertThat(page.getBoolean("more")).isFalse();
  }

  @Test
  void aTransactionThatCommitsLateIsStillTold() throws SQLException {
    var office = root("LATE");
    var follower = Follower.from("auditor", EVERYWHERE);
    var late = UUID.randomUUID();
    try (var slow =
        RivalTransaction.begin(database)
            .runs(
                """
                INSERT INTO outbox_event (event_id, aggregate, aggregate_id, sequence, type, occurred_at, data, seen_by, internal)
                VALUES (?, 'titles', ?, 1, 'created', now(), '{"change":{},"state":{}}', '{(,)}', false)\
                """,
                UUID.randomUUID(),
                late)) {
      rename(office, "Trước");
      assertThat(follower.toldUntil(office.id()))
          .extracting(Follower.Event::subject)
          .doesNotContain(late.toString());
      slow.commits();
    }
    assertThat(follower.toldUntil(late.toString()))
        .extracting(Follower.Event::subject)
        .contains(late.toString());
  }

  @Test
  void aPersonIsToldOfWhereTheyBelongAndNeitherWhereTheyWereNorWhereTheyWillBe() {
    var old = root("OLD");
    var now = root("NOW");
    var next = root("NEXT");
    var person = cadre(old, "Nguyễn Văn Dần");
    var head = title("HEAD");
    appointment(person, position(now, head, 1), "2015-01-05");
    var former = Follower.from("registry-viewer", old.code());
    var present = Follower.from("registry-viewer", now.code());
    var future = Follower.from("registry-viewer", next.code());
    var everyone = Follower.from("auditor", EVERYWHERE);
    end(person, now, "2090-01-01");
    appointment(person, position(next, head, 1), "2090-01-01");
    var etag = viewer(EVERYWHERE).get(person.location()).getHeader("ETag");
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("otherNames", "Tư"))
        .patch(person.location())
        .then()
        .statusCode(200);
    everyone.toldUntil(person.id());

    assertThat(present.told(1)).extracting(Follower.Event::subject).contains(person.id());
    viewer(next.code()).get(person.location()).then().statusCode(404);
    for (var other : List.of(former, future)) {
      assertThat(other.page(Map.of("after", other.cursor())))
          .extracting(Follower.Event::subject)
          .doesNotContain(person.id());
    }
  }

  @Test
  void importedChangesAreToldToo() {
    var office = root("IMPORTED");
    var follower = Follower.from("registry-viewer", office.code());
    var code = code("ROOM");
    var row =
        "{\"code\":\"%s\",\"name\":\"Phòng\",\"level\":\"COMMUNE\",\"bloc\":\"STATE\",\"kind\":\"AGENCY\",\"parent\":\"%s\",\"validFrom\":\"2001-01-01\"}"
            .formatted(code, office.code());
    editor(EVERYWHERE)
        .contentType("multipart/form-data")
        .multiPart("kind", "organisations")
        .multiPart("mode", "create")
        .multiPart("file", "organisations.ndjson", row.getBytes(StandardCharsets.UTF_8))
        .post("/cadre/v1/imports")
        .then()
        .statusCode(202);
    assertThat(follower.told(1).getFirst().state().get("code")).isEqualTo(code);
  }

  @Test
  void rolesAreToldOfWhatTheyMayRead() {
    var office = root("PORTAL");
    var portal = Follower.from("portal", office.code());
    var person = cadre(office, "Phạm Thị Hà");
    var made = title("STAFF");
    var told = portal.toldUntil(made.id());
    assertThat(told).extracting(Follower.Event::subject).contains(made.id());
    assertThat(told).extracting(Follower.Event::subject).doesNotContain(person.id());
    portal.request().get("/cadre/v1/changes?aggregate=cadres").then().statusCode(403);
    as(List.of("self"), EVERYWHERE).get("/cadre/v1/changes").then().statusCode(403);
    as(List.of("panel-member"), EVERYWHERE).get("/cadre/v1/changes").then().statusCode(403);
    // reads policies, and is told of nothing else
    var manager = as(List.of("training-manager"), EVERYWHERE);
    manager
        .get("/cadre/v1/changes")
        .then()
        .statusCode(200)
        .body("items.type", everyItem(containsString(".policies.")));
    manager.get("/cadre/v1/changes?aggregate=cadres").then().statusCode(403);
  }

  @Test
  void theTableItselfTellsNoMoreThanTheFeed() throws SQLException {
    var mine = root("TABLE");
    var theirs = root("BEYOND");
    var made = title("STAFF");
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var reach = "{[\"/%1$s/\",\"/%1$s0\")}".formatted(mine.code());
      assertThat(read(connection, reach))
          .contains(mine.id(), made.id())
          .doesNotContain(theirs.id());
      assertThat(read(connection, "{}")).contains(made.id()).doesNotContain(mine.id(), theirs.id());
    }
  }

  @Test
  void anInternalEventIsToldToNobodyThoughItsAggregateIs() throws SQLException {
    var follower = Follower.from("auditor", EVERYWHERE);
    var inside = UUID.randomUUID();
    try (var behind = Superuser.of(url)) {
      // as if the relay had published it already
      behind.update(
          """
          INSERT INTO outbox_event (event_id, aggregate, aggregate_id, sequence, type, occurred_at, data, seen_by, internal, published_at)
          VALUES (?, 'titles', ?, 1, 'created', now(), '{"change":{},"state":{}}', '{}', true, now())\
          """,
          UUID.randomUUID(),
          inside);
      var after = title("STAFF");
      assertThat(follower.toldUntil(after.id()))
          .extracting(Follower.Event::subject)
          .doesNotContain(inside.toString());
      assertThat(
              behind.list(
                  row -> row.getLong(1) > 0,
                  "SELECT position FROM outbox_event WHERE aggregate_id = ?",
                  inside))
          .as("it has its place in the order")
          .containsExactly(true);
    }
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      assertThat(read(connection, "{(,)}")).isNotEmpty().doesNotContain(inside.toString());
    }
  }

  /** Subjects of the events that the app role finds with this scope. */
  private static List<String> read(Connection connection, String scope) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT set_config('cadre.scope', '" + scope + "', true)");
      try (var rows = statement.executeQuery("SELECT aggregate_id FROM outbox_event")) {
        var subjects = new ArrayList<String>();
        while (rows.next()) {
          subjects.add(rows.getString(1));
        }
        return subjects;
      }
    } finally {
      connection.rollback();
    }
  }

  @Test
  void titlesAreToldToWhoeverHasNoScopeToo() {
    var follower = Follower.from("portal");
    var office = root("NOWHERE");
    var made = title("STAFF");
    assertThat(follower.toldUntil(made.id()))
        .extracting(Follower.Event::subject)
        .contains(made.id())
        .doesNotContain(office.id());
  }

  @Test
  void onlyTheNamedAggregatesAreTold() {
    var office = root("CHOSEN");
    var follower = Follower.from("registry-viewer", office.code());
    var seat = position(office, title("HEAD"), 1);
    rename(office, "Cuối cùng");
    follower.toldUntil(office.id());
    var page =
        follower.ask(
            Map.of(
                "after", Follower.from("auditor", EVERYWHERE).cursor(), "aggregate", "positions"));
    assertThat(page.getList("items")).isEmpty();
    var other = Follower.from("registry-viewer", office.code());
    var another = position(office, title("DEPUTY"), 1);
    assertThat(other.page(Map.of("after", other.cursor(), "wait", 10, "aggregate", "positions")))
        .extracting(Follower.Event::subject)
        .containsExactly(another.id())
        .doesNotContain(seat.id());
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    viewer(EVERYWHERE)
        .get("/cadre/v1/changes?limit=501&wait=31&page=2")
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("limit", "wait", "page"));
    for (var cursor : List.of("nonsense", "eDE", "****")) {
      viewer(EVERYWHERE)
          .queryParam("after", cursor)
          .get("/cadre/v1/changes")
          .then()
          .statusCode(400)
          .body("violations[0].code", equalTo("invalid-cursor"));
    }
    viewer(EVERYWHERE)
        .get("/cadre/v1/changes?aggregate=positions,dogs")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("aggregate"));
  }

  @Test
  void aCursorThatIsTooOldIsSentToTheSnapshots() throws SQLException {
    var follower = Follower.from("registry-viewer", EVERYWHERE);
    var old = follower.cursor();
    follower.toldUntil(title("STAFF").id());
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE outbox_window SET floor = head");
    }
    viewer(EVERYWHERE)
        .header("Accept-Language", "en")
        .queryParam("after", old)
        .get("/cadre/v1/changes")
        .then()
        .statusCode(410)
        .body("code", equalTo("cursor-expired"))
        .header("Link", containsString("</cadre/v1/snapshots/organisations>; rel=\"snapshot\""));
    viewer(EVERYWHERE).get("/cadre/v1/changes").then().statusCode(200);
  }

  @Test
  void aCursorOfAFutureThatWasRestoredAwayHasExpired() {
    var ahead =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("p999999999999".getBytes(StandardCharsets.US_ASCII));
    viewer(EVERYWHERE).queryParam("after", ahead).get("/cadre/v1/changes").then().statusCode(410);
  }

  @Test
  void moreThanTheCapAreRefusedAndTheWaitingOnesHoldNoConnection() {
    var follower = Follower.from("registry-viewer", root("CROWD").code());
    var crowd = new Crowd(follower);
    try (crowd) {
      crowd.waits(200);
      await().atMost(Duration.ofSeconds(20)).until(() -> waiters() >= 200);
      follower
          .request()
          .get("/cadre/v1/changes?after=latest&wait=5")
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("5"));
      // without wait, and anything else, is answered as ever
      follower.ask(Map.of("after", "latest"));
    }
    // whoever leaves gives up their place at once
    await().atMost(Duration.ofSeconds(15)).until(() -> waiters() < 10);
  }

  private static double waiters() {
    return Metrics.globalRegistry.get("feed.waiters").gauge().value();
  }

  private static void rename(Made organisation, String name) {
    var etag = viewer(EVERYWHERE).get(organisation.location()).getHeader("ETag");
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("name", name))
        .patch(organisation.location())
        .then()
        .statusCode(200);
  }

  private static void end(Made person, Made organisation, String day) {
    var posts = viewer(EVERYWHERE).get(person.location() + "/appointments").jsonPath();
    var id =
        posts.getString(
            "items.find { it.organisationCode == '%s' }.id".formatted(organisation.code()));
    var location = "/cadre/v1/appointments/" + id;
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(location).getHeader("ETag"))
        .body(Map.of("to", day, "decision", decision()))
        .post(location + "/end")
        .then()
        .statusCode(200);
  }
}
