package vn.cadre.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.merge.Pair.MERGES;
import static vn.cadre.registry.merge.Pair.keeper;
import static vn.cadre.registry.merge.Pair.person;
import static vn.cadre.registry.merge.Pair.rules;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.EntrySamples.Sample;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class MergeTest {

  static Stream<Sample> kinds() {
    return EntrySamples.ALL.stream();
  }

  private static Made membership(Made office, Made person) {
    var body =
        post(
            "/cadre/v1/bodies",
            Map.of(
                "code", code("BODY"),
                "organisationId", office.id(),
                "kind", "COMMITTEE",
                "name", "Ban chấp hành",
                "validFrom", "2010-01-01"));
    return post(
        body.location() + "/memberships", Map.of("cadreId", person.id(), "from", "2015-01-05"));
  }

  @Test
  void whatHungOnTheJoinedRecordShowsAtTheSurvivor() {
    var office = root("MERGE");
    var number = personalId();
    var pair =
        new Pair(
            person(office, Map.of("birthDate", "1975", "nativePlace", Map.of("text", "Hà Nam"))),
            person(
                office,
                Map.of(
                    "personalId",
                    number,
                    "gender",
                    "MALE",
                    "birthDate",
                    "1975-04-12",
                    "nativePlace",
                    Map.of("text", "Nam Định"))));
    var post = appointment(pair.joined(), position(office, title("HEAD"), 1), "2015-01-05");
    membership(office, pair.joined());
    var merge = pair.join();
    merge
        .then()
        .statusCode(201)
        .body("state", equalTo("JOINED"))
        .body("survivorId", equalTo(pair.survivor().id()))
        .body("joinedId", equalTo(pair.joined().id()))
        .body("joinedName", equalTo("Đặng Thị Hợp"))
        .body("filled", containsInAnyOrder("personalId", "gender", "birthDate"))
        .body("moved.collection", containsInAnyOrder("appointments", "memberships"))
        .body("moved.count", contains(1, 1))
        .body("allowedActions", contains("undo"))
        .body("undoneAt", nullValue());
    keeper()
        .get(pair.survivor().location())
        .then()
        .statusCode(200)
        .body("personalId", equalTo(number))
        .body("gender", equalTo("MALE"))
        .body("birthDate", equalTo("1975-04-12"))
        .body("nativePlace.text", equalTo("Hà Nam"))
        .body("currentAppointments", hasSize(1));
    viewer(office.code())
        .get(pair.survivor().location() + "/appointments")
        .then()
        .body("items.id", contains(post.id()))
        .body("items[0].cadreId", equalTo(pair.survivor().id()));
    viewer(office.code())
        .get(merge.getHeader("Location"))
        .then()
        .statusCode(200)
        .body("reason", equalTo("Lập trùng hồ sơ"));
    viewer(office.code())
        .queryParam("joinedId", pair.joined().id())
        .get(MERGES)
        .then()
        .body("items.id", contains(merge.<String>path("id")))
        .body("items[0].moved", nullValue());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfEntryMovesAndMovesBack(Sample kind) {
    var office = root("MERGE");
    var pair = Pair.of(office);
    var entry = kind.recordedFor(pair.joined());
    var merge = pair.joins();
    var id = entry.id();
    var list = "/" + kind.path();
    keeper()
        .get(pair.survivor().location() + list)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    keeper().get(pair.joined().location() + list).then().statusCode(404);
    Pair.undo(merge).then().statusCode(200).body("state", equalTo("UNDONE"));
    keeper().get(pair.survivor().location() + list).then().body("items", empty());
    keeper().get(pair.joined().location() + list).then().body("items.id", contains(id));
  }

  @Test
  void theJoinedRecordCountsNowhereAndSaysWhereItWent() {
    var office = root("MERGE");
    var pair = Pair.of(office);
    counts(office, 2);
    pair.joins();
    counts(office, 1);
    viewer(office.code())
        .header("Accept-Language", "en")
        .get(pair.joined().location())
        .then()
        .statusCode(410)
        .body("code", equalTo("record-joined"))
        .body("detail", containsString(pair.survivor().id()))
        .header(
            "Link",
            equalTo("<%s>; rel=\"successor-version\"".formatted(pair.survivor().location())));
    viewer(root("MERGE").code()).get(pair.joined().location()).then().statusCode(404);
    editor(EVERYWHERE)
        .header("Accept-Language", "en")
        .body(appointing(pair.joined(), position(office, title("STAFF"), 1), "2015-01-05"))
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(400)
        .body("violations.code", contains("record-joined"))
        .body("violations[0].message", containsString(pair.survivor().id()));
    editor(EVERYWHERE)
        .body(EntrySamples.ALL.getFirst().body())
        .post(pair.joined().location() + "/qualifications")
        .then()
        .statusCode(404);
  }

  private static void counts(Made office, int people) {
    viewer(office.code())
        .queryParam("q", "dang hop")
        .queryParam("count", true)
        .get("/cadre/v1/cadres")
        .then()
        .body("total", equalTo(people));
    viewer(office.code())
        .queryParam("organisation", office.code())
        .queryParam("by", "category")
        .get("/cadre/v1/statistics/composition")
        .then()
        .body("total", equalTo(people));
    var snapshot = viewer(office.code()).get("/cadre/v1/snapshots/cadres").asString();
    assertThat(snapshot.lines().filter(line -> line.contains("Đặng Thị Hợp"))).hasSize(people);
  }

  @Test
  void everythingInTheWayIsNamedAtOnceAndNothingIsDone() {
    var office = root("MERGE");
    var pair =
        new Pair(
            person(
                office,
                Map.of(
                    "personalId",
                    personalId(),
                    "gender",
                    "MALE",
                    "birthDate",
                    "1975-04-12",
                    "recruitedOn",
                    "2001-01")),
            person(
                office,
                Map.of(
                    "personalId",
                    personalId(),
                    "gender",
                    "FEMALE",
                    "birthDate",
                    "1976",
                    "recruitedOn",
                    "2002")));
    appointment(pair.survivor(), position(office, title("HEAD"), 1), "2015-01-05");
    appointment(pair.joined(), position(office, title("DEPUTY"), 1), "2016-01-05");
    var years = Map.of(pair.survivor(), "GOOD", pair.joined(), "COMPLETED");
    years.forEach((person, grade) ->
        post(person.location() + "/evaluations", Map.of("year", 2020, "grade", grade)));
    var steps = Map.of(pair.survivor(), "3.00", pair.joined(), "3.33");
    steps.forEach((person, coefficient) ->
        post(
            person.location() + "/salary-steps",
            Map.of(
                "kind", "GRADE_STEP",
                "from", "2015-03",
                "grade", "01.003",
                "step", coefficient.equals("3.00") ? 3 : 4,
                "coefficient", coefficient)));
    var levels = Map.of(pair.survivor(), "DISTRICT", pair.joined(), "PROVINCE");
    levels.forEach((person, highest) ->
        post(
            person.location() + "/recorded-movements",
            Map.of("movedOn", "2019-03", "highestLevel", highest, "lowestLevel", "COMMUNE")));
    post(
        pair.survivor().location() + "/family-members",
        Map.of(
            "side",
            "OWN",
            "relation",
            "SIBLING",
            "fullName",
            "Đặng Thị Hợp",
            "relativeId",
            pair.joined().id()));
    var expected =
        List.of(
            "merge.one-person",
            "merge.one-person",
            "merge.one-person",
            "merge.one-person",
            "merge.one-evaluation",
            "merge.one-main-post",
            "merge.one-movement",
            "merge.one-salary",
            "merge.not-relatives");
    assertThat(rules(pair.join())).containsExactlyInAnyOrderElementsOf(expected);
    var rehearsed = pair.rehearse();
    rehearsed.then().statusCode(200).body("possible", equalTo(false)).body("moved", empty());
    assertThat(rehearsed.jsonPath().getList("refusals.rule", String.class))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rehearsed.jsonPath().getList("refusals.facts.field", String.class))
        .contains("personalId", "gender", "birthDate", "recruitedOn");
    keeper().get(pair.joined().location()).then().statusCode(200);
  }

  private static Sample sample(String path) {
    return EntrySamples.ALL.stream().filter(kind -> kind.path().equals(path)).findFirst().get();
  }

  @Test
  void aPostAfterASeparationOfTheOtherRecordStandsInTheWay() {
    var office = root("MERGE");
    var pair = Pair.of(office);
    sample("separations").recordedFor(pair.survivor());
    appointment(pair.joined(), position(office, title("HEAD"), 1), "2016-01-05");
    assertThat(rules(pair.join())).containsExactly("merge.after-separation");
  }

  @Test
  void whatBothRecordsTellAlikeIsToldOnceAndComesBackWithTheJoinedOne() {
    var office = root("MERGE");
    var pair = Pair.of(office);
    var seat = position(office, title("HEAD"), 2);
    appointment(pair.survivor(), seat, "2015-01-05");
    var told = appointment(pair.joined(), seat, "2015-01-05");
    for (var person : List.of(pair.survivor(), pair.joined())) {
      for (var kind : List.of("evaluations", "salary-steps", "recorded-movements")) {
        sample(kind).recordedFor(person);
      }
    }
    pair.rehearse()
        .then()
        .body("possible", equalTo(true))
        .body(
            "toldAlike.collection",
            hasItems("appointments", "evaluations", "salary-steps", "recorded-movements"));
    var merge = pair.joins();
    viewer(office.code())
        .get(pair.survivor().location() + "/appointments")
        .then()
        .body("items", hasSize(1));
    keeper().get(pair.survivor().location() + "/evaluations").then().body("items", hasSize(1));
    // the seat is free for somebody else
    appointment(person(office, Map.of()), seat, "2016-01-05");
    Pair.undo(merge).then().statusCode(200);
    viewer(office.code())
        .get(pair.joined().location() + "/appointments")
        .then()
        .body("items.id", contains(told.id()))
        .body("items[0].seatNo", nullValue());
  }

  @Test
  void aRehearsalTellsAllAndDoesNothing() {
    var office = root("MERGE");
    var pair =
        new Pair(
            person(office, Map.of("otherNames", "Ba Hợp")),
            person(office, Map.of("otherNames", "Tư Hợp", "gender", "FEMALE")));
    sample("rewards").recordedFor(pair.joined());
    pair.rehearse()
        .then()
        .statusCode(200)
        .body("possible", equalTo(true))
        .body("refusals", empty())
        .body("filled", contains("gender"))
        .body("differing", contains("otherNames"))
        .body("moved.collection", hasItems("rewards", "decision-subjects"));
    keeper().get(pair.joined().location()).then().statusCode(200);
    keeper().get(pair.joined().location() + "/rewards").then().body("items", hasSize(1));
    keeper().get(pair.survivor().location()).then().body("gender", nullValue());
  }

  @Test
  void whatIsWrongWithARequestIsNamedAtOnce() {
    var office = root("MERGE");
    var person = person(office, Map.of());
    editor(EVERYWHERE)
        .body(Map.of("survivorId", UUID.randomUUID(), "joinedId", UUID.randomUUID(), "reason", " "))
        .post(MERGES)
        .then()
        .statusCode(400)
        .body(
            "violations.field", containsInAnyOrder("survivorId", "joinedId", "reason", "evidence"));
    editor(EVERYWHERE)
        .body(new Pair(person, person).body())
        .post(MERGES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("same-record"));
  }

  @Test
  void joiningNeedsEveryOrganisationOfBothRecordsInScope() {
    var province = root("MERGE");
    var ward = below(province, "WARD");
    var other = below(province, "WARD");
    var pair = Pair.of(ward);
    var former = appointment(pair.joined(), position(other, title("HEAD"), 1), "2015-01-05");
    editor(EVERYWHERE)
        .header("If-Match", former.etag())
        .body(Map.of("to", "2018-01-01", "decision", decision()))
        .post(former.location() + "/end")
        .then()
        .statusCode(200);
    appointment(pair.joined(), position(ward, title("DEPUTY"), 1), "2018-01-01");
    pair.join(ward.code()).then().statusCode(403);
    pair.join(other.code())
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-cadre", "unknown-cadre"));
    as(List.of("registry-viewer"), EVERYWHERE)
        .body(pair.body())
        .post(MERGES)
        .then()
        .statusCode(403);
    pair.join(province.code()).then().statusCode(201);
    viewer(other.code()).get(MERGES).then().body("items.joinedId", hasItem(pair.joined().id()));
    viewer(root("MERGE").code()).get(MERGES).then().body("items", empty());
  }

  @Test
  void aJoinedRecordIsJoinedNoSecondTimeButItsSurvivorMayBe() {
    var office = root("MERGE");
    var first = Pair.of(office);
    first.joins();
    var third = person(office, Map.of());
    new Pair(third, first.joined())
        .join()
        .then()
        .statusCode(400)
        .body("violations.code", contains("record-joined"));
    new Pair(third, first.survivor()).joins();
    for (var gone : List.of(first.joined(), first.survivor())) {
      viewer(office.code())
          .get(gone.location())
          .then()
          .statusCode(410)
          .header("Link", containsString(third.id()));
    }
  }

  @Test
  void theTrailTellsWhoJoinedWhat() {
    var office = root("MERGE");
    var pair = Pair.of(office);
    var entry = sample("evaluations").recordedFor(pair.joined());
    pair.joins();
    var history = editor(EVERYWHERE).get(pair.survivor().location() + "/history").jsonPath();
    List<Map<String, Object>> changes = history.getList("items");
    assertThat(changes)
        .anySatisfy(change -> {
          assertThat(change)
              .containsEntry("kind", "cadre-merges")
              .containsEntry("action", "CREATED");
          assertThat(change).containsEntry("reason", "Lập trùng hồ sơ");
        })
        .anySatisfy(change -> {
          assertThat(change).containsEntry("resourceId", entry.id()).containsEntry("number", 2);
          assertThat(change.get("fields").toString()).contains(pair.survivor().id());
        })
        .anySatisfy(change ->
            assertThat(change).containsEntry("resourceId", entry.id()).containsEntry("number", 1))
        .anySatisfy(change -> assertThat(change).containsEntry("resourceId", pair.joined().id()));
  }
}
