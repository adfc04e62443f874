package vn.cadre.training.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.code;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Sent;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.workforce.Workforce.Org;

/**
 * Whoever copies an example of the contract, with ids of their own, is not refused: each is sent to
 * training as it is published, and each POST once more under its key.
 */
@TrainingTest
class ExamplesTest {
  private static final String BASE = "/training/v1/";
  private static final String ID = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d";
  private static final String CADRE = ID + "61";
  private static final String ORGANISATION = ID + "63";
  private static final String COURSE_OF_LINE = ID + "71";
  // the course of a new class, and the class of an expense
  private static final String COURSE_OR_CLASS = ID + "72";
  private static final String LINE = ID + "73";
  private static final String TRAINER = ID + "74";
  private static final String FIRST = ID + "81";
  private static final String SECOND = ID + "82";

  /** Of what is not stuck nothing is passed over: {@code ProjectedOrganisations} orders it. */
  private static final String SKIP = "skipMessage";

  /** Proven where a tree is rebuilt and where an import runs: in the tests of the platform. */
  private static final Set<String> ELSEWHERE = Set.of(SKIP, "rebuildProjection", "cancelImport");

  private Finals finals;
  private Sent examples;
  private Org office;
  private String course;
  private String line;
  private String klass;

  @BeforeEach
  void settle() {
    finals = new Finals();
    examples = new Sent(Set.of("verifyAuditSeals"));
    office = finals.people.organisation("EXAMPLES");
    finals.people.pack("retirement");
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  @Test
  void everyExampleOfARequestIsTakenAndHasItsEffectOnce() {
    courses();
    plans();
    classes();
    learning();
    certificates();
    studies();
    expenses();
    needRequests();
    commitments();
    policies();
    act("retireCourse", course, "/retire", Map.of());
    var missing = examples.missing();
    missing.remove(SKIP);
    assertThat(missing).as("operations whose example nobody sends").isEmpty();
    var posts = examples.missingPosts();
    posts.removeAll(ELSEWHERE);
    assertThat(posts).as("POSTs that nobody sends twice").isEmpty();
  }

  private void courses() {
    course =
        BASE
            + "courses/"
            + taken("createCourse", "courses", Map.of("QLNN-CVC", code("CVC"))).path("code");
    act("patchCourse", course, "", Map.of());
  }

  private String courseId() {
    return anybody().get(course).path("id");
  }

  private void plans() {
    var plan = location(taken("createPlan", "plans", Map.of(ORGANISATION, office.id().toString())));
    act("patchPlan", plan, "", Map.of());
    var made = taken("createPlanLine", at(plan) + "/lines", Map.of(COURSE_OF_LINE, courseId()));
    line = made.path("id");
    act("patchPlanLine", plan + "/lines/" + line, "", Map.of());
    act("submitPlan", plan, "/submit", Map.of());
    settled("returnPlan", plan, "/return");
    act("submitPlan", plan, "/submit", Map.of());
    settled("approvePlan", plan, "/approve");
    act("amendPlan", plan, "/amend", Map.of());
    act("discardPlanAmendment", plan, "/discard", Map.of());
    var other = finals.people.organisation("OTHER-EXAMPLES").id().toString();
    var mistaken = location(taken("createPlan", "plans", Map.of(ORGANISATION, other)));
    act("cancelPlan", mistaken, "/cancel", Map.of());
  }

  private String newClass(String prefix) {
    return location(
        taken(
            "createClass",
            "classes",
            Map.of(
                "TC-LLCT-2026-01",
                code(prefix),
                COURSE_OR_CLASS,
                courseId(),
                LINE,
                line,
                ORGANISATION,
                office.id().toString())));
  }

  private void classes() {
    klass = newClass("HELD");
    act("patchClass", klass, "", Map.of());
    var trainer = taken("createTrainer", at(klass) + "/trainers", Map.of()).<String>path("id");
    var session =
        location(taken("createSession", at(klass) + "/sessions", Map.of(TRAINER, trainer)));
    act("patchSession", session, "", Map.of());
    act("openClass", klass, "/open", Map.of());
    act("cancelClass", newClass("CANCELLED"), "/cancel", Map.of());
  }

  private void learning() {
    var first = approved("Nguyễn Văn An");
    var second = approved("Trần Thị Bình");
    act("declineEnrolment", nominated("Lê Văn Cường"), "/decline", Map.of());
    act("withdrawEnrolment", nominated("Phạm Thị Dung"), "/withdraw", Map.of());
    act("startClass", klass, "/start", Map.of());
    var named = Map.of(FIRST, first, SECOND, second);
    String session = anybody().get(klass + "/sessions").path("items[0].id");
    taken(200, "markAttendance", at(klass) + "/sessions/" + session + "/attendance", named);
    taken(200, "recordResults", at(klass) + "/results", named);
    act("completeClass", klass, "/complete", Map.of());
  }

  private String approved(String name) {
    var enrolment = nominated(name);
    act("approveEnrolment", enrolment, "/approve", Map.of());
    return enrolment.substring(enrolment.lastIndexOf('/') + 1);
  }

  private String nominated(String name) {
    return location(
        taken(
            "createEnrolment",
            at(klass) + "/enrolments",
            Map.of(CADRE, person(name), ORGANISATION, office.id().toString())));
  }

  private String person(String name) {
    return finals.people.person(name, office).toString();
  }

  private void certificates() {
    var id =
        taken(200, "issueCertificates", at(klass) + "/certificates", Map.of())
            .<String>path("items[0].id");
    unanswered("certificate", id);
    act("resendCertificate", BASE + "certificates/" + id, "/resend", Map.of());
    act("revokeCertificate", BASE + "certificates/" + id, "/revoke", Map.of());
  }

  /** The registry has not answered in time, so that it may be asked again. */
  private void unanswered(String what, String id) {
    finals
        .room
        .database()
        .update(
            "UPDATE %s_recording SET since = since - interval '2 hours' WHERE id = ?"
                .formatted(what),
            UUID.fromString(id));
  }

  private void studies() {
    var study = finals.studies(finals.people.person("Hoàng Văn Hùng", finals.school)).toString();
    unanswered("study", study);
    act("resendStudy", BASE + "studies/" + study, "/resend", Map.of());
  }

  private void expenses() {
    var named = Map.of(COURSE_OR_CLASS, klass.substring(klass.lastIndexOf('/') + 1));
    var expense = location(taken("createExpense", "expenses", named));
    act("patchExpense", expense, "", Map.of());
    act("annulExpense", expense, "/annul", Map.of());
  }

  private void needRequests() {
    var request = needRequest();
    act("patchNeedRequest", request, "", Map.of());
    act("withdrawNeedRequest", request, "/withdraw", Map.of());
    act("acceptNeedRequest", needRequest(), "/accept", Map.of());
    act("declineNeedRequest", needRequest(), "/decline", Map.of());
  }

  private String needRequest() {
    return location(
        taken("createNeedRequest", "need-requests", Map.of(ORGANISATION, office.id().toString())));
  }

  private void commitments() {
    var broken = commitment();
    act("priceCommitment", broken, "/price", Map.of());
    act("breakCommitment", broken, "/break", Map.of());
    act("releaseCommitment", commitment(), "/release", Map.of());
    act("fulfilCommitment", served(), "/fulfil", Map.of());
  }

  private String commitment() {
    return location(taken("createCommitment", "commitments", Map.of(CADRE, person("Đỗ Văn Em"))));
  }

  /** One of which everything is served by today. */
  private String served() {
    return location(
        anybody()
            .body(
                Map.of(
                    "cadreId", person("Vũ Thị Giang"),
                    "courseName", "Thạc sĩ Quản lý công",
                    "studiedFrom", "2017-09-01",
                    "studiedTo", "2019-09-01",
                    "owedUntil", "2025-09-01",
                    "reason", "Học trước khi có phần mềm"))
            .post(BASE + "commitments"));
  }

  private void policies() {
    var pack = code("pack").toLowerCase(Locale.ROOT);
    taken(
        "createPolicy",
        "policies",
        Map.of("ha-dong-training-plans", pack, "HN-HA-DONG", office.code()));
    var version = act("createPolicyVersion", BASE + "policies/" + pack, "/versions", Map.of());
    act("createPolicyConfirmation", location(version), "/confirmations", Map.of());
    taken(200, "verifyAuditSeals", "audit-seals/verify", Map.of());
  }

  private Response taken(String operationId, String collection, Map<String, String> named) {
    return taken(201, operationId, collection, named);
  }

  private Response taken(
      int status, String operationId, String collection, Map<String, String> named) {
    var answer = examples.send(anybody(), operationId, BASE + collection, named);
    assertThat(answer.statusCode()).as("%s: %s", operationId, answer.asString()).isEqualTo(status);
    return answer;
  }

  private Response act(
      String operationId, String resource, String transition, Map<String, String> named) {
    return sound(
        operationId,
        examples.change(anybody(), anybody(), operationId, resource + transition, resource, named));
  }

  /** By somebody who had no part in it. */
  private void settled(String operationId, String resource, String transition) {
    sound(
        operationId,
        examples.change(
            anybody(),
            as("tran.thi.anh", List.of("approver")),
            operationId,
            resource + transition,
            resource,
            Map.of()));
  }

  private static Response sound(String operationId, Response answer) {
    assertThat(answer.statusCode())
        .as("%s: %s", operationId, answer.asString())
        .isBetween(200, 201);
    return answer;
  }

  private static String location(Response made) {
    return made.then().statusCode(201).extract().header("Location");
  }

  /** Below the root of the service. */
  private static String at(String location) {
    return location.substring(BASE.length());
  }

  /** Whoever may do everything. */
  private static RequestSpecification anybody() {
    return as(
        "nguyen.van.binh",
        List.of("training-manager", "unit-nominator", "approver", "auditor", "admin"));
  }

  private static RequestSpecification as(String subject, List<String> roles) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"sub\":\"%s\",\"name\":\"Test\",\"roles\":[\"%s\"],\"org_scope\":[\"%s\"]}"
                    .formatted(subject, String.join("\",\"", roles), EVERYWHERE)))
        .contentType("application/json");
  }
}
