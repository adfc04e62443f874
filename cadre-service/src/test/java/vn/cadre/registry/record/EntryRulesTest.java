package vn.cadre.registry.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.EntrySamples.decision;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** The rules of each kind, with their figures. */
@RegistryTest
class EntryRulesTest {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private static Made person() {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName", "Nguyễn Văn Quy",
            "birthDate", "1975-04-12",
            "category", "CIVIL_SERVANT",
            "organisationId", root("RULES").id()));
  }

  private static ValidatableResponse send(Made person, String path, Map<String, ?> body) {
    return editor(EVERYWHERE).body(body).post(person.location() + "/" + path).then();
  }

  private static Map<String, Object> with(Map<String, ?> body, Object... more) {
    var changed = new HashMap<String, Object>(body);
    for (int i = 0; i < more.length; i += 2) {
      changed.put((String) more[i], more[i + 1]);
    }
    return changed;
  }

  // ---- dates that must fit the life

  @Test
  void nothingHappenedBeforeBirthAndNothingPastLiesAhead() {
    var person = person();
    send(
            person,
            "work-history",
            Map.of("from", "1974", "organisation", "Trường", "position", "Giáo viên"))
        .statusCode(400)
        .body(FOUND, contains("from before-birth"));
    send(
            person,
            "work-history",
            Map.of("from", "2999", "to", "2998", "organisation", "Trường", "position", "Giáo viên"))
        .statusCode(400)
        .body(FOUND, contains("to ends-after-start"));
    send(
            person,
            "work-history",
            Map.of("from", "2999", "organisation", "Trường", "position", "Giáo viên"))
        .statusCode(400)
        .body(FOUND, contains("from in-the-future"));
    // known to the year of birth alone, it may have been after it
    post(
        person.location() + "/work-history",
        Map.of("from", "1975", "organisation", "Trường", "position", "Thiếu sinh quân"));
  }

  @Test
  void aDateOfBirthIsNotCorrectedToAfterWhatIsRecorded() {
    var person = person();
    var work =
        post(
            person.location() + "/work-history",
            Map.of("from", "1993-09", "organisation", "Trường", "position", "Giáo viên"));
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .body(Map.of("birthDate", "1993-10"))
        .patch(person.location())
        .then()
        .statusCode(400)
        .body(FOUND, contains("birthDate after-the-record"));
    editor(EVERYWHERE)
        .header("If-Match", work.etag())
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(work.location() + "/annul")
        .then()
        .statusCode(200);
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .body(Map.of("birthDate", "1993-10"))
        .patch(person.location())
        .then()
        .statusCode(200);
  }

  @Test
  void anOrganisationOfAWorkHistoryIsOneOfTheRegister() {
    send(
            person(),
            "work-history",
            Map.of(
                "from", "2003",
                "organisation", "Trường",
                "organisationId", "01930000-0000-7000-8000-000000000000",
                "position", "Giáo viên"))
        .statusCode(400)
        .body(FOUND, contains("organisationId unknown-organisation"));
  }

  // ---- salary

  private static Map<String, Object> step(String from, String grade, int step, String coefficient) {
    return Map.of(
        "kind", "GRADE_STEP",
        "from", from,
        "grade", grade,
        "step", step,
        "coefficient", coefficient);
  }

  @ParameterizedTest
  @CsvSource({
    "01.001, 6.19, 8.01",
    "01.002, 4.39, 6.79",
    "01.003, 2.33, 4.99",
    "01.004, 2.09, 4.90",
    "01.005, 1.85, 4.07"
  })
  void aCoefficientLiesInTheRangeOfItsGrade(String grade, String tooLow, String tooHigh) {
    var person = person();
    for (var wrong : List.of(tooLow, tooHigh)) {
      send(person, "salary-steps", step("2022-01", grade, 1, wrong))
          .statusCode(400)
          .body(FOUND, contains("coefficient coefficient-of-its-grade"));
    }
  }

  @Test
  void anExpertHasNineStepsFrom234To498() {
    var person = person();
    post(person.location() + "/salary-steps", step("2022-01", "01.003", 1, "2.34"));
    post(person.location() + "/salary-steps", step("2025-01", "01.003", 9, "4.98"));
    send(person, "salary-steps", step("2026-01", "01.003", 10, "4.98"))
        .statusCode(400)
        .body(FOUND, contains("step step-of-its-grade"));
    send(person, "salary-steps", with(step("2026-01", "01.003", 8, "4.65"), "overFramePercent", 5))
        .statusCode(400)
        .body(FOUND, contains("overFramePercent top-step-alone"));
    send(person, "salary-steps", step("2026-01", "99.999", 1, "2.34"))
        .statusCode(400)
        .body(FOUND, contains("grade unknown-grade"));
  }

  @Test
  void oneIsPaidByGradeAndStepOrByJobPosition() {
    var person = person();
    send(
            person,
            "salary-steps",
            Map.of("kind", "GRADE_STEP", "from", "2022-01", "jobPosition", "Kế toán"))
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "grade paid-one-way",
                "step paid-one-way",
                "coefficient paid-one-way",
                "jobPosition paid-one-way"));
    send(
            person,
            "salary-steps",
            Map.of(
                "kind", "JOB_POSITION",
                "from", "2026-09-01",
                "jobPosition", "Chuyên viên về tổ chức bộ máy",
                "monthlyAmount", 12_500_000))
        .statusCode(201)
        .body("monthlyAmount", equalTo(12_500_000))
        .body("coefficient", nullValue());
  }

  @Test
  void salaryStepsDoNotOverlapAndOneWithoutEndLastsUntilTheNext() {
    var person = person();
    var steps = person.location() + "/salary-steps";
    var first = post(steps, step("2012-01-01", "01.003", 2, "2.67"));
    post(steps, step("2015-01-01", "01.003", 3, "3.00"));
    send(person, "salary-steps", step("2015-01-01", "01.003", 4, "3.33"))
        .statusCode(409)
        .body("code", equalTo("salary-step-overlap"));
    send(person, "salary-steps", with(step("2014-01-01", "01.003", 4, "3.33"), "to", "2016-01-01"))
        .statusCode(409);
    editor(EVERYWHERE)
        .header("If-Match", first.etag())
        .body(Map.of("to", "2016-06-01", "reason", "Đính chính"))
        .patch(first.location())
        .then()
        .statusCode(409)
        .body("code", equalTo("salary-step-overlap"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2014-12-31")
        .get(steps)
        .then()
        .body("items.coefficient", contains("2.67"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2015-01-01")
        .get(steps)
        .then()
        .body("items.coefficient", contains("3.00"));
  }

  // ---- disciplines

  private static Map<String, Object> discipline(String side, String form, String effectiveOn) {
    return Map.of(
        "side", side,
        "form", form,
        "act", "Vi phạm quy định",
        "effectiveOn", effectiveOn,
        "decision",
            Map.of(
                "type", "DISCIPLINE",
                "number", code("KL"),
                "date", "2015-01-05",
                "issuer", "Ủy ban Kiểm tra Tỉnh ủy"));
  }

  @Test
  void aDisciplineNeedsADecisionOfItsTypeAndDoesNotPrecedeIt() {
    var person = person();
    var without = with(discipline("STATE", "WARNING", "2015-02-01"));
    without.remove("decision");
    send(person, "disciplines", without).statusCode(400).body(FOUND, contains("decision required"));
    send(
            person,
            "disciplines",
            with(discipline("STATE", "WARNING", "2015-01-04"), "decision", decision("APPOINTMENT")))
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder("effectiveOn before-its-decision", "decision.type decision-type"));
  }

  @Test
  void whoeverSeesThePersonIsToldOfTheDecisionThatAnEntryRestsOn() {
    var office = root("PAPER");
    var person = cadre(office, "Nguyễn Văn Quy");
    var given = discipline("STATE", "WARNING", "2015-02-01");
    post(person.location() + "/disciplines", given);
    viewer(office.code())
        .queryParam("cadreId", person.id())
        .get("/cadre/v1/decisions")
        .then()
        .statusCode(200)
        .body("items.number", contains(((Map<?, ?>) given.get("decision")).get("number")));
  }

  @Test
  void demotionAndSalaryReductionWereGivenUntilTheEndOfJune2025() {
    var person = person();
    send(person, "disciplines", discipline("STATE", "DEMOTION", "2025-06-30")).statusCode(201);
    for (var form : List.of("DEMOTION", "SALARY_REDUCTION")) {
      send(person, "disciplines", discipline("STATE", form, "2025-07-01"))
          .statusCode(400)
          .body(FOUND, contains("form form-no-longer-given"));
    }
    send(person, "disciplines", discipline("STATE", "EXPULSION", "2024-01-01"))
        .statusCode(400)
        .body(FOUND, contains("form form-of-its-side"));
  }

  @Test
  void aReprimandExpiresTwelveMonthsAfterItTookEffectByAnUnverifiedPackAndADismissalStays() {
    var person = person();
    send(person, "disciplines", discipline("STATE", "REPRIMAND", "2024-03-15"))
        .statusCode(201)
        .body("expiresOn", equalTo("2025-03-15"))
        .body("expiryBasis.policy.id", equalTo("discipline"))
        .body("expiryBasis.verified", equalTo(false))
        .body("expiryBasis.citation", containsString("22/2008/QH12"));
    send(person, "disciplines", discipline("STATE", "DISMISSAL", "2023-03-15"))
        .statusCode(201)
        .body("expiresOn", nullValue());
    var list = person.location() + "/disciplines";
    viewer(EVERYWHERE)
        .queryParam("asOf", "2025-03-14")
        .get(list)
        .then()
        .body("items.form", contains("REPRIMAND", "DISMISSAL"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2025-03-15")
        .get(list)
        .then()
        .body("items.form", contains("DISMISSAL"));
    viewer(EVERYWHERE)
        .queryParam("asOf", "2024-03-14")
        .get(list)
        .then()
        .body("items.form", contains("DISMISSAL"));
  }

  @Test
  void whatNoPackTellsOfDoesNotExpireBySilence() {
    send(
            person(),
            "disciplines",
            with(
                discipline("PARTY", "WARNING", "2009-12-31"),
                "decision",
                Map.of(
                    "type", "DISCIPLINE",
                    "number", code("KL"),
                    "date", "2009-12-30",
                    "issuer", "Ủy ban Kiểm tra Tỉnh ủy")))
        .statusCode(201)
        .body("expiresOn", nullValue())
        .body("expiryBasis", nullValue());
  }

  // ---- evaluations

  @Test
  void aPeriodIsEvaluatedOnceAndOneThatIsAnnulledMakesRoom() {
    var person = person();
    var evaluations = person.location() + "/evaluations";
    var first = post(evaluations, Map.of("year", 2024, "grade", "GOOD"));
    send(person, "evaluations", Map.of("year", 2024, "grade", "OUTSTANDING"))
        .statusCode(409)
        .body("code", equalTo("duplicate-evaluation"));
    post(evaluations, Map.of("year", 2024, "quarter", 4, "grade", "GOOD"));
    var other = post(evaluations, Map.of("year", 2023, "grade", "GOOD"));
    editor(EVERYWHERE)
        .header("If-Match", other.etag())
        .body(Map.of("year", 2024, "reason", "Ghi nhầm năm"))
        .patch(other.location())
        .then()
        .statusCode(409);
    editor(EVERYWHERE)
        .header("If-Match", first.etag())
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(first.location() + "/annul")
        .then()
        .statusCode(200);
    post(evaluations, Map.of("year", 2024, "grade", "OUTSTANDING"));
  }

  @Test
  void whatHasNotBegunIsNotEvaluated() {
    var person = person();
    var next = Days.today().getYear() + 1;
    send(person, "evaluations", Map.of("year", next, "grade", "GOOD"))
        .statusCode(400)
        .body(FOUND, contains("year in-the-future"));
    send(person, "evaluations", Map.of("year", next, "quarter", 1, "grade", "GOOD"))
        .statusCode(400)
        .body(FOUND, contains("quarter in-the-future"));
    send(person, "evaluations", Map.of("year", 2025, "quarter", 5, "grade", "BEST"))
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("quarter range", "grade not-one-of"));
  }

  @ParameterizedTest
  @CsvSource({
    "OUTSTANDING, 90, 89.99",
    "GOOD, 70, 69.99",
    "COMPLETED, 50, 49.99",
  })
  void from2026OnAGradeTakesItsPoints(String grade, String enough, String tooFew) {
    var person = person();
    send(person, "evaluations", Map.of("year", 2026, "grade", grade, "points", tooFew))
        .statusCode(400)
        .body(FOUND, contains("grade points-below-grade"));
    send(person, "evaluations", Map.of("year", 2026, "grade", grade, "points", enough))
        .statusCode(201);
    // before, grades went by criteria
    send(person, "evaluations", Map.of("year", 2025, "grade", grade, "points", tooFew))
        .statusCode(201);
  }

  @Test
  void anEvaluationOf2017StaysThatYearWhateverFollowsFromItIn2018() {
    var person = person();
    send(person, "evaluations", Map.of("year", 2017, "grade", "NOT_COMPLETED")).statusCode(201);
    var list = person.location() + "/evaluations";
    viewer(EVERYWHERE).queryParam("asOf", "2017-12-31").get(list).then().body("items", empty());
    viewer(EVERYWHERE)
        .queryParam("asOf", "2018-01-01")
        .get(list)
        .then()
        .body("items.year", contains(2017));
  }

  // ---- rewards, comments

  @Test
  void aRewardIsGivenByACommendation() {
    send(
            person(),
            "rewards",
            Map.of(
                "form", "ORDER",
                "awardedOn", "2016",
                "decision", decision("DISCIPLINE")))
        .statusCode(400)
        .body(FOUND, contains("decision.type decision-type"));
  }

  @Test
  void theFrontCommentsOnAnEvaluationAndReadsNothing() {
    var person = person();
    var evaluation =
        post(person.location() + "/evaluations", Map.of("year", 2024, "grade", "GOOD"));
    var comment =
        Map.of(
            "observedOn", "2025-01-10",
            "kind", "FRONT",
            "onBehalfOf", "Ủy ban Mặt trận Tổ quốc",
            "content", "Nhất trí với kết quả đánh giá",
            "evaluationId", evaluation.id());
    var front = List.of("front-commenter");
    as(front, EVERYWHERE)
        .body(comment)
        .post(person.location() + "/comments")
        .then()
        .statusCode(201)
        .body("evaluationId", equalTo(evaluation.id()));
    as(front, EVERYWHERE).get(person.location() + "/comments").then().statusCode(403);
    as(front, root("AWAY").code())
        .body(comment)
        .post(person.location() + "/comments")
        .then()
        .statusCode(404);
    send(person(), "comments", comment)
        .statusCode(400)
        .body(FOUND, contains("evaluationId unknown-evaluation"));
    viewer(EVERYWHERE)
        .get(person.location() + "/comments")
        .then()
        .body("items.content", contains("Nhất trí với kết quả đánh giá"));
  }

  // ---- family

  @Test
  void theFamilyIsMaskedUnlessPersonalDataAreShownAndTheReadIsLogged() {
    var person = person();
    var mother =
        Map.of(
            "side", "OWN",
            "relation", "MOTHER",
            "fullName", "Nguyễn Thị Mai",
            "birthYear", 1950);
    var made = send(person, "family-members", mother).statusCode(201);
    // whoever records it is shown what they said, and that is a read like any other
    made.body("masked", equalTo(false))
        .body("fullName", equalTo("Nguyễn Thị Mai"))
        .body("relation", equalTo("MOTHER"))
        .body("allowedActions", contains("annul"));
    String id = made.extract().path("id");
    var list = person.location() + "/family-members";
    viewer(EVERYWHERE)
        .get(list)
        .then()
        .body("items.id", contains(id))
        .body("items.fullName", contains(nullValue()))
        .body("items.relation", contains(nullValue()));
    viewer(EVERYWHERE)
        .get(person.location() + "/history")
        .then()
        .body("items[0].kind", equalTo("family-members"))
        .body("items[0].masked", hasItem("fullName"));
    as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
        .header("Purpose", "kiem-tra")
        .get(list)
        .then()
        .body("items.fullName", contains("Nguyễn Thị Mai"))
        .body("items.masked", contains(false));
    as(List.of("auditor"), EVERYWHERE)
        .get(person.location() + "/access-log")
        .then()
        .body("items.operation", hasItems("createFamilyMember", "listFamilyMembers"))
        .body("items.fields.flatten()", hasItem("family-members"))
        .body("items.purpose", hasItem("kiem-tra"));
    editor(EVERYWHERE)
        .header("If-Match", made.extract().header("ETag"))
        .body(Map.of("fullName", "Nguyễn Thị Mận", "reason", "Đính chính"))
        .patch(list + "/" + id)
        .then()
        .statusCode(400)
        .body(FOUND, contains("fullName masked"));
  }

  @Test
  void relativesBelongToTheirSideAndAreSomebodyElse() {
    var person = person();
    send(
            person,
            "family-members",
            Map.of("side", "SPOUSE", "relation", "CHILD", "fullName", "Nguyễn Văn Út"))
        .statusCode(400)
        .body(FOUND, contains("side relation-of-its-side"));
    send(
            person,
            "family-members",
            Map.of(
                "side", "OWN",
                "relation", "SIBLING",
                "fullName", "Nguyễn Văn Quy",
                "birthYear", 2998,
                "relativeId", person.id()))
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("birthYear in-the-future", "relativeId oneself"));
    var brother = cadre(root("BROTHER"), "Nguyễn Văn Anh");
    send(
            person,
            "family-members",
            Map.of(
                "side", "OWN",
                "relation", "SIBLING",
                "fullName", "Nguyễn Văn Anh",
                "relativeId", brother.id()))
        .statusCode(201);
  }
}
