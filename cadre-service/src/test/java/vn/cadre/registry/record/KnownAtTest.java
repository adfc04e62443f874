package vn.cadre.registry.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** The record is dated twice: what was in force on a day, and what the record said of it then. */
@RegistryTest
class KnownAtTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHANGES = 14;
  private static final List<String> NAMES = List.of("Hồng", "Hường", "Ánh", "Ước");
  private static final List<String> DAYS = List.of("2013-07-01", "2019-01-01", "2026-11-22");

  private static RequestSpecification keeper() {
    return as(List.of("registry-editor", "personal-data"), EVERYWHERE);
  }

  /** What every address of the record answered once a change was made. */
  private record Remembered(String instant, Map<String, JsonNode> answers) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261122, 31})
  void whateverChangesTheRecordTellsWhatItAnsweredAfterEachOfThem(long seed) {
    var random = new Random(seed);
    var office = root("THEN");
    var elsewhere = root("ELSE");
    var person = cadre(office, "Nguyễn Thị Hồng");
    var posts = List.of(position(office, title("HEAD"), 9), position(elsewhere, title("STAFF"), 9));
    var addresses = addresses(person);
    var remembered = new ArrayList<Remembered>();
    for (int i = 0; i < CHANGES; i++) {
      change(random, person, posts, i);
      remembered.add(new Remembered(Instants.now(), answers(addresses, null)));
    }
    for (var then : remembered) {
      assertThat(answers(addresses, then.instant()))
          .as("seed %d, known at %s", seed, then.instant())
          .isEqualTo(then.answers());
    }
  }

  private static List<String> addresses(Made person) {
    var lists =
        Stream.concat(Stream.of("appointments"), EntrySamples.ALL.stream().map(kind -> kind.path()))
            .map(path -> person.location() + "/" + path + "?limit=100");
    var days = DAYS.stream().map(day -> person.location() + "?asOf=" + day);
    return Stream.concat(days, lists).toList();
  }

  private static Map<String, JsonNode> answers(List<String> addresses, String knownAt) {
    var answers = new java.util.LinkedHashMap<String, JsonNode>();
    for (var address : addresses) {
      var request = keeper();
      if (knownAt != null) {
        request.queryParam("knownAt", knownAt);
      }
      var answer = request.get(address);
      answers.put(address, answer.statusCode() == 200 ? told(answer.asString()) : JSON.nullNode());
    }
    return answers;
  }

  /** Without what is offered now. */
  private static JsonNode told(String body) {
    try {
      var told = JSON.readTree(body);
      told.findParents("allowedActions")
          .forEach(parent -> ((ObjectNode) parent).remove("allowedActions"));
      return told;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void change(Random random, Made person, List<Made> posts, int i) {
    switch (random.nextInt(6)) {
      case 0 -> rename(random, person, i);
      case 1 -> appoint(random, person, posts);
      case 2 -> end(random, person);
      case 3, 4 -> record(person, kind(random));
      default -> mend(random, person, kind(random));
    }
  }

  /** Some kinds refuse a second one of the same period. */
  private static void record(Made person, EntrySamples.Sample kind) {
    assertThat(keeper().body(kind.body()).post(person.location() + "/" + kind.path()).statusCode())
        .isIn(201, 409);
  }

  private static EntrySamples.Sample kind(Random random) {
    var kinds = EntrySamples.ALL.stream().filter(kind -> !kind.endsPosts()).toList();
    return kinds.get(random.nextInt(kinds.size()));
  }

  private static void rename(Random random, Made person, int i) {
    var now = keeper().get(person.location());
    keeper()
        .header("If-Match", now.getHeader("ETag"))
        .body(
            Map.of(
                "fullName", "Nguyễn Thị " + NAMES.get(i % NAMES.size()),
                "religion", random.nextBoolean() ? "Không" : "Phật giáo",
                "birthDate", 1940 + random.nextInt(20) + "-0" + (1 + random.nextInt(9))))
        .patch(person.location())
        .then()
        .statusCode(200);
  }

  /** Main posts would exclude each other. */
  private static void appoint(Random random, Made person, List<Made> posts) {
    var body = new java.util.HashMap<String, Object>();
    body.putAll(
        appointing(
            person, posts.get(random.nextInt(posts.size())), 2012 + random.nextInt(5) + "-02"));
    body.put("main", random.nextInt(3) == 0);
    body.put("kind", "CONCURRENT");
    keeper().body(body).post("/cadre/v1/appointments");
  }

  private static void end(Random random, Made person) {
    List<String> held =
        keeper()
            .get(person.location() + "/appointments")
            .path("items.findAll { it.to == null }.id");
    if (held.isEmpty()) {
      return;
    }
    var location = "/cadre/v1/appointments/" + held.get(random.nextInt(held.size()));
    keeper()
        .header("If-Match", keeper().get(location).getHeader("ETag"))
        .body(Map.of("to", 2018 + random.nextInt(4) + "-05-01", "decision", decision()))
        .post(location + "/end")
        .then()
        .statusCode(200);
  }

  /** Corrects or annuls one of the entries that count. */
  private static void mend(Random random, Made person, EntrySamples.Sample kind) {
    List<String> ids = keeper().get(person.location() + "/" + kind.path()).path("items.id");
    if (ids.isEmpty()) {
      return;
    }
    var location =
        person.location() + "/" + kind.path() + "/" + ids.get(random.nextInt(ids.size()));
    var request = keeper().header("If-Match", keeper().get(location).getHeader("ETag"));
    var answer =
        random.nextBoolean()
            ? request.body(kind.correction()).patch(location)
            : request.body(Map.of("reason", "Ghi nhầm")).post(location + "/annul");
    answer.then().statusCode(200);
  }

  @Test
  void aCorrectionInThePastPropagatesAndTheLevelKnownBeforeStaysKnown() {
    var person = cadre(root("LEVEL"), "Phạm Văn Dũng");
    var degree =
        post(
            person.location() + "/qualifications",
            Map.of(
                "kind", "PROFESSIONAL",
                "level", "MASTER",
                "status", "COMPLETED",
                "awardedOn", "2012"));
    var before = Instants.now();
    editor(EVERYWHERE)
        .header("If-Match", degree.etag())
        .body(Map.of("level", "UNIVERSITY", "reason", "Bằng không được công nhận"))
        .patch(degree.location())
        .then()
        .statusCode(200);
    viewer(EVERYWHERE)
        .queryParam("asOf", "2013-01-01")
        .get(person.location())
        .then()
        .body("levels.professional", equalTo("UNIVERSITY"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2013-01-01")
        .queryParam("knownAt", before)
        .get(person.location())
        .then()
        .body("levels.professional", equalTo("MASTER"));
  }

  @Test
  void anAnnulledDegreeCountsNowhere() {
    var person = cadre(root("VOID"), "Phạm Văn Dũng");
    var degree =
        post(
            person.location() + "/qualifications",
            Map.of("kind", "PROFESSIONAL", "level", "DOCTORATE", "status", "COMPLETED"));
    editor(EVERYWHERE)
        .header("If-Match", degree.etag())
        .body(Map.of("reason", "Văn bằng giả"))
        .post(degree.location() + "/annul")
        .then()
        .statusCode(200);
    viewer(EVERYWHERE).get(person.location()).then().body("levels.professional", nullValue());
  }

  @Test
  void whatNobodyCanKnowIsRefusedAndSaysWhy() {
    var before = Instants.now();
    var person = cadre(root("LIMITS"), "Bùi Văn Oanh");
    for (var path : List.of("", "/appointments", "/qualifications", "/disciplines")) {
      viewer(EVERYWHERE)
          .queryParam("knownAt", "2999-01-01T00:00:00Z")
          .get(person.location() + path)
          .then()
          .statusCode(400)
          .body("violations.code", contains("in-the-future"));
      viewer(EVERYWHERE)
          .header("Accept-Language", "en")
          .queryParam("knownAt", before)
          .get(person.location() + path)
          .then()
          .statusCode(400)
          .body("violations.code", contains("before-the-record"))
          .body("violations[0].message", containsString("begins at 20"));
    }
    viewer(EVERYWHERE)
        .queryParam("knownAt", "yesterday")
        .get(person.location())
        .then()
        .statusCode(400)
        .body("violations.code", contains("invalid-date"));
  }

  @Test
  void whatIsMaskedTodayIsMaskedInWhatWasKnown() {
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName", "Sầm Văn Thử",
                "category", "CADRE",
                "ethnicGroup", "02",
                "organisationId", root("MASKED").id()));
    var then = Instants.now();
    viewer(EVERYWHERE)
        .queryParam("knownAt", then)
        .get(person.location())
        .then()
        .body("ethnicGroup", nullValue())
        .body("masked", contains("ethnicGroup"));
    as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
        .queryParam("knownAt", then)
        .get(person.location())
        .then()
        .body("ethnicGroup", equalTo("02"));
  }
}
