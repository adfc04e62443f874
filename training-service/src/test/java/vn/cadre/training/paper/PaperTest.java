package vn.cadre.training.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.plan.Plans.DECISION;
import static vn.cadre.training.plan.Plans.course;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.drafter;
import static vn.cadre.training.plan.Plans.line;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.workforce.Workforce.Org;

@TrainingTest
class PaperTest {
  private static final String ATTACHMENTS = "/training/v1/attachments";
  private static final String EXPENSES = "/training/v1/expenses";
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";
  private static final byte[] SCAN = "%PDF-1.7\nbản chụp\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

  private Finals finals;
  private Org stranger;

  @BeforeEach
  void begin() {
    finals = new Finals();
    stranger = finals.people.organisation("NGUOI-LA");
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private static RequestSpecification by(String role, String organisation) {
    return as(role + "-of-" + organisation, List.of(role), organisation);
  }

  private RequestSpecification manager() {
    return by("training-manager", finals.school.code());
  }

  private static String uploaded(String role, String organisation) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"sub\":\"%1$s-of-%2$s\",\"name\":\"Test\",\"roles\":[\"%1$s\"],\"org_scope\":[\"%2$s\"]}"
                    .formatted(role, organisation)))
        .multiPart("file", "ban-chup.pdf", SCAN)
        .post(ATTACHMENTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String uploaded() {
    return uploaded("training-manager", finals.school.code());
  }

  /**
   * It and its content, to whoever reads what names it; to nobody else, not even that it is there.
   */
  private static void isRead(String scan, RequestSpecification... readers) {
    for (var reader : readers) {
      reader.get(ATTACHMENTS + "/" + scan).then().statusCode(200).body("attached", equalTo(true));
      var content = reader.get(ATTACHMENTS + "/" + scan + "/content");
      content.then().statusCode(200).contentType("application/pdf");
      assertThat(content.asByteArray()).isEqualTo(SCAN);
    }
  }

  private static void isNotRead(String scan, int status, RequestSpecification... others) {
    for (var other : others) {
      other.get(ATTACHMENTS + "/" + scan).then().statusCode(status);
      other.get(ATTACHMENTS + "/" + scan + "/content").then().statusCode(status);
    }
  }

  private static Map<String, Object> paper(String scan) {
    return Map.of(
        "number", "27/QĐ-SNV", "date", "2026-05-04", "issuer", "Sở Nội vụ", "attachmentId", scan);
  }

  private Map<String, Object> expense() {
    return new HashMap<>(
        Map.of(
            "classId", finals.klass(finals.room.course("DIGITAL"), "COMPLETED"),
            "source", "PROVINCIAL_BUDGET",
            "kind", "TEACHING",
            "amount", 12_500_000,
            "spentOn", "2026-03-05"));
  }

  private Response spent(String scan) {
    var body = expense();
    body.put("attachmentId", scan);
    return manager().body(body).post(EXPENSES);
  }

  private Response correct(String expense, Map<String, Object> patch) {
    var body = new HashMap<>(patch);
    body.put("reason", "Bổ sung chứng từ");
    return change(manager(), "PATCH", expense, "", body);
  }

  /** A certificate of a class that owes service, for somebody of this unit. */
  private Map<String, String> certified(Org unit) {
    var klass = finals.klass(finals.room.course("POSTGRADUATE"), "COMPLETED");
    var person = finals.people.person("Nguyễn Thị Thu Hằng", unit);
    var enrolment = finals.cadre(klass, person, "Nguyễn Thị Thu Hằng");
    finals.results(klass, List.of(Map.of("enrolmentId", enrolment, "passed", true)));
    return Map.of(
        "certificate",
        "/training/v1/certificates/"
            + finals.issue(klass, Map.of()).then().statusCode(200).extract().path("items[0].id"),
        "commitment",
        "/training/v1/commitments/"
            + manager().get("/training/v1/commitments?classId=" + klass).path("items[0].id"));
  }

  @Test
  void aVoucherIsReadByWhoeverReadsTheExpenseAndByNobodyElse() {
    var scan = uploaded();
    isNotRead(scan, 404, by("auditor", EVERYWHERE));
    var made = spent(scan);
    made.then().statusCode(201).body("attachmentId", equalTo(scan));
    isRead(
        scan,
        manager(),
        by("approver", finals.school.code()),
        by("auditor", EVERYWHERE),
        by("training-manager", EVERYWHERE));
    isNotRead(scan, 404, by("training-manager", stranger.code()), by("auditor", stranger.code()));
    isNotRead(scan, 404, by("unit-nominator", finals.school.code()));
    // also once it counts nowhere any more
    change(manager(), "POST", made.header("Location"), "/annul", Map.of("reason", "Ghi trùng"))
        .then()
        .statusCode(200);
    isRead(scan, manager());
  }

  @Test
  void aScanIsNamedOnceAndByWhoUploadedIt() {
    spent(UUID.randomUUID().toString())
        .then()
        .statusCode(400)
        .body(FOUND, contains("attachmentId unknown-attachment"));
    spent(uploaded("training-manager", stranger.code()))
        .then()
        .statusCode(400)
        .body(FOUND, contains("attachmentId unknown-attachment"));
    var scan = uploaded();
    spent(scan).then().statusCode(201);
    spent(scan).then().statusCode(400).body(FOUND, contains("attachmentId unknown-attachment"));
  }

  @Test
  void aVoucherMayComeLaterAndThenStays() {
    String expense =
        manager()
            .body(expense())
            .post(EXPENSES)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    var scan = uploaded();
    correct(expense, Map.of("attachmentId", scan))
        .then()
        .statusCode(200)
        .body("attachmentId", equalTo(scan));
    correct(expense, Map.of("attachmentId", uploaded()))
        .then()
        .statusCode(400)
        .body(FOUND, contains("attachmentId attachment-kept"));
    correct(expense, Collections.singletonMap("attachmentId", null))
        .then()
        .statusCode(400)
        .body(FOUND, contains("attachmentId attachment-kept"));
    correct(expense, Map.of("amount", 12_000_000))
        .then()
        .statusCode(200)
        .body("attachmentId", equalTo(scan));
    isRead(scan, manager());
  }

  @Test
  void theScanOfARevocationIsReadByWhoeverReadsTheCertificate() {
    var certificate = certified(finals.school).get("certificate");
    var scan = uploaded();
    change(
            manager(),
            "POST",
            certificate,
            "/revoke",
            Map.of("reason", "Cấp nhầm", "decision", paper(scan)))
        .then()
        .statusCode(200)
        .body("decision.attachmentId", equalTo(scan));
    isRead(scan, manager(), by("auditor", EVERYWHERE));
    isNotRead(scan, 404, by("training-manager", stranger.code()));
  }

  @Test
  void theScanOfAReleaseIsReadByWhoeverReadsTheCommitment() {
    var unit = finals.people.organisation("DON-VI");
    var commitment = certified(unit).get("commitment");
    var scan = uploaded();
    change(
            manager(),
            "POST",
            commitment,
            "/release",
            Map.of("reason", "Điều động", "decision", paper(scan)))
        .then()
        .statusCode(200)
        .body("decision.attachmentId", equalTo(scan));
    isRead(scan, manager(), by("training-manager", unit.code()), by("unit-nominator", unit.code()));
    isNotRead(
        scan, 404, by("training-manager", stranger.code()), by("approver", finals.school.code()));
    isNotRead(scan, 403, by("self", unit.code()));
  }

  @Test
  void theScanOfAnApprovalIsReadByWhoeverReadsThePlan() {
    var ward = finals.people.organisation("PHUONG", finals.school);
    var plan = drafted(finals.school, 2020, Map.of());
    line(plan, course("DIGITAL"), 1, 60, 1).then().statusCode(201);
    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);
    var approver = by("approver", finals.school.code());
    // whoever approves uploads the paper
    var scan = uploaded("approver", finals.school.code());
    var decision = new HashMap<String, Object>(Map.copyOf(paperOf(DECISION)));
    decision.put("attachmentId", scan);
    change(approver, "POST", plan, "/approve", Map.of("decision", decision)).then().statusCode(200);
    by("training-manager", ward.code())
        .get(plan + "/revisions")
        .then()
        .statusCode(200)
        .body("items[0].decision.attachmentId", equalTo(scan));
    isRead(scan, by("training-manager", ward.code()), by("approver", finals.school.code()));
    isNotRead(scan, 404, by("training-manager", stranger.code()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> paperOf(Map<String, Object> body) {
    return (Map<String, Object>) body.get("decision");
  }

  @Test
  void aPaperIsNotOfADayToComeAndEverythingWrongWithItIsToldAtOnce() {
    var made = certified(finals.school);
    var decision = new HashMap<>(paper(UUID.randomUUID().toString()));
    decision.put("date", "2199-01-01");
    var body = Map.of("reason", "Cấp nhầm", "decision", decision);
    for (var step : Map.of("certificate", "/revoke", "commitment", "/release").entrySet()) {
      change(manager(), "POST", made.get(step.getKey()), step.getValue(), body)
          .then()
          .statusCode(400)
          .body(
              FOUND,
              containsInAnyOrder(
                  "decision.date future-date", "decision.attachmentId unknown-attachment"));
    }
    manager().get(made.get("certificate")).then().body("decision", nullValue());
  }
}
