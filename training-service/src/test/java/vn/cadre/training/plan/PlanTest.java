package vn.cadre.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.code;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.plan.Plans.DECISION;
import static vn.cadre.training.plan.Plans.PLANS;
import static vn.cadre.training.plan.Plans.approved;
import static vn.cadre.training.plan.Plans.approver;
import static vn.cadre.training.plan.Plans.course;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.drafter;
import static vn.cadre.training.plan.Plans.line;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;

@TrainingTest
class PlanTest {
  private Workforce workforce;
  private Workforce.Org province;
  private Workforce.Org ward;

  @BeforeEach
  void tree() {
    workforce = new Workforce();
    province = workforce.organisation("PROVINCE");
    ward = workforce.organisation("WARD", province);
  }

  @AfterEach
  void close() throws SQLException {
    workforce.close();
  }

  @Test
  void aPlanIsDraftedByOneAndApprovedByAnother() {
    var plan = drafted(province, 2020, Map.of());
    line(plan, course("DIGITAL"), 3, 180, 450_000_000).then().statusCode(201);
    change(drafter(), "POST", plan, "/submit", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("allowedActions", contains("cancel"));

    change(drafter(), "POST", plan, "/approve", DECISION).then().statusCode(403);

    change(approver(), "POST", plan, "/approve", DECISION)
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("revision", equalTo(1))
        .body("sums.classes", equalTo(3))
        .body("sums.participants", equalTo(180))
        .body("sums.budget", equalTo(450_000_000));
    approver()
        .get(plan + "/revisions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].decision.number", equalTo("15-KH/TU"))
        .body("items[0].reasons.rule", contains("training.course-taught-in-year"))
        .body("items[0].reasons.passed", contains(true))
        .body("items[0].changes.change", contains("ADDED"));
  }

  @Test
  void somebodyWhoWroteASingleLineDoesNotApprove() {
    var plan = drafted(province, 2020, Map.of());
    line(plan, course("DIGITAL"), 3, 180, 1).then().statusCode(201);
    as("helper", List.of("training-manager"), EVERYWHERE)
        .body(Map.of("courseId", course("LANGUAGE"), "classes", 1, "participants", 30))
        .post(plan + "/lines")
        .then()
        .statusCode(201);
    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);

    change(as("helper", List.of("approver"), EVERYWHERE), "POST", plan, "/approve", DECISION)
        .then()
        .statusCode(403);
  }

  @Test
  void anApprovalCitesAPaperThatIsSignedAndHasAllParts() {
    var plan = drafted(province, 2020, Map.of());
    line(plan, course("DIGITAL"), 1, 60, 1).then().statusCode(201);
    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);

    change(
            approver(),
            "POST",
            plan,
            "/approve",
            Map.of("decision", Map.of("number", " ", "date", "2999-01-01")))
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder("decision.number", "decision.date", "decision.issuer"));
  }

  @Test
  void aReturnedPlanWaitsToBeRevised() {
    var plan = drafted(province, 2020, Map.of());
    line(plan, course("DIGITAL"), 1, 60, 1).then().statusCode(201);
    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);
    var awaited = "items.findAll { it.resource == '" + plan + "' }.kind";
    as("approver", List.of("approver"), province.code())
        .get("/training/v1/tasks")
        .then()
        .body(awaited, contains("plan-to-approve"));
    as("drafter", List.of("approver"), province.code())
        .get("/training/v1/tasks")
        .then()
        .body(awaited, empty());

    change(approver(), "POST", plan, "/return", Map.of("reason", "Thiếu lớp cho cán bộ xã"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("reason", equalTo("Thiếu lớp cho cán bộ xã"));

    manager(province.code())
        .get("/training/v1/tasks")
        .then()
        .body(awaited, contains("plan-to-revise"));
    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);
    manager(province.code()).get("/training/v1/tasks").then().body(awaited, empty());
  }

  @Test
  void aPlanOverItsCeilingIsRefusedWithEachCeilingThatWasTried() {
    var plan =
        drafted(
            province,
            2020,
            Map.of(
                "total",
                1_000,
                "bySource",
                List.of(Map.of("source", "PROVINCIAL_BUDGET", "amount", 800))));
    var course = course("DIGITAL");
    line(plan, course, 1, 60, 800).then().statusCode(201);

    line(plan, course, 1, 60, 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-over-budget"))
        .body("reasons.rule", contains("training.plan-ceiling", "training.plan-ceiling"))
        .body("reasons.facts.source", contains("ALL", "PROVINCIAL_BUDGET"))
        .body("reasons.passed", contains(true, false))
        .body("reasons.expected", contains(1_000, 800))
        .body("reasons.actual", contains(801, 801));
    drafter().get(plan + "/lines").then().body("items", hasSize(1));
    change(
            drafter(),
            "PATCH",
            plan,
            "",
            Map.of("ceiling", Map.of("total", 799, "bySource", List.of())))
        .then()
        .statusCode(422)
        .body("reasons[0].actual", equalTo(800));
  }

  @Test
  void aCourseThatIsNotTaughtInTheYearIsRefused() {
    var plan = drafted(province, 2009, Map.of());
    line(plan, course("DIGITAL"), 1, 60, 1)
        .then()
        .statusCode(400)
        .body("violations.code", contains("course-not-in-force"));
  }

  @Test
  void aCourseThatWasRetiredMeanwhileIsFoundAtSubmission() {
    var plan = drafted(province, 2020, Map.of());
    var id = course("DIGITAL");
    line(plan, id, 1, 60, 1).then().statusCode(201);
    String code =
        manager(EVERYWHERE).get(plan + "/lines").then().extract().path("items[0].courseCode");
    change(
            manager(EVERYWHERE),
            "POST",
            "/training/v1/courses/" + code,
            "/retire",
            Map.of("validTo", "2020-01-01"))
        .then()
        .statusCode(200);

    change(drafter(), "POST", plan, "/submit", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-refused"))
        .body("reasons[0].facts.course", equalTo(code));
  }

  @Test
  void anOrganiserHasOnePlanAYearUntilItIsCancelled() {
    var plan = drafted(province, 2020, Map.of());
    drafter()
        .body(Map.of("organiserId", province.id(), "year", 2020, "name", "Kế hoạch thứ hai"))
        .post(PLANS)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-plan"));
    change(drafter(), "POST", plan, "/cancel", Map.of("reason", "Lập trùng"))
        .then()
        .statusCode(200)
        .body("allowedActions", empty());
    drafted(province, 2020, Map.of());
  }

  @Test
  void anEmptyPlanIsNotSubmittedNorAnApprovedOneWritten() {
    var plan = drafted(province, 2020, Map.of());
    change(drafter(), "POST", plan, "/submit", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("plan-empty"));
    line(plan, course("DIGITAL"), 1, 60, 1).then().statusCode(201);
    approved(plan);

    line(plan, course("DIGITAL"), 1, 60, 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("plan-state"));
    change(drafter(), "PATCH", plan, "", Map.of("name", "Tên khác")).then().statusCode(409);
  }

  @Test
  void anAmendmentShowsWhatItChangedAndCanBeGivenUp() {
    var plan = drafted(province, 2020, Map.of());
    var kept = line(plan, course("DIGITAL"), 3, 180, 450).then().statusCode(201).extract();
    var gone = line(plan, course("LANGUAGE"), 1, 30, 50).then().statusCode(201).extract();
    approved(plan);
    var reason = Map.of("reason", "Bổ sung lớp chuyển đổi số");
    change(drafter(), "POST", plan, "/amend", reason)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("revision", equalTo(1))
        .body("allowedActions", contains("discard", "patch", "submit"));
    change(drafter(), "DELETE", gone.header("Location"), "", Map.of()).then().statusCode(204);
    change(drafter(), "POST", plan, "/discard", Map.of("reason", "Không còn kinh phí"))
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("sums.classes", equalTo(4));

    change(drafter(), "POST", plan, "/amend", reason).then().statusCode(200);
    change(drafter(), "PATCH", kept.header("Location"), "", Map.of("classes", 5))
        .then()
        .statusCode(200);
    change(drafter(), "DELETE", gone.header("Location"), "", Map.of()).then().statusCode(204);
    line(plan, course("PARTY_WORK"), 2, 100, 7).then().statusCode(201);
    approved(plan);

    approver()
        .get(plan + "/revisions")
        .then()
        .statusCode(200)
        .body("items.revision", contains(2, 1))
        .body("items[0].reason", equalTo("Bổ sung lớp chuyển đổi số"))
        .body("items[1].reason", nullValue())
        .body("items[0].changes.change", contains("CHANGED", "ADDED", "REMOVED"))
        .body("items[0].changes[0].before.classes", equalTo(3))
        .body("items[0].changes[0].after.classes", equalTo(5))
        .body("items[0].sums.classes", equalTo(7));
  }

  @Test
  void whatWasApprovedGoesOnCountingWhileAnAmendmentIsDrafted() {
    var plan = drafted(province, 2020, Map.of());
    var course = course("DIGITAL");
    var line = line(plan, course, 2, 60, 0).then().statusCode(201).extract();
    approved(plan);
    var reason = Map.of("reason", "Giảm số lớp");
    change(drafter(), "POST", plan, "/amend", reason).then().statusCode(200);
    change(drafter(), "PATCH", line.header("Location"), "", Map.of("classes", 1))
        .then()
        .statusCode(200);

    drafter()
        .get(plan + "/progress")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1))
        .body("total.planned", equalTo(2));
    for (int i = 0; i < 2; i++) {
      manager(province.code())
          .body(
              Map.of(
                  "code",
                  code("L"),
                  "courseId",
                  course,
                  "organiserId",
                  province.id(),
                  "planLineId",
                  line.path("id"),
                  "place",
                  "Trường Chính trị tỉnh",
                  "from",
                  "2020-03-02",
                  "to",
                  "2020-03-07",
                  "capacity",
                  30))
          .post("/training/v1/classes")
          .then()
          .statusCode(201);
    }
    // two classes stand for it by now
    change(drafter(), "POST", plan, "/submit", Map.of())
        .then()
        .statusCode(422)
        .body(
            "reasons.find { it.rule == 'training.line-holds-its-classes' }.passed", equalTo(false));
    change(drafter(), "DELETE", line.header("Location"), "", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("line-in-use"));
    change(approver(), "POST", plan, "/cancel", reason)
        .then()
        .statusCode(409)
        .body("code", equalTo("plan-in-use"));
    change(drafter(), "PATCH", line.header("Location"), "", Map.of("classes", 3))
        .then()
        .statusCode(200);
    approved(plan);
    drafter().get(plan + "/progress").then().body("total.planned", equalTo(3));
  }

  @Test
  void aPlanIsReadBelowItsOrganiserAndWrittenByWhoHasIt() {
    var plan = drafted(province, 2020, Map.of());
    var other = workforce.organisation("ELSEWHERE");

    manager(ward.code()).get(plan).then().statusCode(200).body("allowedActions", empty());
    manager(other.code()).get(plan).then().statusCode(404);
    manager(ward.code()).get(PLANS).then().body("items.organiserCode", hasItem(province.code()));
    manager(other.code())
        .get(PLANS)
        .then()
        .body("items.organiserCode", not(hasItem(province.code())));
    change(manager(ward.code()), "POST", plan, "/cancel", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    manager(ward.code())
        .body(Map.of("organiserId", province.id(), "year", 2021, "name", code("Kế hoạch")))
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-organisation"));
  }

  @Test
  void snapshotAndFeedTellThePlanWithItsLines() {
    var plan = drafted(province, 2020, Map.of("total", 1_000));
    line(plan, course("DIGITAL"), 3, 180, 450).then().statusCode(201);
    var id = plan.substring(PLANS.length() + 1);

    var line =
        manager(province.code())
            .accept("application/x-ndjson")
            .get("/training/v1/snapshots/plans")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(line)
        .contains(
            id,
            "\"sequence\":2",
            "\"ceiling\":{\"total\":1000,\"bySource\":[]}",
            "\"classes\":3",
            "\"budget\":[{\"source\":\"PROVINCIAL_BUDGET\",\"amount\":450}]");
  }

  @Test
  void anOrganiserPlansForYearsInWhichItExists() {
    var gone = workforce.dissolved("GONE", province, ward);
    drafted(gone, 2025, Map.of());

    for (var year : List.of(1999, 2026)) {
      drafter()
          .body(Map.of("organiserId", gone.id(), "year", year, "name", "Kế hoạch"))
          .post(PLANS)
          .then()
          .statusCode(400)
          .body("violations.code", contains("organisation-not-in-force"));
    }
  }

  @Test
  void noSourceOfACeilingIsMoreThanItsTotal() {
    var plan = drafted(province, 2020, Map.of());
    var ceiling =
        Map.of(
            "total",
            100,
            "bySource",
            List.of(Map.of("source", "PROVINCIAL_BUDGET", "amount", 101)));
    change(drafter(), "PATCH", plan, "", Map.of("ceiling", ceiling))
        .then()
        .statusCode(400)
        .body("violations.field", contains("ceiling.bySource[0].amount"))
        .body("violations.code", contains("above-total"));
  }

  @Test
  void aSourceStandsOnceInACeilingAndInALine() {
    var money = Map.of("source", "PROVINCIAL_BUDGET", "amount", 1);
    drafter()
        .body(
            Map.of(
                "organiserId",
                province.id(),
                "year",
                2020,
                "name",
                "Kế hoạch",
                "ceiling",
                Map.of("bySource", List.of(money, money))))
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("violations.field", contains("ceiling.bySource[1].source"));
    var plan = drafted(province, 2020, Map.of());
    drafter()
        .body(
            Map.of(
                "courseId",
                course("DIGITAL"),
                "classes",
                1,
                "participants",
                60,
                "budget",
                List.of(money, money)))
        .post(plan + "/lines")
        .then()
        .statusCode(400)
        .body("violations.field", contains("budget[1].source"));
  }

  @Test
  void aDraftThatWasNeverApprovedIsNeitherAmendedNorGivenUp() {
    var plan = drafted(province, 2020, Map.of());
    for (var step : List.of("/discard", "/amend")) {
      change(drafter(), "POST", plan, step, Map.of("reason", "Không còn kinh phí"))
          .then()
          .statusCode(409)
          .body("code", equalTo("plan-state"));
    }
  }

  @Test
  void whatAnAmendmentAddedGoesWhenItIsGivenUp() {
    var plan = drafted(province, 2020, Map.of());
    line(plan, course("DIGITAL"), 3, 180, 450).then().statusCode(201);
    approved(plan);
    var reason = Map.of("reason", "Bổ sung lớp chuyển đổi số");
    change(drafter(), "POST", plan, "/amend", reason).then().statusCode(200);
    line(plan, course("LANGUAGE"), 2, 60, 50).then().statusCode(201);

    change(drafter(), "POST", plan, "/discard", reason)
        .then()
        .statusCode(200)
        .body("sums.classes", equalTo(3));
    drafter().get(plan + "/lines").then().body("items", hasSize(1));
  }

  @Test
  void aCourseThatEndsWithinTheYearIsTaughtInIt() {
    var plan = drafted(province, 2020, Map.of());
    line(plan, course("DIGITAL"), 1, 60, 1).then().statusCode(201);
    String code = manager(EVERYWHERE).get(plan + "/lines").path("items[0].courseCode");
    change(
            manager(EVERYWHERE),
            "POST",
            "/training/v1/courses/" + code,
            "/retire",
            Map.of("validTo", "2020-01-02"))
        .then()
        .statusCode(200);

    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);
  }
}
