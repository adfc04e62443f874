package vn.cadre.registry.movement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.movement.Tree.appoint;
import static vn.cadre.registry.movement.Tree.holder;
import static vn.cadre.registry.movement.Tree.move;
import static vn.cadre.registry.movement.Tree.record;
import static vn.cadre.registry.movement.Tree.reported;
import static vn.cadre.registry.movement.Tree.seat;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * What counts as a turn of movement, and how turns are told apart (domain.md R10, R15, A11, A12).
 */
@RegistryTest
class MovementTurnsTest {
  private static final String COUNTS = "items.collect { it.key + '=' + it.count }";

  private static ValidatableResponse turns(Made organisation, String more) {
    return viewer(organisation.code())
        .get(
            "/cadre/v1/statistics/movements?from=2019-01-01&to=2019-04-01&organisation="
                + organisation.code()
                + more)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse movements(Made person) {
    return viewer(EVERYWHERE)
        .get("/cadre/v1/movements?cadreId=" + person.id())
        .then()
        .statusCode(200);
  }

  /** The quarter of Hoành Bồ: eleven turns follow from appointments, seven from a report alone. */
  private static Tree hoanhBo() {
    var tree = Tree.of(4);
    var office = tree.offices().getFirst();
    var deputy = seat(office);
    var head = seat(office);
    // 1 up, 4 down, 2 across, by rotation
    move(
        holder(tree.communes().get(0), seat(tree.communes().get(0))),
        head,
        "2019-02-20",
        "ROTATION");
    for (var commune : tree.communes()) {
      move(holder(office, deputy), seat(commune), "2019-01-10", "ROTATION");
    }
    for (int i = 0; i < 2; i++) {
      var from = tree.communes().get(i);
      move(holder(from, seat(from)), seat(tree.communes().get(i + 1)), "2019-02-11", "ROTATION");
    }
    // 2 appointed and 2 nominated where they were
    for (int i = 0; i < 2; i++) {
      move(holder(office, deputy), head, "2019-01-21", "APPOINTMENT");
      var commune = tree.communes().get(i + 2);
      move(holder(commune, seat(commune)), seat(commune), "2019-03-05", "NOMINATION");
    }
    for (int i = 0; i < 7; i++) {
      var commune = tree.communes().get(i % 4);
      record(
          holder(commune, seat(commune)),
          Map.of(
              "movedOn", "2019-03",
              "highestLevel", "DISTRICT",
              "lowestLevel", "COMMUNE",
              "kind", "ROTATION_OR_TRANSFER"));
    }
    return tree;
  }

  @Test
  void hoanhBosEighteenTurnsAddUpByKindAndByDirectionA11() {
    var district = hoanhBo().district();
    turns(district, "")
        .body("unit", equalTo("TURN"))
        .body("total", equalTo(18))
        .body("persons.total", equalTo(18))
        .body("persons.unit", equalTo("PERSON"))
        .body("groups.by", contains("kind", "direction", "bloc", "crossBloc"))
        .body(
            "groups[0]." + COUNTS,
            contains("APPOINTMENT=2", "ROTATION=7", "NOMINATION=2", "ROTATION_OR_TRANSFER=7"))
        .body("groups[0].remainder.count", equalTo(0))
        .body(
            "groups[1]." + COUNTS,
            containsInAnyOrder(
                "COMMUNE_TO_DISTRICT=1",
                "DISTRICT_TO_COMMUNE=4",
                "BETWEEN_COMMUNES=2",
                "UNSPECIFIED=11"))
        .body("groups[1].remainder.count", equalTo(0))
        .body(
            "groups[1].items.find { it.key == 'DISTRICT_TO_COMMUNE' }.share.percent",
            equalTo("22.22"))
        // of what a report alone tells, no bloc is known
        .body("groups[2]." + COUNTS, contains("STATE=11"))
        .body("groups[2].remainder.count", equalTo(7))
        .body("groups[3]." + COUNTS, contains("false=11"))
        .body("groups[3].remainder.count", equalTo(7));
    turns(district, "&kind=ROTATION&by=direction")
        .body("total", equalTo(7))
        .body(
            "groups[0]." + COUNTS,
            containsInAnyOrder(
                "COMMUNE_TO_DISTRICT=1", "DISTRICT_TO_COMMUNE=4", "BETWEEN_COMMUNES=2"));
  }

  @Test
  void aNineteenthWithoutKindShowsAsNotClassifiedA11() {
    var tree = hoanhBo();
    var commune = tree.communes().getFirst();
    record(holder(commune, seat(commune)), reported("2019-03-08"));
    turns(tree.district(), "&by=kind")
        .body("total", equalTo(19))
        .body("groups[0].remainder.label", equalTo("Chưa phân loại"))
        .body("groups[0].remainder.count", equalTo(1));
  }

  @Test
  void fromDistrictToGrassrootsIsARangeOfLevelsNotADirectionA12() {
    var district = hoanhBo().district();
    turns(district, "&levels=DISTRICT,COMMUNE").body("total", equalTo(18));
    turns(district, "&direction=DISTRICT_TO_COMMUNE").body("total", equalTo(4));
    turns(district, "&levels=COMMUNE").body("total", equalTo(4));
    turns(district, "&levels=PROVINCE,DISTRICT").body("total", equalTo(2));
  }

  @Test
  void whoMovedTwiceIsTwoTurnsAndOnePersonR15() {
    var tree = Tree.of(2);
    var office = tree.offices().getFirst();
    var person = holder(office, seat(office));
    move(person, seat(tree.communes().get(0)), "2019-01-10", "ROTATION");
    move(person, seat(tree.communes().get(1)), "2019-03-10", "TRANSFER");
    turns(tree.district(), "&by=kind")
        .body("total", equalTo(2))
        .body("persons.total", equalTo(1))
        .body("groups[0].items.persons", contains(1, 1));
  }

  @Test
  void anotherBlocIsADimensionOfItsOwn() {
    var tree = Tree.of(1);
    var office = tree.offices().get(0);
    var party = tree.offices().get(1);
    move(holder(office, seat(office)), seat(party), "2019-01-10", "TRANSFER");
    turns(tree.district(), "")
        .body("groups[1]." + COUNTS, contains("BETWEEN_DISTRICTS=1"))
        .body("groups[2]." + COUNTS, contains("PARTY=1"))
        .body("groups[3]." + COUNTS, contains("true=1"));
    turns(tree.district(), "&crossBloc=false").body("total", equalTo(0));
    turns(tree.district(), "&bloc=PARTY").body("total", equalTo(1));
  }

  @Test
  void whoStaysIsReappointedOrTakesOnASecondPostDoesNotMove() {
    var tree = Tree.of(1);
    var office = tree.offices().getFirst();
    var held = seat(office, title("HEAD"), Map.of("termLimited", true));
    var person = cadre(office, "Nguyễn Văn Ở");
    appoint(person, held, "2010-03-01", "APPOINTMENT", "2015-03-01");
    appoint(person, held, "2015-03-01", "REAPPOINTMENT", "2020-03-01");
    appoint(person, seat(tree.district()), "2019-02-01", "CONCURRENT");
    appoint(person, seat(tree.communes().getFirst()), "2019-02-01", "ACTING");
    movements(person).body("items", empty());
    // the first post of a career is no movement either, but one that says of itself that it is
    movements(holder(office, seat(office))).body("items", empty());
    var rotated = cadre(office, "Nguyễn Văn Đến");
    appoint(rotated, seat(office), "2019-02-01", "ROTATION");
    movements(rotated)
        .body("items.kind", contains("ROTATION"))
        .body("items.direction", contains("UNSPECIFIED"))
        .body("items[0].fromOrganisation", equalTo(null));
  }

  @Test
  void aSecondmentMovesItsHolderFromTheMainPost() {
    var tree = Tree.of(1);
    var office = tree.offices().getFirst();
    var person = holder(office, seat(office));
    appoint(person, seat(tree.communes().getFirst()), "2019-02-01", "SECONDMENT");
    movements(person)
        .body("items.kind", contains("SECONDMENT"))
        .body("items.direction", contains("DISTRICT_TO_COMMUNE"))
        .body("items[0].fromOrganisation.code", equalTo(office.code()))
        .body("items[0].highestLevel", equalTo("DISTRICT"))
        .body("items[0].lowestLevel", equalTo("COMMUNE"));
  }

  @Test
  void beingCarriedOverToASuccessorIsNoMovement() {
    var tree = Tree.of(1);
    var ended = Map.of("validTo", "2025-07-01");
    var office = Tree.organisation(tree.district(), "OLD", "DISTRICT", "STATE", "AGENCY", ended);
    var successor =
        Tree.organisation(
            tree.province(),
            "NEXT",
            "COMMUNE",
            "STATE",
            "AGENCY",
            Map.of("predecessors", List.of(office.code())));
    var post = seat(office);
    var person = holder(office, post);
    move(person, seat(successor), "2025-07-01", "ASSIGNMENT");
    movements(person).body("items", empty());
    var elsewhere = holder(office, post);
    move(elsewhere, seat(tree.communes().getFirst()), "2025-07-01", "ASSIGNMENT");
    // on that day there was no district any more that a movement could lead from
    movements(elsewhere).body("items.direction", contains("UNSPECIFIED"));
    var before = holder(office, post);
    move(before, seat(tree.communes().getFirst()), "2025-06-30", "ASSIGNMENT");
    movements(before).body("items.direction", contains("DISTRICT_TO_COMMUNE"));
  }

  @Test
  void beingAssignedWithinTheUnitThatSucceedsOnesOwnIsNoMovementButBeingTransferredIs() {
    var tree = Tree.of(0);
    var ended = Map.of("validTo", "2025-07-01");
    var old = Tree.organisation(tree.province(), "OLD", "COMMUNE", "STATE", "COMMUNE", ended);
    var oldOffice = Tree.organisation(old, "OLDPC", "COMMUNE", "STATE", "AGENCY", ended);
    var next =
        Tree.organisation(
            tree.province(),
            "NEXT",
            "COMMUNE",
            "STATE",
            "COMMUNE",
            Map.of("predecessors", List.of(old.code())));
    var office = Tree.organisation(next, "NEXTPC", "COMMUNE", "STATE", "AGENCY", Map.of());
    var assigned = holder(oldOffice, seat(oldOffice));
    move(assigned, seat(office), "2025-07-01", "ASSIGNMENT");
    movements(assigned).body("items", empty());
    var transferred = holder(oldOffice, seat(oldOffice));
    move(transferred, seat(office), "2025-07-01", "TRANSFER");
    movements(transferred).body("items.direction", contains("BETWEEN_COMMUNES"));
    var later = holder(oldOffice, seat(oldOffice));
    move(later, seat(office), "2025-07-02", "ASSIGNMENT");
    movements(later).body("items.kind", contains("ASSIGNMENT"));
  }

  @Test
  void whatAnAppointmentTellsIsNotRecordedAndNeverCountsTwice() {
    var tree = Tree.of(2);
    var office = tree.offices().getFirst();
    var person = holder(office, seat(office));
    // reported first, and the appointment recorded afterwards
    var report = record(person, reported("2019-01"));
    turns(tree.district(), "")
        .body("total", equalTo(1))
        .body("groups[1]." + COUNTS, contains("UNSPECIFIED=1"));
    move(person, seat(tree.communes().get(0)), "2019-01-10", "ROTATION");
    turns(tree.district(), "")
        .body("total", equalTo(1))
        .body("groups[1]." + COUNTS, contains("DISTRICT_TO_COMMUNE=1"));
    movements(person).body("items.source", contains("DERIVED"));
    // the appointment is there: a report of its day, or of a month that it lies in, is refused
    for (var day : List.of("2019-01-10", "2019", "2019-01")) {
      editor(EVERYWHERE)
          .body(reported(day))
          .post(person.location() + "/recorded-movements")
          .then()
          .statusCode(409)
          .body("code", equalTo("movement-derived"));
    }
    record(person, reported("2019-01-11"));
    turns(tree.district(), "").body("total", equalTo(2)).body("persons.total", equalTo(1));
    // the report that is left out still is on the record, and can be annulled there
    viewer(EVERYWHERE)
        .get(report.location())
        .then()
        .statusCode(200)
        .body("state", equalTo("RECORDED"));
  }

  @Test
  void anAnnulledMovementCountsNowhere() {
    var tree = Tree.of(1);
    var commune = tree.communes().getFirst();
    var person = holder(commune, seat(commune));
    var recorded = record(person, reported("2019-02-02"));
    turns(tree.district(), "").body("total", equalTo(1));
    editor(EVERYWHERE)
        .header("If-Match", recorded.etag())
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(recorded.location() + "/annul")
        .then()
        .statusCode(200);
    turns(tree.district(), "").body("total", equalTo(0)).body("groups[0].items", empty());
    movements(person).body("items", empty());
  }

  @Test
  void bothSidesSeeAMovementAndNobodyElseDoes() {
    var one = Tree.of(1);
    var other = Tree.of(1);
    var office = one.offices().getFirst();
    var person = holder(office, seat(office));
    move(person, seat(other.communes().getFirst()), "2019-01-10", "TRANSFER");
    turns(one.district(), "").body("total", equalTo(1));
    turns(other.district(), "").body("total", equalTo(1));
    turns(root("STRANGE"), "").body("total", equalTo(0));
    var mine = "/cadre/v1/movements?from=2019-01-01&to=2019-04-01";
    viewer(one.district().code()).get(mine).then().body("items", hasSize(1));
    viewer(other.communes().getFirst().code())
        .get(mine)
        .then()
        .body("items.fromOrganisation.code", contains(office.code()));
    viewer(one.communes().getFirst().code()).get(mine).then().body("items", empty());
    viewer(one.department().code())
        .get("/cadre/v1/movements?cadreId=" + person.id())
        .then()
        .body("items", empty());
  }

  @Test
  void aFormerUnitIsNotToldWhereSomebodyMovedOnTo() {
    var former = Tree.of(0);
    var present = Tree.of(2);
    var office = former.offices().getFirst();
    var person = holder(office, seat(office));
    move(person, seat(present.communes().get(0)), "2019-01-10", "TRANSFER");
    move(person, seat(present.communes().get(1)), "2019-02-10", "TRANSFER");
    var mine = "/cadre/v1/movements?from=2019-01-01&to=2019-04-01";
    viewer(former.district().code())
        .get(mine)
        .then()
        .statusCode(200)
        .body("items.movedOn", contains("2019-01-10"));
    viewer(former.district().code())
        .get("/cadre/v1/statistics/movements?from=2019-01-01&to=2019-04-01&by=kind")
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
    viewer(present.district().code())
        .get(mine)
        .then()
        .statusCode(200)
        .body("items.movedOn", contains("2019-02-10", "2019-01-10"));
  }

  @Test
  void theListTellsWhereEachTurnCameFrom() {
    var tree = hoanhBo();
    viewer(tree.district().code())
        .get(
            "/cadre/v1/movements?from=2019-01-01&to=2019-04-01&levels=DISTRICT,COMMUNE&count=true&limit=10")
        .then()
        .statusCode(200)
        .body("total", equalTo(18))
        .body("items", hasSize(10))
        .body("items.movedOn", hasItem("2019-03-05"));
    viewer(tree.district().code())
        .get(
            "/cadre/v1/movements?from=2019-01-01&to=2019-04-01&source=RECORDED&kind=ROTATION_OR_TRANSFER")
        .then()
        .body("items", hasSize(7))
        .body("items[0].toOrganisation", equalTo(null));
    viewer(tree.district().code())
        .get("/cadre/v1/movements?from=2019-04-01&to=2019-01-01&organisation=NOWHERE&kind=WALK")
        .then()
        .statusCode(400);
  }

  @Test
  void aFigureIsRefusedForEverythingWrongWithIt() {
    var organisation = root("WRONG");
    viewer(organisation.code())
        .get("/cadre/v1/statistics/movements?from=2019-04-01&to=2019-01-01&organisation=NOWHERE")
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("to period-in-order", "organisation unknown-organisation"));
    viewer(organisation.code())
        .get("/cadre/v1/statistics/movements?from=2019-01-01&by=gender")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("to", "by"));
  }

  @Test
  void theDistrictLevelsDirectionsEndWithIt() {
    var tree = Tree.of(1);
    var commune = tree.communes().getFirst();
    var body = new HashMap<String, Object>(reported("2025-07-01"));
    body.put("direction", "DISTRICT_TO_COMMUNE");
    editor(EVERYWHERE)
        .body(body)
        .post(holder(commune, seat(commune)).location() + "/recorded-movements")
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("direction level-ended", "highestLevel level-ended"));
  }
}
