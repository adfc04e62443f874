package vn.cadre.training.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.self;
import static vn.cadre.training.klass.Classroom.today;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.PublishedEvents;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.workforce.Workforce;

@TrainingTest
class CommitmentTest {
  private static final String COMMITMENTS = "/training/v1/commitments";
  private static final String TASKS = "/training/v1/tasks";
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private Finals finals;

  @BeforeEach
  void begin() {
    finals = new Finals();
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private UUID person() {
    return finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
  }

  private void spent(UUID klass, long amount) {
    manager(finals.school)
        .body(
            Map.of(
                "classId",
                klass,
                "source",
                "PROVINCIAL_BUDGET",
                "kind",
                "TUITION",
                "amount",
                amount,
                "spentOn",
                today().toString()))
        .post("/training/v1/expenses")
        .then()
        .statusCode(201);
  }

  /** A class of six days that ended yesterday, and the enrolments of those who passed it. */
  private UUID passed(String kind, UUID cadre) {
    var klass = finals.klass(finals.room.course(kind), "COMPLETED");
    var enrolment = finals.cadre(klass, cadre, "Nguyễn Thị Thu Hằng");
    var outsider = finals.outsiders(klass, 1).getFirst();
    finals
        .results(
            klass,
            List.of(
                Map.of("enrolmentId", enrolment, "passed", true),
                Map.of("enrolmentId", outsider, "passed", true)))
        .then()
        .statusCode(200);
    return klass;
  }

  private Response ofClass(UUID klass) {
    return manager(finals.school).get(COMMITMENTS + "?classId=" + klass);
  }

  /** Two years of study before July 2025, and six years that were signed for. */
  private Map<String, Object> byHand(UUID cadre) {
    return new HashMap<>(
        Map.of(
            "cadreId", cadre,
            "courseName", "Thạc sĩ Quản lý công",
            "studiedFrom", "2023-09-01",
            "studiedTo", "2025-09-01",
            "owedUntil", "2031-09-01",
            "cost", 90_000_000,
            "reason", "Học tại Học viện Hành chính"));
  }

  private String made(Map<String, Object> body) {
    return manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .extract()
        .path("id");
  }

  private Response leaving(String id, String day) {
    return manager(finals.school).get(COMMITMENTS + "/" + id + "/compensation?leavingOn=" + day);
  }

  private Response move(String id, String step, Map<String, ?> body) {
    var address = COMMITMENTS + "/" + id;
    var request =
        manager(finals.school)
            .header("If-Match", manager(finals.school).get(address).getHeader("ETag"));
    return (body.isEmpty() ? request : request.body(body)).post(address + "/" + step);
  }

  @Test
  void aPostgraduateCertificateOwesThreeTimesTheLengthOfTheStudy() {
    var cadre = person();
    var klass = passed("POSTGRADUATE", cadre);
    spent(klass, 1_000_001);
    ofClass(klass).then().body("items", hasSize(0));
    finals.issue(klass, Map.of()).then().statusCode(200).body("items", hasSize(2));
    var id =
        ofClass(klass)
            .then()
            .statusCode(200)
            .body("items.cadreId", contains(cadre.toString()))
            .body("items[0].studiedFrom", equalTo(today().minusDays(6).toString()))
            .body("items[0].owedFrom", equalTo(today().toString()))
            .body("items[0].owedUntil", equalTo(today().plusDays(18).toString()))
            .body("items[0].cost", equalTo(500_001))
            .body("items[0].policy.id", equalTo("training-commitment"))
            .body("items[0].state", equalTo("ACTIVE"))
            .extract()
            .<String>path("items[0].id");
    assertThat(finals.room.told(UUID.fromString(id))).containsExactly("made");
  }

  @Test
  void aCertificateOfAnotherKindOwesNothing() {
    var klass = passed("STATE_MANAGEMENT", person());
    finals.issue(klass, Map.of()).then().statusCode(200);
    ofClass(klass).then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void aCertificateThatIsIssuedAgainOwesNothingMore() {
    var klass = passed("POSTGRADUATE", person());
    var issued = finals.issue(klass, Map.of()).then().extract();
    finals
        .move(issued.path("items[0].id"), "revoke", Map.of("reason", "Sai họ tên"))
        .then()
        .statusCode(200);
    finals
        .issue(klass, Map.of("enrolmentIds", List.of(issued.<String>path("items[0].enrolmentId"))))
        .then()
        .statusCode(200);
    ofClass(klass).then().body("items", hasSize(1));
  }

  @Test
  void whoWasReleasedOwesNothingMoreByACertificateThatIsIssuedAgain() {
    var klass = passed("POSTGRADUATE", person());
    var issued =
        finals
            .issue(klass, Map.of())
            .then()
            .extract()
            .jsonPath()
            .getMap("items.find { it.cadreId }");
    move(ofClass(klass).path("items[0].id"), "release", releasing("2026-05-04"))
        .then()
        .statusCode(200);
    finals
        .move(issued.get("id").toString(), "revoke", Map.of("reason", "Sai họ tên"))
        .then()
        .statusCode(200);
    finals
        .issue(klass, Map.of("enrolmentIds", List.of(issued.get("enrolmentId"))))
        .then()
        .statusCode(200);
    ofClass(klass).then().body("items.state", contains("RELEASED"));
  }

  private static Map<String, Object> releasing(String day) {
    return Map.of(
        "reason",
        "Điều động",
        "decision",
        Map.of("number", "27/QĐ-SNV", "date", day, "issuer", "Sở Nội vụ"));
  }

  @Test
  void aCostThatIsKnownStaysWhileNothingIsOnRecordAsSpent() {
    var klass = passed("POSTGRADUATE", person());
    finals.issue(klass, Map.of()).then().statusCode(200);
    var id = ofClass(klass).<String>path("items[0].id");
    move(id, "price", Map.of("cost", 90_000_000, "reason", "Theo hợp đồng")).then().statusCode(200);
    move(id, "price", Map.of("reason", "Quyết toán"))
        .then()
        .statusCode(400)
        .body(FOUND, contains("cost required"));
    manager(finals.school)
        .get(COMMITMENTS + "/" + id)
        .then()
        .body("cost", equalTo(90_000_000))
        .body("reason", equalTo("Theo hợp đồng"));
  }

  @Test
  void whatIsWrongWithABodyIsToldBeforeTheVersionAndTheState() {
    var id = made(byHand(person()));
    var address = COMMITMENTS + "/" + id;
    var stale = manager(finals.school).get(address).getHeader("ETag");
    move(id, "release", releasing("2026-05-04")).then().statusCode(200);
    var wrong = Map.of("reason", " ");
    for (var step :
        Map.of(
                "price", List.of("cost required", "reason required"),
                "break", List.of("leavingOn required", "reason required"),
                "release", List.of("decision required", "reason required"))
            .entrySet()) {
      manager(finals.school)
          .header("If-Match", stale)
          .body(wrong)
          .post(address + "/" + step.getKey())
          .then()
          .statusCode(400)
          .body(FOUND, containsInAnyOrder(step.getValue().toArray()));
    }
    manager(finals.school)
        .header("If-Match", stale)
        .body(releasing("2026-05-04"))
        .post(address + "/release")
        .then()
        .statusCode(412);
    move(id, "release", releasing("2026-05-04"))
        .then()
        .statusCode(409)
        .body("code", equalTo("commitment-settled"));
  }

  @Test
  void whatIsSpentLaterIsTakenByPricingItAnew() {
    var klass = passed("POSTGRADUATE", person());
    finals.issue(klass, Map.of()).then().statusCode(200);
    var id = ofClass(klass).<String>path("items[0].id");
    leaving(id, today().toString())
        .then()
        .statusCode(200)
        .body("amount", nullValue())
        .body("assessment.outcome", equalTo("UNDETERMINED"))
        .body("assessment.reasons[0].needs", contains("cost"));
    move(id, "break", Map.of("leavingOn", today().toString(), "reason", "Xin thôi việc"))
        .then()
        .statusCode(422)
        .body("code", equalTo("compensation-undetermined"));
    spent(klass, 60_000_000);
    move(id, "price", Map.of("reason", "Quyết toán lớp"))
        .then()
        .statusCode(200)
        .body("cost", equalTo(30_000_000));
    leaving(id, today().toString()).then().body("amount", equalTo(30_000_000));
  }

  @Test
  void eighteenOfSeventyTwoMonthsServedLeaveThreeQuartersToBePaidBack() {
    var id = made(byHand(person()));
    leaving(id, "2027-03-01")
        .then()
        .statusCode(200)
        .body("amount", equalTo(67_500_000))
        .body("verified", equalTo(false))
        .body("assessment.outcome", equalTo("COMPENSATION_OWED"))
        .body("assessment.reasons[0].facts.owed", equalTo(72))
        .body("assessment.reasons[0].facts.served", equalTo(18))
        .body("assessment.reasons[0].verified", equalTo(false));
    leaving(id, "2025-08-31").then().body("amount", equalTo(90_000_000));
    leaving(id, "2031-09-01")
        .then()
        .body("amount", equalTo(0))
        .body("assessment.outcome", equalTo("NOTHING_OWED"));
  }

  @Test
  void leavingNeedsADayThatIsNotBeforeTheStudy() {
    var id = made(byHand(person()));
    leaving(id, "2023-08-31")
        .then()
        .statusCode(400)
        .body(FOUND, contains("leavingOn before-study"));
    manager(finals.school)
        .get(COMMITMENTS + "/" + id + "/compensation")
        .then()
        .statusCode(400)
        .body(FOUND, contains("leavingOn required"));
  }

  @Test
  void whatNoPackSaysIsGivenByHandAndEverythingWrongIsToldAtOnce() {
    var cadre = person();
    var body = byHand(cadre);
    body.remove("owedUntil");
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(400)
        .body(FOUND, contains("owedUntil required"));
    body.put("cadreId", UUID.randomUUID());
    body.put("studiedTo", "2023-09-01");
    body.put("cost", -1);
    body.remove("reason");
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "cadreId unknown-cadre", "studiedTo not-after", "cost range", "reason required"));
    manager(finals.school).get(COMMITMENTS + "?cadreId=" + cadre).then().body("items", hasSize(0));
    var since = byHand(cadre);
    since.remove("owedUntil");
    since.put("studiedFrom", "2025-09-01");
    since.put("studiedTo", "2027-09-01");
    manager(finals.school)
        .body(since)
        .post(COMMITMENTS)
        .then()
        .statusCode(201)
        .body("owedUntil", equalTo("2033-09-01"));
  }

  @Test
  void aBrokenOneKeepsWhatIsPaidBackAndMovesNoMore() {
    var id = made(byHand(person()));
    move(id, "fulfil", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("commitment-not-served"));
    move(id, "break", Map.of("leavingOn", "2031-09-01", "reason", "Xin thôi việc"))
        .then()
        .statusCode(400)
        .body(FOUND, contains("leavingOn served"));
    move(id, "break", Map.of("leavingOn", "2027-03-01", "reason", "Xin thôi việc"))
        .then()
        .statusCode(200)
        .body("state", equalTo("BROKEN"))
        .body("compensation.amount", equalTo(67_500_000))
        .body("compensation.leavingOn", equalTo("2027-03-01"))
        .body("compensation.verified", equalTo(false))
        .body("allowedActions", hasSize(0));
    move(id, "price", Map.of("cost", 1, "reason", "Nhầm"))
        .then()
        .statusCode(409)
        .body("code", equalTo("commitment-settled"));
    assertThat(finals.room.told(UUID.fromString(id))).containsExactly("made", "broken");
  }

  @Test
  void aReleasedOneCostsNothingAndAServedOneIsFulfilled() {
    var released = made(byHand(person()));
    manager(finals.school)
        .get(COMMITMENTS + "/" + released)
        .then()
        .body("allowedActions", contains("break", "price", "release"));
    move(
            released,
            "release",
            Map.of(
                "reason",
                "Điều động",
                "decision",
                Map.of("number", "27/QĐ-SNV", "date", "2026-05-04", "issuer", "Sở Nội vụ")))
        .then()
        .statusCode(200)
        .body("state", equalTo("RELEASED"))
        .body("decision.number", equalTo("27/QĐ-SNV"));
    leaving(released, "2027-03-01").then().body("amount", equalTo(0));
    var body = byHand(person());
    body.put("studiedFrom", "2017-09-01");
    body.put("studiedTo", "2019-09-01");
    body.put("owedUntil", "2025-09-01");
    var served = made(body);
    move(served, "fulfil", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("FULFILLED"))
        .body("settledOn", equalTo(today().toString()));
    manager(finals.school)
        .get(COMMITMENTS + "?state=FULFILLED")
        .then()
        .body("items.id", contains(served));
  }

  @Test
  void itIsChangedByWhoKnowsHowItStands() {
    var id = made(byHand(person()));
    move(id, "price", Map.of("reason", "Nhầm"))
        .then()
        .statusCode(400)
        .body(FOUND, contains("cost required"));
    var body = Map.of("cost", 1, "reason", "Nhầm");
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS + "/" + id + "/price")
        .then()
        .statusCode(428);
    var tag = manager(finals.school).get(COMMITMENTS + "/" + id).getHeader("ETag");
    move(id, "price", body).then().statusCode(200);
    manager(finals.school)
        .header("If-Match", tag)
        .body(body)
        .post(COMMITMENTS + "/" + id + "/price")
        .then()
        .statusCode(412);
  }

  @Test
  void whoHasTheRoleSelfAloneReadsTheirOwnResultsAndCertificatesWhateverTheScope() {
    var unit = finals.people.organisation("DON-VI");
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", unit);
    var colleague = finals.people.person("Lê Văn Ba", unit);
    var klass = passed("POSTGRADUATE", cadre);
    finals.issue(klass, Map.of()).then().statusCode(200);
    var certificates = "/training/v1/certificates";
    var ofClass = certificates + "?classId=" + klass;
    var one =
        certificates
            + "/"
            + as("training-manager", finals.school.code())
                .get(ofClass)
                .<String>path("items.find { it.cadreId != null }.id");
    var results = "/training/v1/classes/" + klass + "/results";

    self(cadre, finals.school).get(one).then().statusCode(200);
    self(cadre, finals.school).get(results).then().statusCode(200).body("items", hasSize(1));
    self(colleague, finals.school).get(one).then().statusCode(404);
    self(colleague, finals.school).get(ofClass).then().statusCode(200).body("items", empty());
    self(colleague, finals.school).get(results).then().statusCode(200).body("items", empty());
    self(colleague, finals.school)
        .get("/training/v1/classes/" + klass + "/attendance")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void noStudyLastsLongerThanTenYearsNorIsItOwedForLifeNorRecordedTwice() {
    var body = byHand(person());
    body.put("studiedTo", "2033-09-02");
    body.put("owedUntil", "2083-09-03");
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(400)
        .body(FOUND, contains("studiedTo too-long"));
    body.put("studiedTo", "2033-09-01");
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(400)
        .body(FOUND, contains("owedUntil too-long"));
    body.put("owedUntil", "2083-09-01");
    var id = made(body);
    body.put("courseName", "thạc sĩ quản lý CÔNG");
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-commitment"));
    // what was settled may have been wrong
    move(id, "release", releasing("2026-05-04")).then().statusCode(200);
    made(body);
  }

  @Test
  void itIsSeenByWhereverThePersonServesByNow() {
    var before = finals.people.organisation("TRUOC");
    var now = finals.people.organisation("NAY");
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", before);
    var klass = passed("POSTGRADUATE", cadre);
    finals.issue(klass, Map.of()).then().statusCode(200);
    var address = COMMITMENTS + "/" + ofClass(klass).<String>path("items[0].id");
    as("unit-nominator", before.code()).get(address).then().statusCode(200);
    as("unit-nominator", now.code()).get(address).then().statusCode(404);

    finals.people.person(cadre, "Nguyễn Thị Thu Hằng", now, Map.of());

    as("unit-nominator", now.code()).get(address).then().statusCode(200);
    as("unit-nominator", now.code())
        .get(COMMITMENTS + "?classId=" + klass)
        .then()
        .body("items", hasSize(1));
    as("unit-nominator", before.code()).get(address).then().statusCode(404);
    as("training-manager", finals.school.code()).get(address).then().statusCode(200);
  }

  @Test
  void itIsSeenByTheOrganiserTheOrganisationOfThePersonAndThePerson() {
    var unit = finals.people.organisation("DON-VI");
    var other = finals.people.organisation("KHAC");
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", unit);
    var klass = passed("POSTGRADUATE", cadre);
    finals.issue(klass, Map.of()).then().statusCode(200);
    var id = ofClass(klass).<String>path("items[0].id");
    var address = COMMITMENTS + "/" + id;
    as("unit-nominator", unit.code()).get(address).then().statusCode(200);
    self(cadre, unit).get(address).then().statusCode(200);
    self(finals.people.person("Lê Văn Ba", unit), unit).get(address).then().statusCode(404);
    as("training-manager", other.code()).get(address).then().statusCode(404);
    var tag = as("training-manager", unit.code()).get(address).getHeader("ETag");
    as("training-manager", unit.code())
        .header("If-Match", tag)
        .body(Map.of("cost", 1, "reason", "Nhầm"))
        .post(address + "/price")
        .then()
        .statusCode(403);
  }

  private static String task(String id) {
    return "items.find { it.resource == '%s/%s' }".formatted(COMMITMENTS, id);
  }

  @Test
  void whoeverLeavesBeforeIsProposedToPayBackThreeQuartersAndSomebodyDecides() {
    var cadre = person();
    var id = made(byHand(cadre));
    var address = COMMITMENTS + "/" + id;
    manager(finals.school).get(address).then().body("departure", nullValue());
    manager(finals.school).get(TASKS).then().body(task(id), nullValue());

    var separation = finals.people.separation(cadre, "RESIGNATION", "2027-03-01");

    manager(finals.school)
        .get(address)
        .then()
        .body("state", equalTo("ACTIVE"))
        .body("departure.separationId", equalTo(separation.toString()))
        .body("departure.kind", equalTo("RESIGNATION"))
        .body("departure.leavingOn", equalTo("2027-03-01"))
        .body("departure.compensation.amount", equalTo(67_500_000))
        .body("departure.compensation.verified", equalTo(false));
    manager(finals.school)
        .get(COMMITMENTS + "?leaving=true")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    manager(finals.school).get(COMMITMENTS + "?leaving=false").then().body("items", empty());
    manager(finals.school)
        .get(TASKS)
        .then()
        .body(task(id) + ".kind", equalTo("commitment-to-settle"))
        .body(task(id) + ".title", containsString("67500000 đồng"))
        .body(task(id) + ".allowedActions", contains("break", "price", "release"));
    assertThat(finals.room.told(UUID.fromString(id))).containsExactly("made");
    move(id, "break", Map.of("leavingOn", "2027-03-01", "reason", "Xin thôi việc"))
        .then()
        .statusCode(200)
        .body("state", equalTo("BROKEN"))
        .body("departure", nullValue());
    manager(finals.school).get(TASKS).then().body(task(id), nullValue());
  }

  @Test
  void whoeverKeepsACommitmentIsToldOfALeavingOutsideTheirScopeAndOfNoOther() {
    var unit = finals.people.organisation("DON-VI");
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", unit);
    var klass = passed("POSTGRADUATE", cadre);
    finals.issue(klass, Map.of()).then().statusCode(200);
    var id = ofClass(klass).<String>path("items[0].id");

    finals.people.separation(cadre, "TRANSFER_OUT", today().plusDays(6).toString());

    ofClass(klass)
        .then()
        .body("items[0].departure.kind", equalTo("TRANSFER_OUT"))
        .body("items[0].departure.compensation.assessment.outcome", equalTo("UNDETERMINED"));
    manager(finals.school)
        .get(TASKS)
        .then()
        .body(task(id) + ".title", containsString("chưa xác định"));
    as("training-manager", unit.code()).get(TASKS).then().body(task(id), nullValue());
    self(cadre, unit)
        .get(COMMITMENTS + "/" + id)
        .then()
        .body("departure.kind", equalTo("TRANSFER_OUT"));
  }

  @Test
  void aLeavingThatIsAnnulledOrComesAfterWhatIsOwedIsNone() {
    var annulled = person();
    var first = made(byHand(annulled));
    var separation = finals.people.separation(annulled, "RESIGNATION", "2027-03-01");
    finals.people.publish(
        "separations",
        separation,
        Workforce.state(
            "id",
            separation,
            "cadreId",
            annulled,
            "kind",
            "RESIGNATION",
            "effectiveOn",
            "2027-03-01",
            "lastDay",
            "2027-02-28",
            "state",
            "ANNULLED"),
        "projected_separation");
    var served = person();
    made(byHand(served));
    finals.people.separation(served, "RETIREMENT", "2031-09-01");

    manager(finals.school).get(COMMITMENTS + "?leaving=true").then().body("items", empty());
    manager(finals.school).get(COMMITMENTS + "/" + first).then().body("departure", nullValue());
  }

  @Test
  void itsEventsAreAsTheSchemaSays() {
    var published = PublishedEvents.of("training-service", "commitments");
    assertThat(published.brokenPromisesTo(Commitment.class)).isEmpty();
    assertThat(published.isOnTopic("training.commitments.v1")).isTrue();
  }

  @Test
  void itIsMadeForPeopleInScopeAndForServiceAfterTheStudy() {
    var elsewhere = finals.people.organisation("KHAC");
    var body = byHand(finals.people.person("Lê Văn Ba", elsewhere));
    body.put("owedUntil", body.get("studiedTo"));
    manager(finals.school)
        .body(body)
        .post(COMMITMENTS)
        .then()
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("cadreId unknown-cadre", "owedUntil not-after"));
  }

  @Test
  void whatWasAnnulledIsNoCostOfTheStudy() {
    var klass = passed("POSTGRADUATE", person());
    finals.issue(klass, Map.of()).then().statusCode(200);
    var id = ofClass(klass).<String>path("items[0].id");
    spent(klass, 60_000_000);
    spent(klass, 20_000_000);
    finals
        .room
        .database()
        .update(
            "UPDATE expense SET version = 1, state = 'ANNULLED', annulled_at = now(), reason = 'x' WHERE class_id = ? AND amount = 20000000",
            klass);
    move(id, "price", Map.of("reason", "Quyết toán lớp"))
        .then()
        .statusCode(200)
        .body("cost", equalTo(30_000_000));
  }

  @Test
  void whatWasFulfilledCostsNothingWhoeverLeavesAMonthEarlier() {
    var body = byHand(person());
    body.put("studiedFrom", "2017-09-01");
    body.put("studiedTo", "2019-09-01");
    body.put("owedUntil", "2025-09-01");
    var id = made(body);
    leaving(id, "2025-08-01").then().body("amount", equalTo(1_250_000));
    move(id, "fulfil", Map.of()).then().statusCode(200);
    leaving(id, "2025-08-01").then().body("amount", equalTo(0));
  }
}
