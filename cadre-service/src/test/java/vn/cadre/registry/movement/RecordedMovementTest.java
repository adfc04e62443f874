package vn.cadre.registry.movement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.movement.Tree.record;
import static vn.cadre.registry.movement.Tree.reported;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What a report may say of a movement. */
@RegistryTest
class RecordedMovementTest {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private static ValidatableResponse send(Made person, Map<String, ?> body) {
    return editor(EVERYWHERE).body(body).post(person.location() + "/recorded-movements").then();
  }

  private static Map<String, Object> with(Map<String, ?> body, Object... more) {
    var changed = new HashMap<String, Object>(body);
    for (int i = 0; i < more.length; i += 2) {
      changed.put((String) more[i], more[i + 1]);
    }
    return changed;
  }

  @Test
  void levelsRunFromTheHighestToTheLowestAndHoldWhatIsSaidBesides() {
    var tree = Tree.of(1);
    var person = cadre(tree.department(), "Nguyễn Văn Ghi");
    send(person, with(reported("2019-01-10"), "highestLevel", "COMMUNE", "lowestLevel", "PROVINCE"))
        .statusCode(400)
        .body(FOUND, contains("lowestLevel levels-in-order"));
    send(
            person,
            with(
                reported("2019-01-10"),
                "direction",
                "PROVINCE_TO_COMMUNE",
                "fromOrganisationId",
                tree.department().id()))
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder("direction outside-levels", "fromOrganisationId outside-levels"));
    send(person, Map.of("movedOn", "2999", "kind", "WALK"))
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("kind", "highestLevel", "lowestLevel"));
    send(person, reported("2999"))
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("movedOn in-the-future", "highestLevel level-ended"));
  }

  @Test
  void whatTheTwoOrganisationsSayIsNotContradicted() {
    var tree = Tree.of(1);
    var person = cadre(tree.department(), "Nguyễn Văn Ghi");
    var between =
        with(
            reported("2019-01-10"),
            "fromOrganisationId",
            tree.offices().get(1).id(),
            "toOrganisationId",
            tree.communes().getFirst().id());
    send(person, with(between, "direction", "COMMUNE_TO_DISTRICT", "crossBloc", false))
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder("direction direction-differs", "crossBloc cross-bloc-differs"));
    send(person, with(between, "toOrganisationId", "01930000-0000-7000-8000-000000000000"))
        .statusCode(400)
        .body(FOUND, contains("toOrganisationId unknown-organisation"));
    record(person, between);
    viewer(EVERYWHERE)
        .get("/cadre/v1/movements?cadreId=" + person.id())
        .then()
        .statusCode(200)
        .body("items.direction", contains("DISTRICT_TO_COMMUNE"))
        .body("items.crossBloc", contains(true))
        .body("items[0].fromOrganisation.bloc", equalTo("PARTY"))
        .body("items[0].toOrganisation.code", equalTo(tree.communes().getFirst().code()));
  }

  @Test
  void theSameDayIsRecordedOnceAndACorrectionSaysWhy() {
    var tree = Tree.of(1);
    var person = cadre(tree.department(), "Nguyễn Văn Ghi");
    var first = record(person, reported("2019-01-10"));
    send(person, reported("2019-01-10")).statusCode(409).body("code", equalTo("movement-recorded"));
    var second = record(person, reported("2019-01-11"));
    editor(EVERYWHERE)
        .header("If-Match", second.etag())
        .body(Map.of("movedOn", "2019-01-10", "reason", "Ngày theo báo cáo gốc"))
        .patch(second.location())
        .then()
        .statusCode(409)
        .body("code", equalTo("movement-recorded"));
    editor(EVERYWHERE)
        .header("If-Match", first.etag())
        .body(Map.of("kind", "ROTATION", "reason", "Phân loại theo quyết định"))
        .patch(first.location())
        .then()
        .statusCode(200)
        .body("kind", equalTo("ROTATION"))
        .body("corrected.reason", equalTo("Phân loại theo quyết định"));
  }
}
