package vn.cadre.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.evaluation.RoundCase.ROUNDS;
import static vn.cadre.registry.evaluation.RoundCase.approval;
import static vn.cadre.registry.evaluation.RoundCase.body;
import static vn.cadre.registry.evaluation.RoundCase.graded;
import static vn.cadre.registry.evaluation.RoundCase.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.CountingSql;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class EvaluationRoundTest {
  private static final String FAILED = "reasons.findAll { it.passed != true }.rule";

  @Test
  void unitsProposeAnEditorSubmitsAnotherApprovesAndTheGradesAreOnTheRecords() {
    var c = RoundCase.of("ROUND", 10);
    c.editor()
        .get(c.path())
        .then()
        .body("state", equalTo("OPEN"))
        .body("dueOn", equalTo("2027-01-15"))
        .body("organisation.code", equalTo(c.province().code()))
        .body("allowedActions", contains("cancel", "submit"));
    c.proposed(c.outstanding(2));
    c.submit()
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("proposed.people", equalTo(10))
        .body("proposed.outstanding", equalTo(2))
        .body("proposed.good", equalTo(8));
    c.approver()
        .get(c.path())
        .then()
        .body("allowedActions", containsInAnyOrder("approve", "return"));
    c.approve(c.approver())
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("decision.type", equalTo("CONCLUSION"))
        .body("settledByName", equalTo("approver-" + c.province().code()))
        .body("allowedActions", empty());

    for (int i = 0; i < 10; i++) {
      viewer(c.agency().code())
          .get(c.staff().get(i).location() + "/evaluations")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].year", equalTo(2026))
          .body("items[0].quarter", nullValue())
          .body("items[0].grade", equalTo(i < 2 ? "OUTSTANDING" : "GOOD"))
          .body("items[0].gradingOrganisationId", equalTo(c.agency().id()))
          .body("items[0].decision.type", equalTo("CONCLUSION"));
    }
    c.editor()
        .get(c.path() + "/assessment")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("WITHIN_RULES"))
        .body("policy.id", equalTo("evaluation"))
        .body("policy.version", equalTo(3))
        .body("reasons.rule", hasItem("evaluation.approved-by-another"))
        .body("reasons.passed", everyItem(is(true)));
  }

  @Test
  void anApprovalTakesNoMoreStatementsForThirtyPeopleThanForThree() {
    var few = statementsToApprove(3);
    var many = statementsToApprove(30);
    assertThat(few).isPositive();
    assertThat(many).isEqualTo(few);
  }

  private static long statementsToApprove(int people) {
    var c = RoundCase.of("MANY", people);
    c.proposed(c.outstanding(0));
    c.submit().then().statusCode(200);
    var etag = c.etag();
    var before = CountingSql.sentBy("quarkus-virtual-thread");
    c.approver()
        .header("If-Match", etag)
        .body(approval())
        .post(c.path() + "/approve")
        .then()
        .statusCode(200);
    return CountingSql.sentBy("quarkus-virtual-thread") - before;
  }

  @Test
  void aQuotaExceededByOneIsRefusedWithTheGroupWhatIsAllowedAndWhatIsProposed() {
    var c = RoundCase.of("OVER", 10);
    c.proposed(c.outstanding(3));
    c.proposed(List.of(body(c.agency(), "GOOD")));
    c.editor()
        .get(c.path() + "/assessment")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("NOT_WITHIN_RULES"));
    c.submit()
        .then()
        .statusCode(422)
        .body("code", equalTo("evaluation-refused"))
        .body(
            FAILED, contains("evaluation.outstanding-in-agency", "evaluation.outstanding-in-group"))
        .body("reasons.find { it.passed == false }.expected", equalTo(2))
        .body("reasons.find { it.passed == false }.actual", equalTo(3))
        .body("reasons.find { it.passed == false }.verified", equalTo(false))
        .body("reasons.find { it.passed == false }.facts.organisation", equalTo(c.agency().code()));
    c.editor().get(c.path()).then().body("state", equalTo("OPEN"));
    viewer(c.agency().code())
        .get(c.staff().getFirst().location() + "/evaluations")
        .then()
        .body("items", empty());
  }

  @Test
  void anOutstandingAgencyMayHaveTwentyFivePercent() {
    var c = RoundCase.of("BEST", 20);
    c.proposed(c.outstanding(5));
    c.submit()
        .then()
        .statusCode(422)
        .body("reasons.findAll { it.passed == null }.needs.flatten().unique()", hasSize(1));
    c.proposed(List.of(body(c.agency(), "OUTSTANDING")));
    c.submit().then().statusCode(200);
  }

  @Test
  void aHeadIsGradedNoBetterThanTheAgencyWhichMustBeGradedToo() {
    var c = RoundCase.of("HEAD", 0);
    var head = c.head();
    c.proposed(List.of(graded(head, "GOOD")));
    c.submit()
        .then()
        .statusCode(422)
        .body(FAILED, contains("evaluation.head-no-better-than-body"))
        .body(
            "reasons.find { it.passed != true }.needs",
            contains("organisations." + c.agency().code() + ".grade"));
    c.proposed(List.of(body(c.agency(), "COMPLETED")));
    c.submit()
        .then()
        .statusCode(422)
        .body("reasons.find { it.passed == false }.expected", equalTo("COMPLETED"))
        .body("reasons.find { it.passed == false }.actual", equalTo("GOOD"));
  }

  @Test
  void nobodyApprovesWhatTheyOpenedProposedOrSubmitted() {
    var c = RoundCase.of("SELF", 1);
    var both =
        officer("opener-" + c.province().code(), c.province(), "registry-editor", "approver");
    c.proposed(c.outstanding(0));
    c.submit().then().statusCode(200);
    both.get(c.path()).then().body("allowedActions", not(hasItem("approve")));
    c.approve(officer("opener-" + c.province().code(), c.province(), "registry-editor", "approver"))
        .then()
        .statusCode(422)
        .body("code", equalTo("evaluation-refused"))
        .body(FAILED, contains("evaluation.approved-by-another"))
        .body("reasons.find { it.passed == false }.facts.parts", contains("OPENED", "SUBMITTED"));
    c.approve(officer("nominator-" + c.agency().code(), c.province(), "approver"))
        .then()
        .statusCode(422)
        .body("reasons.find { it.passed == false }.facts.parts", contains("PROPOSED"));
    c.editor().get(c.path()).then().body("state", equalTo("SUBMITTED"));
  }

  @Test
  void whoSubmittedBeforeAnotherDidOrWithdrewAProposalDoesNotApproveEither() {
    var c = RoundCase.of("EARLIER", 2);
    c.proposed(c.outstanding(0));
    var deputy = officer("deputy", c.province(), "registry-editor", "approver");
    var first = c.etag();
    deputy.header("If-Match", first).post(c.path() + "/submit").then().statusCode(200);
    c.act(c.approver(), "return", Map.of("reason", "Rút một đề xuất")).then().statusCode(200);
    String id = c.editor().get(c.path() + "/proposals").then().extract().path("items[0].id");
    var proposal = c.path() + "/proposals/" + id;
    var clerk = officer("clerk", c.province(), "registry-editor", "approver");
    clerk
        .header("If-Match", c.editor().get(proposal).getHeader("ETag"))
        .post(proposal + "/withdraw")
        .then()
        .statusCode(200);
    c.submit().then().statusCode(200);
    c.approve(officer("deputy", c.province(), "registry-editor", "approver"))
        .then()
        .statusCode(422)
        .body("reasons.find { it.passed == false }.facts.parts", contains("SUBMITTED"));
    c.approve(officer("clerk", c.province(), "registry-editor", "approver"))
        .then()
        .statusCode(422)
        .body("reasons.find { it.passed == false }.facts.parts", contains("PROPOSED"));
    officer("clerk", c.province(), "approver").get("/cadre/v1/tasks").then().body("items", empty());
    c.approve(c.approver()).then().statusCode(200);
  }

  @Test
  void aPeriodThatHasNotBegunIsRefusedWithAllElse() {
    var next = Days.today().getYear() + 1;
    editor(EVERYWHERE)
        .body(Map.of("organisationId", Registry.code("X"), "year", next, "quarter", 5))
        .post(ROUNDS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("organisationId wrong-type", "quarter range"));
    editor(EVERYWHERE)
        .body(Map.of("organisationId", root("FUTURE").id(), "year", next))
        .post(ROUNDS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("year in-the-future"));
  }

  @Test
  void theFourthQuarterAndAYearBeforeAnyPackAreRefusedWithReasons() {
    var place = root("QUARTER");
    editor(EVERYWHERE)
        .body(Map.of("organisationId", place.id(), "year", 2026, "quarter", 4))
        .post(ROUNDS)
        .then()
        .statusCode(422)
        .body(FAILED, contains("evaluation.quarter-apart"));
    editor(EVERYWHERE)
        .body(Map.of("organisationId", place.id(), "year", 2015))
        .post(ROUNDS)
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("evaluation.policy-in-force"));
    editor(EVERYWHERE)
        .body(Map.of("organisationId", place.id(), "year", 2026, "quarter", 3))
        .post(ROUNDS)
        .then()
        .statusCode(201)
        .body("dueOn", nullValue());
  }

  @Test
  void anOrganisationHasOneRoundOfAPeriodUntilThatIsCancelled() {
    var c = RoundCase.of("ONCE", 0);
    var again = Map.of("organisationId", c.province().id(), "year", RoundCase.YEAR);
    c.editor()
        .body(again)
        .post(ROUNDS)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-evaluation-round"));
    c.act(c.editor(), "cancel", Map.of("reason", "Mở nhầm"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("reason", equalTo("Mở nhầm"));
    c.editor().body(again).post(ROUNDS).then().statusCode(201);
    c.act(c.editor(), "cancel", Map.of("reason", "Lần nữa"))
        .then()
        .statusCode(409)
        .body("code", equalTo("evaluation-round-stage"));
  }

  @Test
  void aReturnedRoundIsOpenAgainAndAnEmptyOneIsNotSubmitted() {
    var c = RoundCase.of("RETURN", 1);
    c.submit().then().statusCode(422).body(FAILED, contains("evaluation.somebody-proposed"));
    c.proposed(c.outstanding(0));
    c.submit().then().statusCode(200);
    c.propose(c.nominator(), List.of(body(c.agency(), "GOOD")))
        .then()
        .statusCode(409)
        .body("code", equalTo("evaluation-round-stage"));
    c.act(c.approver(), "return", Map.of("reason", "Thiếu đơn vị"))
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("reason", equalTo("Thiếu đơn vị"));
    c.proposed(List.of(body(c.agency(), "GOOD")));
    c.submit().then().statusCode(200).body("reason", nullValue());
  }

  @Test
  void whoIsGradedMeanwhileIsNamedAndNothingIsWritten() {
    var c = RoundCase.of("MEANWHILE", 2);
    c.proposed(c.outstanding(0));
    c.submit().then().statusCode(200);
    Registry.post(
        c.staff().getLast().location() + "/evaluations", Map.of("year", 2026, "grade", "GOOD"));
    c.approve(c.approver())
        .then()
        .statusCode(422)
        .body(FAILED, contains("evaluation.not-graded-yet"))
        .body(
            "reasons.find { it.passed == false }.facts.subject", equalTo(c.staff().getLast().id()));
    viewer(EVERYWHERE)
        .get(c.staff().getFirst().location() + "/evaluations")
        .then()
        .body("items", empty());
  }

  @Test
  void whoMovedAwayMeanwhileIsLeftToTheNewBody() {
    var c = RoundCase.of("MOVED", 0);
    var head = c.head();
    c.proposed(List.of(graded(head, "GOOD"), body(c.agency(), "GOOD")));
    c.submit().then().statusCode(200);
    var other = below(c.province(), "OTHER");
    String held =
        viewer(EVERYWHERE)
            .get(head.location() + "/appointments")
            .then()
            .extract()
            .path("items[0].id");
    var location = "/cadre/v1/appointments/" + held;
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(location).getHeader("ETag"))
        .body(Map.of("to", "2026-06-01", "decision", Registry.decision()))
        .post(location + "/end")
        .then()
        .statusCode(200);
    Registry.appointment(head, Registry.position(other, Registry.title("HEAD"), 1), "2026-06-01");
    c.approve(c.approver())
        .then()
        .statusCode(422)
        .body(FAILED, contains("evaluation.belongs-to-agency"))
        .body("reasons.find { it.passed == false }.actual", equalTo(other.code()));
  }

  @Test
  void revokingTheDocumentTakesTheGradesAndTheRoundBack() {
    var c = RoundCase.of("REVOKE", 1);
    c.proposed(c.outstanding(0));
    c.submit().then().statusCode(200);
    String decision = c.approve(c.approver()).then().statusCode(200).extract().path("decision.id");
    var location = "/cadre/v1/decisions/" + decision;
    viewer(EVERYWHERE)
        .get(location)
        .then()
        .statusCode(200)
        .body("broughtAbout.kind", containsInAnyOrder("ENTRY", "EVALUATION_ROUND"));
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(location).getHeader("ETag"))
        .body(
            Map.of(
                "reason",
                "Sai quy trình",
                "decision",
                Map.of(
                    "type", "REVOCATION",
                    "number", code("QD"),
                    "date", "2026-11-21",
                    "issuer", "Ban Thường vụ Tỉnh ủy")))
        .post(location + "/revoke")
        .then()
        .statusCode(200);
    c.editor().get(c.path()).then().body("state", equalTo("REVOKED"));
    viewer(EVERYWHERE)
        .get(c.staff().getFirst().location() + "/evaluations")
        .then()
        .body("items", empty());
    c.editor()
        .body(Map.of("organisationId", c.province().id(), "year", RoundCase.YEAR))
        .post(ROUNDS)
        .then()
        .statusCode(201);
  }

  @Test
  void whoeverSeesARoundFromBelowProposesAndDoesNotMoveItOn() {
    var c = RoundCase.of("BELOW", 1);
    var elsewhere = root("ELSEWHERE");
    officer("x", elsewhere, "unit-nominator").get(c.path()).then().statusCode(404);
    c.nominator().get(c.path()).then().statusCode(200).body("allowedActions", empty());
    c.nominator().get(c.path() + "/assessment").then().statusCode(403);
    var below = officer("below", c.agency(), "registry-editor");
    c.act(below, "cancel", Map.of("reason", "Không")).then().statusCode(403);
    c.editor()
        .get(ROUNDS + "?organisation=" + c.province().code())
        .then()
        .body("items.id", contains(c.round()));
    c.nominator().get(ROUNDS).then().body("items.id", contains(c.round()));
    officer("x", elsewhere, "unit-nominator").get(ROUNDS).then().body("items", empty());
  }

  @Test
  void theTasksOfANominatorAndOfAnApproverNameTheRound() {
    var c = RoundCase.of("TASKS", 1);
    c.nominator()
        .get("/cadre/v1/tasks")
        .then()
        .body("items.kind", contains("grades-to-propose"))
        .body("items[0].resource", equalTo(c.path()))
        .body("items[0].dueOn", equalTo("2027-01-15"))
        .body("items[0].title", notNullValue());
    c.approver().get("/cadre/v1/tasks").then().body("items", empty());
    c.proposed(c.outstanding(0));
    c.nominator().get("/cadre/v1/tasks").then().body("items", empty());
    c.submit().then().statusCode(200);
    c.approver()
        .get("/cadre/v1/tasks")
        .then()
        .body("items.kind", contains("grades-to-approve"))
        .body("items[0].allowedActions", containsInAnyOrder("approve", "return"));
  }

  @Test
  void ofFewerThanFiveUnitsOneIsOutstandingAtMost() {
    var c = RoundCase.of("UNITS", 0);
    var proposals = new ArrayList<Map<String, Object>>();
    proposals.add(body(c.agency(), "OUTSTANDING"));
    proposals.add(body(below(c.province(), "SECOND"), "OUTSTANDING"));
    proposals.add(body(below(c.province(), "THIRD"), "GOOD"));
    c.propose(c.editor(), proposals).then().statusCode(201);
    c.submit()
        .then()
        .statusCode(422)
        .body(FAILED, contains("evaluation.outstanding-bodies"))
        .body("reasons.find { it.passed == false }.expected", equalTo(1))
        .body("reasons.find { it.passed == false }.actual", equalTo(2));
  }

  @Test
  void aChangedRoundIsNotMovedOnByWhoSawAnotherVersionOrSaysNone() {
    var c = RoundCase.of("STALE", 1);
    c.proposed(c.outstanding(0));
    var seen = c.etag();
    c.editor().post(c.path() + "/submit").then().statusCode(428);
    c.submit().then().statusCode(200);
    c.approver()
        .header("If-Match", seen)
        .body(approval())
        .post(c.path() + "/approve")
        .then()
        .statusCode(412);
    c.act(c.approver(), "approve", Map.of("decision", Map.of("number", "1", "date", "nay")))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "decision.type required",
                "decision.issuer required",
                "decision.date invalid-date"));
  }
}
