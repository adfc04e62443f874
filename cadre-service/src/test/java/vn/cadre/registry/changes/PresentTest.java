package vn.cadre.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * What the topic of people says of today: where they belong and their levels, whatever changes
 * them.
 */
@RegistryTest
class PresentTest {
  @Inject Sql sql;

  private static Map<?, ?> snapshot(Made organisation, Made person) {
    return viewer(organisation.code())
        .get("/cadre/v1/snapshots/cadres")
        .asString()
        .lines()
        .map(JsonPath::new)
        .filter(line -> line.getString("id").equals(person.id()))
        .findFirst()
        .orElseThrow()
        .getMap("state");
  }

  /** What the person's events tell, in order: type, where they belong, and their levels. */
  private List<String> told(Made person) {
    return Registry.recorded(() ->
        sql.list(
            """
            SELECT e.sequence, e.type, e.data -> 'state' ->> 'organisationCode' AS code,
              e.data #>> '{state,levels,professional}' AS professional,
              e.data #>> '{state,levels,politicalTheory}' AS theory
            FROM outbox_event e WHERE e.aggregate_id = ? ORDER BY e.sequence\
            """,
            List.of(UUID.fromString(person.id())),
            row ->
                "%d %s %s %s %s"
                    .formatted(
                        row.getInt("sequence"),
                        row.getString("type"),
                        row.getString("code"),
                        row.getString("professional"),
                        row.getString("theory"))));
  }

  private static Made qualified(Made person, String kind, String level, String awardedOn) {
    return post(
        person.location() + "/qualifications",
        Map.of("kind", kind, "level", level, "status", "COMPLETED", "awardedOn", awardedOn));
  }

  private static Response end(Made appointment, String day) {
    return editor(EVERYWHERE)
        .header("If-Match", appointment.etag())
        .body(Map.of("to", day, "decision", decision()))
        .post(appointment.location() + "/end");
  }

  @Test
  void aPersonWhomAPostMovesIsToldWithWhereTheyBelong() {
    var old = root("OLD");
    var next = root("NEXT");
    var head = title("HEAD");
    var person = cadre(old, "Trần Văn Chuyển");
    var there = Follower.from("registry-viewer", next.code());
    var first = appointment(person, position(old, head, 1), "2010-01-01");
    end(first, "2018-01-01").then().statusCode(200);
    var second = appointment(person, position(next, head, 1), "2018-01-01");

    assertThat(told(person))
        .containsExactly(
            "1 registered %s null null".formatted(old.code()),
            "2 moved %s null null".formatted(next.code()));
    var event =
        there.toldUntil(second.id()).stream()
            .filter(e -> e.subject().equals(person.id()))
            .findFirst()
            .orElseThrow();
    assertThat(event.type()).isEqualTo("vn.cadre.cadre.cadres.moved.v1");
    assertThat(event.state().get("organisationId")).isEqualTo(next.id());
    assertThat(event.state().get("registeredIn")).isEqualTo(old.id());
    assertThat(snapshot(next, person)).isEqualTo(event.state());
  }

  @Test
  void whatMakesNoDifferenceTodayIsNotTold() {
    var here = root("HERE");
    var there = root("THERE");
    var head = title("HEAD");
    var person = cadre(here, "Lê Thị Nguyên");
    appointment(person, position(here, head, 1), "2015-01-01");
    var beside = new HashMap<>(appointing(person, position(there, head, 1), "2016-01-01"));
    beside.put("kind", "CONCURRENT");
    post("/cadre/v1/appointments", beside);
    var before = new HashMap<>(appointing(person, position(there, title("DEPUTY"), 1), "2011"));
    before.put("to", "2013");
    post("/cadre/v1/appointments", before);
    qualified(person, "PROFESSIONAL", "MASTER", "2015");
    qualified(person, "PROFESSIONAL", "UNIVERSITY", "2005");
    qualified(person, "LANGUAGE", "B1", "2012");
    assertThat(told(person))
        .containsExactly(
            "1 registered %s null null".formatted(here.code()),
            "2 changed %s MASTER null".formatted(here.code()));
  }

  @Test
  void aRegistrationElsewhereIsOneChangeThatSaysWhereThePersonBelongs() {
    var first = root("REGA");
    var second = root("REGB");
    var person = cadre(first, "Vũ Văn Đổi");
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .body(Map.of("organisationId", second.id()))
        .patch(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(second.code()));
    assertThat(told(person))
        .containsExactly(
            "1 registered %s null null".formatted(first.code()),
            "2 changed %s null null".formatted(second.code()));
    assertThat(snapshot(second, person).get("organisationId")).isEqualTo(second.id());
  }

  @Test
  void importsTellTheSameOnceForEachVersion() {
    var first = root("FILEA");
    var second = root("FILEB");
    var head = title("HEAD");
    position(first, head, 2);
    position(second, head, 2);
    var number = personalId();
    imported(
        "cadres",
        """
        {"personalId":"%s","fullName":"Đỗ Thị Tệp","category":"CADRE","organisation":"%s","title":"%s","appointedFrom":"2010","professionalLevel":"UNIVERSITY"}
        """
            .formatted(number, first.code(), head.code()));
    var person = found(first);
    imported(
        "qualifications",
        """
        {"personalId":"%s","kind":"POLITICAL_THEORY","level":"ADVANCED"}
        """
            .formatted(number));
    imported(
        "cadres",
        """
        {"personalId":"%s","fullName":"Đỗ Thị Tập","category":"CADRE","organisation":"%s","professionalLevel":"MASTER"}
        """
            .formatted(number, first.code()));
    imported(
        "cadres",
        """
        {"personalId":"%s","fullName":"Đỗ Thị Tập","category":"CADRE","organisation":"%s","professionalStudying":"DOCTORATE"}
        """
            .formatted(number, first.code()));
    imported(
        "appointments",
        """
        {"personalId":"%1$s","organisation":"%2$s","title":"%4$s","kind":"APPOINTMENT","from":"2010","to":"2020-01-01"}
        {"personalId":"%1$s","organisation":"%3$s","title":"%4$s","kind":"TRANSFER","from":"2020-01-01"}
        """
            .formatted(number, first.code(), second.code(), head.code()));
    assertThat(told(person))
        .containsExactly(
            "1 registered %s UNIVERSITY null".formatted(first.code()),
            "2 changed %s UNIVERSITY ADVANCED".formatted(first.code()),
            "3 changed %s MASTER ADVANCED".formatted(first.code()),
            "4 moved %s MASTER ADVANCED".formatted(second.code()));
  }

  @Test
  void manyQualificationsOfOnePersonAtOnceLeaveTheHighestTold() throws Exception {
    var office = root("ATONCE");
    var person = cadre(office, "Ngô Văn Đua");
    var calls = new ArrayList<Callable<Integer>>();
    for (var level :
        List.of("ELEMENTARY", "INTERMEDIATE", "COLLEGE", "UNIVERSITY", "MASTER", "DOCTORATE")) {
      calls.add(() ->
          editor(EVERYWHERE)
              .body(Map.of("kind", "PROFESSIONAL", "level", level, "status", "COMPLETED"))
              .post(person.location() + "/qualifications")
              .statusCode());
    }
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : callers.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    assertThat(told(person).getLast())
        .endsWith("changed %s DOCTORATE null".formatted(office.code()));
    var listed =
        viewer(office.code())
            .get("/cadre/v1/cadres?organisation=" + office.code())
            .<Map<?, ?>>path("items[0].levels");
    assertThat(snapshot(office, person).get("levels")).isEqualTo(listed);
  }

  private static Made found(Made organisation) {
    var id =
        viewer(EVERYWHERE)
            .get("/cadre/v1/cadres?organisation=" + organisation.code())
            .<String>path("items[0].id");
    return new Made(id, null, "*", "/cadre/v1/cadres/" + id);
  }

  private static void imported(String kind, String rows) {
    var location =
        editor(EVERYWHERE)
            .contentType("multipart/form-data")
            .multiPart("kind", kind)
            .multiPart("mode", "upsert")
            .multiPart("file", "rows.ndjson", rows.getBytes(StandardCharsets.UTF_8))
            .post("/cadre/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> editor(EVERYWHERE).get(location).<Object>path("finishedAt") != null);
    editor(EVERYWHERE).get(location).then().body("rejected", equalTo(0));
  }
}
