package vn.cadre.registry.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.evaluation.RoundCase.body;
import static vn.cadre.registry.evaluation.RoundCase.graded;
import static vn.cadre.registry.evaluation.RoundCase.officer;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class ProposalTest {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private static Response act(
      RequestSpecification by,
      RequestSpecification reader,
      String path,
      String action,
      Object body) {
    var etag = reader.get(path).then().statusCode(200).extract().header("ETag");
    var request = by.header("If-Match", etag);
    return action.isEmpty() ? request.body(body).patch(path) : request.post(path + "/" + action);
  }

  private static Made recruited(Made agency, String on) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Lê Văn Mới",
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            agency.id(),
            "recruitedOn",
            on));
  }

  @Test
  void pointsComeToAGradeByTheTableAndATooGoodOneIsRefused() {
    var c = RoundCase.of("POINTS", 5);
    var made =
        c.propose(
            c.nominator(),
            List.of(
                Map.of("cadreId", c.staff().get(0).id(), "points", "90"),
                Map.of("cadreId", c.staff().get(1).id(), "points", "89.99"),
                Map.of("cadreId", c.staff().get(2).id(), "points", "69.99"),
                Map.of("cadreId", c.staff().get(3).id(), "points", "49.99"),
                Map.of("cadreId", c.staff().get(4).id(), "points", "95", "grade", "COMPLETED")));
    made.then()
        .statusCode(201)
        .header("Location", equalTo(c.path() + "/proposals"))
        .body(
            "items.grade",
            contains("OUTSTANDING", "GOOD", "COMPLETED", "NOT_COMPLETED", "COMPLETED"));
    var other = cadre(c.agency(), "Người thứ sáu");
    c.propose(
            c.nominator(),
            List.of(Map.of("cadreId", other.id(), "points", "69.99", "grade", "GOOD")))
        .then()
        .statusCode(422)
        .body(
            "reasons.findAll { it.passed == false }.rule",
            contains("evaluation.points-reach-grade"))
        .body("reasons.find { it.passed == false }.expected", equalTo(70))
        .body("reasons.find { it.passed == false }.actual", equalTo("69.99"));
  }

  @Test
  void whoBeganInTheSecondHalfOfTheYearIsNotGraded() {
    var c = RoundCase.of("SHORT", 0);
    c.propose(c.nominator(), List.of(graded(recruited(c.agency(), "2026-07-02"), "GOOD")))
        .then()
        .statusCode(422)
        .body("reasons.findAll { it.passed != true }.rule", contains("evaluation.minimum-work"))
        .body("reasons.find { it.passed == false }.expected", equalTo("P6M"));
    c.proposed(List.of(graded(recruited(c.agency(), "2026-07-01"), "GOOD")));
    var month = recruited(c.agency(), "2026-07");
    c.propose(c.nominator(), List.of(graded(month, "GOOD")))
        .then()
        .statusCode(422)
        .body("reasons.find { it.passed == null }.needs", contains("recruitedOn", "monthsWorked"));
    var told = new HashMap<>(graded(month, "GOOD"));
    told.put("monthsWorked", 6);
    c.proposed(List.of(told));
  }

  private static void disciplined(Made person, String on) {
    post(
        person.location() + "/disciplines",
        Map.of(
            "side",
            "STATE",
            "form",
            "REPRIMAND",
            "act",
            "Chậm giải quyết hồ sơ",
            "effectiveOn",
            on,
            "decision",
            Map.of(
                "type",
                "DISCIPLINE",
                "number",
                Registry.code("QD"),
                "date",
                on,
                "issuer",
                "Sở Nội vụ")));
  }

  @Test
  void whoWasReprimandedForAnActOfDutyInTheYearIsNotGradedAboveNotCompleted() {
    var c = RoundCase.of("REPRIMAND", 2);
    var person = c.staff().getFirst();
    disciplined(person, "2026-03-02");
    disciplined(c.staff().getLast(), "2025-12-31");
    var rule = "reasons.find { it.rule == 'evaluation.not-above-discipline' }";
    c.propose(c.nominator(), List.of(graded(person, "COMPLETED")))
        .then()
        .statusCode(422)
        .body(
            "reasons.findAll { it.passed != true }.rule",
            contains("evaluation.not-above-discipline"))
        .body(rule + ".passed", nullValue())
        .body(rule + ".needs", contains("disciplineOffDuty"))
        .body(rule + ".facts.forms", contains("REPRIMAND"));
    var told = new HashMap<>(graded(person, "COMPLETED"));
    told.put("disciplineOffDuty", false);
    c.propose(c.nominator(), List.of(told))
        .then()
        .statusCode(422)
        .body(rule + ".passed", equalTo(false))
        .body(rule + ".expected", equalTo("NOT_COMPLETED"))
        .body(rule + ".actual", equalTo("COMPLETED"));
    // one of the year before binds nobody
    c.proposed(List.of(graded(c.staff().getLast(), "GOOD")));
    told.put("disciplineOffDuty", true);
    c.proposed(List.of(told));
    c.nominator()
        .get(c.path() + "/proposals?cadreId=" + person.id())
        .then()
        .body("items[0].disciplineOffDuty", equalTo(true));
  }

  @Test
  void whoWasDisciplinedAndIsGradedAsNotCompletedNeedsNothingTold() {
    var c = RoundCase.of("LOWEST", 1);
    disciplined(c.staff().getFirst(), "2026-03-02");
    c.proposed(List.of(graded(c.staff().getFirst(), "NOT_COMPLETED")));
  }

  @Test
  void allThatIsWrongWithAListIsNamedAtOnceAndNothingOfItIsWritten() {
    var c = RoundCase.of("WRONG", 3);
    var elsewhere = root("OUTSIDE");
    var foreigner = cadre(elsewhere, "Người ngoài");
    c.proposed(List.of(graded(c.staff().get(2), "GOOD")));
    var comment =
        post(
            foreigner.location() + "/comments",
            Map.of(
                "observedOn", "2026-10-01",
                "kind", "FRONT",
                "onBehalfOf", "Ủy ban Mặt trận Tổ quốc",
                "content", "Gần dân"));
    var first = c.staff().get(0).id();
    c.propose(
            c.nominator(),
            List.of(
                Map.of("cadreId", first, "organisationId", c.agency().id(), "grade", "GOOD"),
                Map.of("grade", "GOOD"),
                Map.of("cadreId", foreigner.id(), "grade", "GOOD"),
                Map.of("organisationId", elsewhere.id(), "grade", "GOOD"),
                Map.of("organisationId", c.province().id(), "grade", "GOOD"),
                Map.of("cadreId", c.staff().get(1).id()),
                Map.of("cadreId", c.staff().get(1).id(), "grade", "BEST", "points", "100.5"),
                Map.of("cadreId", c.staff().get(2).id(), "grade", "GOOD"),
                Map.of("cadreId", first, "grade", "GOOD", "commentIds", List.of(comment.id())),
                Map.of(
                    "organisationId",
                    c.agency().id(),
                    "grade",
                    "GOOD",
                    "monthsWorked",
                    13,
                    "disciplineOffDuty",
                    true)))
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "proposals[0].cadreId exactly-one",
                "proposals[1].cadreId exactly-one",
                "proposals[2].cadreId unknown-cadre",
                "proposals[3].organisationId unknown-organisation",
                "proposals[4].organisationId unknown-organisation",
                "proposals[5].grade grade-or-points",
                "proposals[6].cadreId duplicate-subject",
                "proposals[6].grade not-one-of",
                "proposals[6].points pattern",
                "proposals[7].cadreId already-proposed",
                "proposals[8].commentIds[0] unknown-comment",
                "proposals[9].monthsWorked range",
                "proposals[9].monthsWorked of-people-alone",
                "proposals[9].disciplineOffDuty of-people-alone"));
    c.nominator().get(c.path() + "/proposals").then().body("items", hasSize(1));
    c.nominator()
        .body(Map.of())
        .post(c.path() + "/proposals")
        .then()
        .statusCode(400)
        .body(FOUND, contains("proposals required"));
  }

  @Test
  void observationsOfTheFrontAreAttached() {
    var c = RoundCase.of("FRONT", 1);
    var person = c.staff().getFirst();
    var comment =
        post(
            person.location() + "/comments",
            Map.of(
                "observedOn", "2026-10-01",
                "kind", "FRONT",
                "onBehalfOf", "Ủy ban Mặt trận Tổ quốc",
                "content", "Gần dân"));
    var proposal = new HashMap<>(graded(person, "GOOD"));
    proposal.put("commentIds", List.of(comment.id()));
    c.propose(c.nominator(), List.of(proposal))
        .then()
        .statusCode(201)
        .body("items[0].commentIds", contains(comment.id()))
        .body("items[0].cadreName", equalTo("Nguyễn Văn An"))
        .body("items[0].organisation.code", equalTo(c.agency().code()));
  }

  @Test
  void aProposalIsChangedByItsVersionAndWithdrawnAndTheSubjectProposedAnew() {
    var c = RoundCase.of("CHANGE", 1);
    String id =
        c.propose(
                c.nominator(),
                List.of(Map.of("cadreId", c.staff().getFirst().id(), "points", "75")))
            .then()
            .statusCode(201)
            .body("items[0].allowedActions", contains("patch", "withdraw"))
            .extract()
            .path("items[0].id");
    var path = c.path() + "/proposals/" + id;
    c.nominator().body(Map.of("note", "x")).patch(path).then().statusCode(428);
    var clear = new HashMap<String, Object>();
    clear.put("points", "55");
    clear.put("grade", null);
    act(c.nominator(), c.nominator(), path, "", clear)
        .then()
        .statusCode(200)
        .body("grade", equalTo("COMPLETED"))
        .body("points", equalTo("55.00"));
    act(c.nominator(), c.nominator(), path, "", Map.of("grade", "GOOD"))
        .then()
        .statusCode(422)
        .body("code", equalTo("evaluation-refused"));
    act(c.nominator(), c.nominator(), path, "", Map.of("grade", "BEST", "monthsWorked", 20))
        .then()
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("grade not-one-of", "monthsWorked range"));
    act(c.nominator(), c.nominator(), path, "withdraw", Map.of())
        .then()
        .statusCode(200)
        .body("withdrawnAt", notNullValue())
        .body("allowedActions", empty());
    act(c.nominator(), c.nominator(), path, "withdraw", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("proposal-withdrawn"));
    c.nominator().get(c.path() + "/proposals").then().body("items", empty());
    c.nominator().get(c.path() + "/proposals?withdrawn=true").then().body("items.id", contains(id));
    c.proposed(c.outstanding(0));
  }

  @Test
  void aUnitSeesAndChangesItsOwnProposalsAlone() {
    var c = RoundCase.of("UNIT", 1);
    var other = below(c.province(), "NEIGHBOUR");
    var theirs = cadre(other, "Hàng xóm");
    c.proposed(c.outstanding(0));
    var neighbour = officer("neighbour", other, "unit-nominator");
    c.propose(neighbour, List.of(graded(c.staff().getFirst(), "GOOD")))
        .then()
        .statusCode(400)
        .body(FOUND, contains("proposals[0].cadreId unknown-cadre"));
    String id =
        c.propose(neighbour, List.of(graded(theirs, "GOOD"), body(other, "GOOD")))
            .then()
            .statusCode(201)
            .extract()
            .path("items[0].id");
    c.nominator().get(c.path() + "/proposals/" + id).then().statusCode(404);
    c.nominator().get(c.path() + "/proposals").then().body("items", hasSize(1));
    c.nominator().get(c.path()).then().body("proposed.people", equalTo(1));
    c.editor().get(c.path()).then().body("proposed.people", equalTo(2));
    c.editor()
        .get(c.path() + "/proposals?ofOrganisations=true")
        .then()
        .body("items.organisation.code", contains(other.code()))
        .body("items[0].cadreId", nullValue());
    c.editor()
        .get(c.path() + "/proposals?organisation=" + other.code() + "&grade=GOOD&count=true")
        .then()
        .body("total", equalTo(2));
  }

  @Test
  void aRoundThatIsNotThereAndAProposalOfAnotherAreNotFound() {
    var c = RoundCase.of("GONE", 1);
    var d = RoundCase.of("GONE2", 1);
    String id = c.propose(c.nominator(), c.outstanding(0)).then().extract().path("items[0].id");
    viewer(EVERYWHERE).get(RoundCase.ROUNDS + "/" + UUID.randomUUID()).then().statusCode(404);
    viewer(EVERYWHERE).get(d.path() + "/proposals/" + id).then().statusCode(404);
  }
}
