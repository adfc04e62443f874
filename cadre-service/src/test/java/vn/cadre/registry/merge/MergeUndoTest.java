package vn.cadre.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.merge.Pair.keeper;
import static vn.cadre.registry.merge.Pair.person;
import static vn.cadre.registry.merge.Pair.rules;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What an undoing gives back, what stays, and what has to be done before. */
@RegistryTest
class MergeUndoTest {

  private static void recorded(Made person, String path, Map<String, ?> body) {
    post(person.location() + "/" + path, body);
  }

  @Test
  void bothRecordsSayAgainWhatTheySaidAndWhatWasAddedSinceStaysWithTheSurvivor() {
    var office = root("UNDO");
    var number = personalId();
    var pair =
        new Pair(
            person(office, Map.of("birthDate", "1975", "otherNames", "Ba Hợp")),
            person(
                office,
                Map.of(
                    "personalId",
                    number,
                    "birthDate",
                    "1975-04-12",
                    "ethnicGroup",
                    "02",
                    "residence",
                    Map.of("text", "Phường Hà Đông"))));
    var post = appointment(pair.joined(), position(office, title("HEAD"), 1), "2015-01-05");
    var merge = pair.joins();
    recorded(pair.survivor(), "evaluations", Map.of("year", 2020, "grade", "GOOD"));
    keeper()
        .header("If-Match", Pair.etag(pair.survivor()))
        .body(Map.of("ethnicGroup", "03"))
        .patch(pair.survivor().location())
        .then()
        .statusCode(200);
    Pair.undo(merge)
        .then()
        .statusCode(200)
        .body("state", equalTo("UNDONE"))
        .body("undoReason", equalTo("Hai người trùng họ tên"))
        .body("allowedActions", org.hamcrest.Matchers.empty());
    keeper()
        .get(pair.survivor().location())
        .then()
        .body("personalId", nullValue())
        .body("birthDate", equalTo("1975"))
        .body("otherNames", equalTo("Ba Hợp"))
        .body("residence", nullValue())
        // corrected since, so it is the survivor's own by now
        .body("ethnicGroup", equalTo("03"))
        .body("currentAppointments", org.hamcrest.Matchers.empty());
    keeper()
        .get(pair.joined().location())
        .then()
        .statusCode(200)
        .body("personalId", equalTo(number))
        .body("birthDate", equalTo("1975-04-12"))
        .body("ethnicGroup", equalTo("02"))
        .body("residence.text", equalTo("Phường Hà Đông"))
        .body("currentAppointments.appointmentId", contains(post.id()));
    keeper()
        .get(pair.survivor().location() + "/evaluations")
        .then()
        .body("items.year", contains(2020));
    viewer(office.code())
        .queryParam("organisation", office.code())
        .get("/cadre/v1/statistics/composition?by=category")
        .then()
        .body("total", equalTo(2));
  }

  @Test
  void undoingNeedsTheVersionThatWasSeenAndHappensOnce() {
    var pair = Pair.of(root("UNDO"));
    var merge = pair.joins();
    editor(EVERYWHERE)
        .body(Map.of("reason", "Nhầm"))
        .post(merge.location() + "/undo")
        .then()
        .statusCode(428);
    Pair.undo(merge).then().statusCode(200);
    Pair.undo(merge).then().statusCode(412);
    editor(EVERYWHERE)
        .header("If-Match", Pair.etag(merge))
        .body(Map.of("reason", "Nhầm"))
        .post(merge.location() + "/undo")
        .then()
        .statusCode(409)
        .body("code", equalTo("merge-undone"));
    pair.join().then().statusCode(201);
  }

  @Test
  void laterMergesAreUndoneFirst() {
    var office = root("UNDO");
    var first = Pair.of(office);
    var merge = first.joins();
    var later = new Pair(person(office, Map.of()), first.survivor()).joins();
    var refused = Pair.undo(new Made(merge.id(), null, Pair.etag(merge), merge.location()));
    assertThat(rules(refused)).containsExactly("merge.latest-first");
    assertThat(refused.asString()).contains(later.id());
    Pair.undo(later).then().statusCode(200);
    Pair.undo(new Made(merge.id(), null, Pair.etag(merge), merge.location()))
        .then()
        .statusCode(200);
    keeper().get(first.joined().location()).then().statusCode(200);
  }

  @Test
  void aSeparationThatEndedWhatWasMovedIsAnnulledFirst() {
    var office = root("UNDO");
    var pair = Pair.of(office);
    appointment(pair.joined(), position(office, title("HEAD"), 1), "2015-01-05");
    var merge = pair.joins();
    var separation =
        post(
            pair.survivor().location() + "/separations",
            Map.of(
                "kind", "SEVERANCE",
                "effectiveOn", "2018-06-01",
                "decision", paper("SEVERANCE")));
    var refused = Pair.undo(merge);
    assertThat(rules(refused)).containsExactly("merge.told-apart");
    assertThat(refused.asString()).contains(separation.id());
    editor(EVERYWHERE)
        .header("If-Match", separation.etag())
        .body(Map.of("reason", "Ghi lại trên đúng hồ sơ"))
        .post(separation.location() + "/annul")
        .then()
        .statusCode(200);
    Pair.undo(merge).then().statusCode(200);
    viewer(office.code())
        .get(pair.joined().location())
        .then()
        .body("currentAppointments", org.hamcrest.Matchers.hasSize(1));
  }

  private static Map<String, Object> paper(String type) {
    var paper = new HashMap<>(decision());
    paper.put("type", type);
    return paper;
  }

  @Test
  void aPostThatGoesOnFromAMovedOneIsRevokedFirst() {
    var office = root("UNDO");
    var pair = Pair.of(office);
    var seat = position(office, title("HEAD"), 1);
    var former = appointment(pair.joined(), seat, "2015-01-05");
    var merge = pair.joins();
    var transfer = paper("TRANSFER");
    editor(EVERYWHERE)
        .header("If-Match", Pair.etag(former))
        .body(Map.of("to", "2019-01-01", "decision", transfer))
        .post(former.location() + "/end")
        .then()
        .statusCode(200);
    var next =
        new HashMap<>(
            appointing(pair.survivor(), position(office, title("DEPUTY"), 1), "2019-01-01"));
    next.put("kind", "TRANSFER");
    next.put("decision", transfer);
    var post = post("/cadre/v1/appointments", next);
    var refused = Pair.undo(merge);
    assertThat(rules(refused)).containsExactly("merge.told-apart");
    assertThat(refused.jsonPath().getString("reasons[0].facts.survivor"))
        .isEqualTo("appointments/" + post.id());
  }

  @Test
  void anObservationOnAMovedEvaluationIsAnnulledFirst() {
    var pair = Pair.of(root("UNDO"));
    var evaluation =
        post(pair.joined().location() + "/evaluations", Map.of("year", 2019, "grade", "GOOD"));
    var merge = pair.joins();
    recorded(
        pair.survivor(),
        "comments",
        Map.of(
            "observedOn", "2019-11-30",
            "kind", "FRONT",
            "onBehalfOf", "Ủy ban Mặt trận Tổ quốc phường",
            "content", "Gần dân",
            "evaluationId", evaluation.id()));
    assertThat(rules(Pair.undo(merge))).containsExactly("merge.told-apart");
  }

  @Test
  void undoingNeedsAllInScopeAsJoiningDoes() {
    var province = root("UNDO");
    var ward = below(province, "WARD");
    var other = below(province, "WARD");
    var pair = new Pair(person(ward, Map.of()), person(other, Map.of()));
    var merge = pair.joins();
    viewer(ward.code()).get(merge.location()).then().statusCode(200);
    Pair.undo(merge, ward.code()).then().statusCode(403);
    Pair.undo(merge, other.code()).then().statusCode(404);
    Pair.undo(merge, province.code()).then().statusCode(200).body("undoneBy", containsString(""));
    viewer(other.code()).get(pair.joined().location()).then().statusCode(200);
    viewer(ward.code()).get(pair.joined().location()).then().statusCode(404);
  }

  @Test
  void aNumberThatWasCorrectedMeanwhileGoesBackAsItStands() {
    var office = root("UNDO");
    var corrected = personalId();
    var pair =
        new Pair(person(office, Map.of()), person(office, Map.of("personalId", personalId())));
    var merge = pair.joins();
    keeper()
        .header("If-Match", Pair.etag(pair.survivor()))
        .body(Map.of("personalId", corrected))
        .patch(pair.survivor().location())
        .then()
        .statusCode(200);
    Pair.undo(merge).then().statusCode(200);
    keeper().get(pair.joined().location()).then().body("personalId", equalTo(corrected));
    keeper().get(pair.survivor().location()).then().body("personalId", nullValue());
  }
}
