package vn.cadre.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.plan.Plans.approved;
import static vn.cadre.training.plan.Plans.approver;
import static vn.cadre.training.plan.Plans.course;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.drafter;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;

/** Which line of a plan serves what a unit asked for. */
@TrainingTest
class ServedRequestsTest {
  private static final String REQUESTS = "/training/v1/need-requests";
  private static final Map<String, String> WHY = Map.of("reason", "Điều chỉnh");

  private Workforce workforce;
  private Workforce.Org province;
  private Workforce.Org ward;
  private String course;
  private String plan;
  private String request;

  @BeforeEach
  void begin() {
    workforce = new Workforce();
    workforce.pack("standard");
    province = workforce.organisation("PROVINCE", null, "PROVINCE");
    ward = workforce.organisation("WARD", province);
    course = course("DIGITAL");
    plan = drafted(province, 2027, Map.of());
    request = accepted(ward, "DIGITAL");
  }

  @AfterEach
  void end() throws SQLException {
    workforce.close();
  }

  private static String asked(Workforce.Org unit, String kind) {
    return as("unit-nominator", unit.code())
        .body(
            Map.of(
                "organisationId",
                unit.id(),
                "year",
                2027,
                "kind",
                kind,
                "subject",
                "Kỹ năng số",
                "people",
                12,
                "reason",
                "Chuyển đổi vị trí việc làm"))
        .post(REQUESTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String accepted(Workforce.Org unit, String kind) {
    var id = asked(unit, kind);
    change(drafter(), "POST", REQUESTS + "/" + id, "/accept", WHY).then().statusCode(200);
    return id;
  }

  private Response line(String of, List<?> requests) {
    return drafter()
        .body(Map.of("courseId", course, "classes", 1, "participants", 12, "requestIds", requests))
        .post(of + "/lines");
  }

  private String serving(String of, String... requests) {
    return line(of, List.of(requests)).then().statusCode(201).extract().header("Location");
  }

  private ValidatableResponse asked() {
    return as("unit-nominator", ward.code()).get(REQUESTS + "/" + request).then().statusCode(200);
  }

  private ValidatableResponse asked(boolean served) {
    return as("unit-nominator", ward.code())
        .get(REQUESTS + "?served=" + served)
        .then()
        .statusCode(200);
  }

  private void serves(String line) {
    asked().body("line.lineId", equalTo(line.substring(line.lastIndexOf('/') + 1)));
  }

  private static void does(String plan, String step, Map<String, ?> body) {
    change(drafter(), "POST", plan, "/" + step, body).then().statusCode(200);
  }

  @Test
  void theUnitReadsWhichLineServesWhatItAskedFor() {
    asked().body("line", nullValue());
    asked(false).body("items.id", contains(request));

    var line = serving(plan, request);

    asked().body("line.planId", equalTo(plan.substring(plan.lastIndexOf('/') + 1)));
    serves(line);
    asked(true).body("items.id", contains(request));
    asked(false).body("items", empty());
    drafter().get(line).then().body("requestIds", contains(request));
  }

  @Test
  void aProposalListsWhatWasAcceptedForTheYearAndNoLineServes() {
    asked(ward, "DIGITAL");
    manager(province.code())
        .get(plan + "/proposal")
        .then()
        .statusCode(200)
        .body("requests.id", contains(request))
        .body("requests[0].organisationCode", equalTo(ward.code()));
    serving(plan, request);
    manager(province.code()).get(plan + "/proposal").then().body("requests", empty());
  }

  @Test
  void everyRequestThatALineMayNotServeIsNamedByItsPlaceAndNothingIsWritten() {
    var open = asked(ward, "DIGITAL");
    var other = accepted(ward, "LANGUAGE");
    var foreign = accepted(workforce.organisation("FOREIGN"), "DIGITAL");
    var served = accepted(ward, "DIGITAL");
    serving(plan, served);

    line(plan, List.of(UUID.randomUUID(), open, other, foreign, served, request, request))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains(
                "requestIds[0] unknown-request",
                "requestIds[1] request-not-accepted",
                "requestIds[2] other-course",
                "requestIds[3] request-elsewhere",
                "requestIds[4] request-served",
                "requestIds[6] named-twice"));
    asked().body("line", nullValue());
  }

  @Test
  void anAmendmentThatIsGivenUpGivesBackWhatTheLineServed() {
    var line = serving(plan, request);
    approved(plan);
    does(plan, "amend", WHY);
    change(drafter(), "PATCH", line, "", Map.of("requestIds", List.of())).then().statusCode(200);

    serves(line);
    line(plan, List.of(request))
        .then()
        .statusCode(400)
        .body("violations.code", contains("request-served"));
    does(plan, "discard", WHY);

    drafter().get(line).then().body("requestIds", contains(request));
    serves(line);
  }

  @Test
  void aRequestIsFreeOnceAnAmendmentWithoutItIsApprovedOrThePlanIsCancelled() {
    var line = serving(plan, request);
    approved(plan);
    does(plan, "amend", WHY);
    change(drafter(), "PATCH", line, "", Map.of("requestIds", List.of())).then().statusCode(200);
    approved(plan);
    asked().body("line", nullValue());

    does(plan, "amend", WHY);
    var next = serving(plan, request);
    serves(next);
    change(drafter(), "DELETE", next, "", Map.of()).then().statusCode(204);
    asked().body("line", nullValue());
    serving(plan, request);
    approved(plan);
    change(approver(), "POST", plan, "/cancel", WHY).then().statusCode(200);
    asked().body("line", nullValue());
  }

  @Test
  void ofTwoLinesThatTakeARequestAtOnceOneIsRefused() throws Exception {
    var wards = drafted(ward, 2027, Map.of());
    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          List.<Callable<Response>>of(
              () -> line(plan, List.of(request)), () -> line(wards, List.of(request)));
      for (var answer : threads.invokeAll(both)) {
        answers.add(answer.get().statusCode());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(201, 400);
  }
}
