package vn.cadre.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.calendar.CalendarTeller;
import vn.cadre.registry.MovableClock;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What is told when a day comes. */
@RegistryTest
class CalendarTest {
  @Inject MovableClock clock;
  @Inject CalendarTeller teller;

  @ConfigProperty(name = "platform.outbox.database-url")
  String url;

  @ConfigProperty(name = "platform.outbox.database-user")
  String systemUser;

  @ConfigProperty(name = "platform.outbox.database-password")
  String systemPassword;

  private LocalDate first = LocalDate.EPOCH;

  /** The calendar never goes back, so each test begins where the one before it has ended. */
  @BeforeEach
  void beginWithTheNextDay() throws SQLException {
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT day FROM calendar_progress")) {
      rows.next();
      first = rows.getObject(1, LocalDate.class);
    }
  }

  @AfterEach
  void backToThePresent() {
    clock.back();
  }

  @Test
  void aFutureAppointmentIsToldWhenItStartsAndThePersonWhenTheyMove() {
    var old = root("BEFORE");
    var next = root("AFTER");
    var person = cadre(old, "Vũ Thị Mơ");
    var post = appointment(person, position(next, title("HEAD"), 1), first.plusDays(1).toString());
    var there = Follower.from("registry-viewer", next.code());
    var former = Follower.from("registry-viewer", old.code());

    comes(first);
    assertThat(typesOf(post)).containsExactly("made");
    comes(first.plusDays(1));

    assertThat(typesOf(post)).containsExactly("made", "started");
    assertThat(typesOf(person)).containsExactly("registered", "moved");
    var told = there.toldUntil(person.id());
    assertThat(told)
        .extracting(Follower.Event::type)
        .containsExactly(
            "vn.cadre.cadre.appointments.started.v1", "vn.cadre.cadre.cadres.moved.v1");
    assertThat(told).extracting(Follower.Event::sequence).containsExactly(2, 2);
    assertThat(viewer(EVERYWHERE).get(post.location()).getHeader("ETag")).startsWith("\"1.");
    assertThat(viewer(EVERYWHERE).get(person.location()).getHeader("ETag")).startsWith("\"1.");
    assertThat(former.page(Map.of("after", former.cursor()))).isEmpty();
  }

  @Test
  void whoLeavesAheadLeavesOnTheirDayAndComesBackOnTheirs() {
    var office = root("LEAVES");
    var person = cadre(office, "Lê Thị Hưu");
    var desk = position(office, title("STAFF"), 1);
    appointment(person, desk, "2015-01-01");
    var paper = new HashMap<String, Object>(Registry.decision());
    paper.put("type", "SEVERANCE");
    post(
        person.location() + "/separations",
        Map.of(
            "kind", "SEVERANCE", "effectiveOn", first.plusDays(1).toString(), "decision", paper));
    var back = new HashMap<>(appointing(person, desk, first.plusDays(3).toString()));
    var received = new HashMap<String, Object>(Registry.decision());
    received.put("type", "RECEPTION");
    back.put("kind", "TRANSFER");
    back.put("decision", received);
    post("/cadre/v1/appointments", back);

    comes(first);
    assertThat(typesOf(person)).containsExactly("registered");
    comes(first.plusDays(1));
    assertThat(typesOf(person)).containsExactly("registered", "changed");
    assertThat(viewer(EVERYWHERE).get(person.location()).<String>path("status")).isEqualTo("LEFT");
    comes(first.plusDays(3));
    assertThat(typesOf(person)).containsExactly("registered", "changed", "changed");
    assertThat(viewer(EVERYWHERE).get(person.location()).<String>path("status"))
        .isEqualTo("ACTIVE");
  }

  @Test
  void aDisciplineIsToldToHaveExpiredOnItsDay() {
    var person = cadre(root("EXPIRES"), "Trần Văn Hết");
    var paper = new HashMap<String, Object>(Registry.decision());
    paper.put("type", "DISCIPLINE");
    // a reprimand of the State counts for twelve months
    var from = first.plusDays(2).minusMonths(12);
    var reprimand =
        post(
            person.location() + "/disciplines",
            Map.of(
                "side", "STATE",
                "form", "REPRIMAND",
                "act", "Vi phạm kỷ luật lao động",
                "effectiveOn", from.toString(),
                "decision", paper));
    var expires = LocalDate.parse(viewer(EVERYWHERE).get(reprimand.location()).path("expiresOn"));

    comes(expires.minusDays(1));
    assertThat(typesOf(reprimand)).containsExactly("recorded");
    comes(expires);
    assertThat(typesOf(reprimand)).containsExactly("recorded", "expired");
    comes(expires.plusDays(1));
    assertThat(typesOf(reprimand)).containsExactly("recorded", "expired");
  }

  @Test
  void aNameThatWasDecidedAheadIsGivenAndToldOnItsDay() {
    var unit = root("RENAMED");
    var before =
        viewer(EVERYWHERE).get("/cadre/v1/organisations/" + unit.id()).<String>path("name");
    var day = first.plusDays(1);
    post(
        "/cadre/v1/restructurings",
        Map.of(
            "kind",
            "RENAME",
            "effectiveFrom",
            day.toString(),
            "from",
            List.of(unit.code()),
            "to",
            List.of(Map.of("code", unit.code(), "name", "Sở Nội vụ và Lao động")),
            "decision",
            Map.of(
                "type", "RESTRUCTURING",
                "number", code("NQ"),
                "date", "2026-11-01",
                "issuer", "Hội đồng nhân dân")));
    assertThat(typesOf(unit)).containsExactly("created");

    comes(first);
    assertThat(nameOn(unit, first)).isEqualTo(before);
    comes(day);

    assertThat(typesOf(unit)).containsExactly("created", "changed");
    assertThat(nameOn(unit, first)).isEqualTo(before);
    assertThat(nameOn(unit, day)).isEqualTo("Sở Nội vụ và Lao động");
    assertThat(viewer(EVERYWHERE).get("/cadre/v1/organisations/" + unit.id()).<String>path("name"))
        .isEqualTo("Sở Nội vụ và Lao động");
  }

  private static String nameOn(Made unit, LocalDate day) {
    return viewer(EVERYWHERE)
        .get("/cadre/v1/organisations?code=" + unit.code() + "&asOf=" + day)
        .path("items[0].name");
  }

  @Test
  void aLevelIsToldOnTheDayFromWhichItIsHeld() {
    var office = root("RISES");
    var number = personalId();
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName",
                "Phan Thị Học",
                "personalId",
                number,
                "category",
                "CADRE",
                "organisationId",
                office.id()));
    var row =
        "{\"personalId\":\"%s\",\"kind\":\"PROFESSIONAL\",\"level\":\"MASTER\",\"awardedOn\":\"%s\"}"
            .formatted(number, first.plusDays(1));
    var follower = Follower.from("registry-viewer", office.code());
    editor(EVERYWHERE)
        .contentType("multipart/form-data")
        .multiPart("kind", "qualifications")
        .multiPart("file", "rows.ndjson", row.getBytes(StandardCharsets.UTF_8))
        .post("/cadre/v1/imports")
        .then()
        .statusCode(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            !viewer(EVERYWHERE)
                .get(person.location() + "/qualifications")
                .<List<?>>path("items")
                .isEmpty());

    comes(first);
    assertThat(typesOf(person)).containsExactly("registered");
    comes(first.plusDays(1));

    assertThat(typesOf(person)).containsExactly("registered", "changed");
    var told = follower.toldUntil(person.id()).getLast();
    assertThat(((Map<?, ?>) told.state().get("levels")).get("professional")).isEqualTo("MASTER");
  }

  @Test
  void whatEndsIsToldOnTheDayOnWhichItNoLongerHolds() {
    var ends = first.plusDays(1);
    var parent = root("STAYS");
    var office =
        post(
            "/cadre/v1/organisations",
            Map.of(
                "code", code("ENDS"),
                "name", "Phòng sẽ giải thể",
                "level", "COMMUNE",
                "bloc", "STATE",
                "kind", "AGENCY",
                "parentId", parent.id(),
                "validFrom", "2000-01-01",
                "validTo", ends.toString()));
    var seat =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId", office.id(),
                "titleCode", title("HEAD").code(),
                "seats", 1,
                "validFrom", "2000-01-01",
                "validTo", ends.toString()));
    var ending = new HashMap<>(appointing(cadre(parent, "Đỗ Văn Ổi"), seat, "2015-01-05"));
    ending.put("to", ends.toString());
    var held = post("/cadre/v1/appointments", ending);
    var follower = Follower.from("registry-viewer", parent.code());

    comes(ends.minusDays(1));
    assertThat(typesOf(office)).containsExactly("created");
    comes(ends);

    assertThat(follower.toldUntil(office.id()))
        .extracting(Follower.Event::subject)
        .containsExactly(held.id(), seat.id(), office.id());
    assertThat(typesOf(held)).containsExactly("made", "finished");
    assertThat(typesOf(seat)).containsExactly("created", "closed");
    assertThat(typesOf(office)).containsExactly("created", "closed");
  }

  @Test
  void daysWithoutAServiceAreMadeUpForInOrder() {
    var office = root("DOWNTIME");
    var head = title("STAFF");
    var seats = position(office, head, 5);
    var days = new ArrayList<Made>();
    for (int i : List.of(5, 2, 4, 1, 3)) {
      days.add(appointment(cadre(office, "Nguyễn Văn Chung"), seats, first.plusDays(i).toString()));
    }
    var follower = Follower.from("registry-viewer", office.code());
    comes(first.plusDays(6));
    var inOrder = List.of(days.get(3), days.get(1), days.get(4), days.get(2), days.get(0));
    assertThat(
            follower.toldUntil(days.get(0).id()).stream()
                .filter(e -> e.type().contains("appointments"))
                .map(Follower.Event::subject))
        .containsExactlyElementsOf(inOrder.stream().map(Made::id).toList());
  }

  @Test
  void howeverManyCopiesLookEachEffectIsToldOnce() {
    var office = root("COPIES");
    var seats = position(office, title("STAFF"), 40);
    var posts = new ArrayList<Made>();
    for (int i = 0; i < 40; i++) {
      posts.add(appointment(cadre(office, "Nguyễn Thị Chung"), seats, first.toString()));
    }
    clock.to(first);
    var copies =
        IntStream.range(0, 8)
            .mapToObj(copy -> CompletableFuture.runAsync(teller::tellWhatIsDue))
            .toList();
    copies.forEach(CompletableFuture::join);
    teller.tellWhatIsDue();
    teller.tellWhatIsDue();
    for (var post : posts) {
      assertThat(typesOf(post)).containsExactly("made", "started");
    }
  }

  private void comes(LocalDate day) {
    clock.to(day);
    teller.tellWhatIsDue();
  }

  /** What the events of a record tell, in their order. */
  private List<String> typesOf(Made record) {
    var types = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(url, systemUser, systemPassword);
        var select =
            connection.prepareStatement(
                "SELECT type FROM outbox_event WHERE aggregate_id = ?::uuid ORDER BY sequence")) {
      select.setString(1, record.id());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          types.add(rows.getString(1));
        }
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return types;
  }
}
