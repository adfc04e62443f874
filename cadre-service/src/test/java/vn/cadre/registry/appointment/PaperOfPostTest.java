package vn.cadre.registry.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** A post begins, goes on and ends by documents that say so, and by no others. */
@RegistryTest
class PaperOfPostTest {
  private static final String APPOINTMENTS = "/cadre/v1/appointments";
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private static Map<String, Object> paper(String type, String date) {
    return new HashMap<>(
        Map.of(
            "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy"));
  }

  private static ValidatableResponse appoint(
      Made person, Made position, String kind, Map<String, Object> paper) {
    var given = new HashMap<>(appointing(person, position, "2025-07-01"));
    given.put("kind", kind);
    given.put("decision", paper);
    return editor(EVERYWHERE).body(given).post(APPOINTMENTS).then();
  }

  private static ValidatableResponse change(Made made, String transition, Map<String, ?> body) {
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(made.location()).getHeader("ETag"))
        .body(body)
        .post(made.location() + "/" + transition)
        .then();
  }

  private static Made managed(Made office, String rank) {
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            office.id(),
            "titleCode",
            title(rank).code(),
            "managementTier",
            "COMMUNE_STANDING_COMMITTEE",
            "validFrom",
            "2000-01-01"));
  }

  @Test
  void noTierEscapesTheQuestionOfAuthorityByAPaperThatAppointsNobody() {
    var office = root("SIDESTEP");
    var seat = managed(office, "STAFF");
    var person = cadre(office, "Lê Đức Đạt");
    for (var type : List.of("COMMENDATION", "RECRUITMENT", "DISCIPLINE", "CONSULTATION", "PLAN")) {
      var paper = paper(type, "2025-06-10");
      paper.put("tier", "HEAD_OF_ORGANISATION");
      appoint(person, seat, "APPOINTMENT", paper)
          .statusCode(400)
          .body(FOUND, contains("decision.type decision-type"))
          .body("violations[0].message", containsString("APPOINTMENT (Bổ nhiệm)"))
          .body("violations[0].message", not(containsString(type)));
    }
    var paper = paper("APPOINTMENT", "2025-06-10");
    paper.put("tier", "HEAD_OF_ORGANISATION");
    appoint(person, seat, "APPOINTMENT", paper).statusCode(422);
    paper.put("tier", "COMMUNE_STANDING_COMMITTEE");
    appoint(person, seat, "APPOINTMENT", paper).statusCode(201);
  }

  @Test
  void whoeverIsRecruitedIsAssignedToAStaffPostAndToNoneThatLeads() {
    var office = root("RECRUIT");
    var paper = paper("RECRUITMENT", "2025-06-10");
    appoint(cadre(office, "Một"), position(office, title("STAFF"), 1), "ASSIGNMENT", paper)
        .statusCode(201)
        .body("decision.type", equalTo("RECRUITMENT"));
    appoint(cadre(office, "Hai"), position(office, title("DEPUTY"), 1), "ASSIGNMENT", paper)
        .statusCode(400)
        .body(FOUND, contains("decision.type decision-type"));
  }

  @Test
  void theTypeOfThePaperIsToldWithAllElseThatIsWrong() {
    var office = root("TOGETHER");
    var given =
        new HashMap<>(
            appointing(
                cadre(office, "Sai nhiều"), position(office, title("HEAD"), 1), "2025-07-01"));
    given.put("cadreId", UUID.randomUUID().toString());
    given.put("seatNo", 7);
    given.put("decision", paper("COMMENDATION", "2025-06-10"));
    editor(EVERYWHERE)
        .body(given)
        .post(APPOINTMENTS)
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "cadreId unknown-cadre", "seatNo no-such-seat", "decision.type decision-type"));
  }

  @Test
  void aPostEndsByAPaperThatEndsOrMovesAndATermGoesOnByOneThatSaysSo() {
    var office = root("ENDS");
    var made =
        appointment(cadre(office, "Vũ Văn Uy"), position(office, title("HEAD"), 1), "2015-01-05");
    for (var type : List.of("COMMENDATION", "SUSPENSION", "REVOCATION", "EXTENSION")) {
      change(made, "end", Map.of("to", "2020-01-01", "decision", paper(type, "2019-12-20")))
          .statusCode(400)
          .body(FOUND, contains("decision.type decision-type"));
    }
    change(made, "reappoint", Map.of("decision", paper("DISCIPLINE", "2019-12-20")))
        .statusCode(400)
        .body("violations[0].message", containsString("REAPPOINTMENT (Bổ nhiệm lại)"));
    change(made, "extend", Map.of("decision", paper("REAPPOINTMENT", "2019-12-20")))
        .statusCode(400)
        .body(FOUND, contains("decision.type decision-type"));
    change(made, "end", Map.of("to", "2020-01-01", "decision", paper("TRANSFER", "2019-12-20")))
        .statusCode(200);
  }

  @Test
  void neitherARevocationNorACorrectionMakesOneTypeDoTheWorkOfAnother() {
    var office = root("REVOKES");
    var made =
        appointment(cadre(office, "Bùi Văn Ơn"), position(office, title("HEAD"), 1), "2015-01-05");
    var decision =
        "/cadre/v1/decisions/" + viewer(EVERYWHERE).get(made.location()).path("decision.id");
    var etag = viewer(EVERYWHERE).get(decision).getHeader("ETag");
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(
            Map.of(
                "decision",
                paper("APPOINTMENT", "2016-05-06"),
                "reason",
                "Nhầm người",
                "dryRun",
                true))
        .post(decision + "/revoke")
        .then()
        .statusCode(400)
        .body(FOUND, contains("decision.type decision-type"))
        .body("violations[0].message", containsString("REVOCATION"));
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("type", "COMMENDATION", "reason", "Nhầm loại"))
        .post(decision + "/correct")
        .then()
        .statusCode(400)
        .body(FOUND, contains("type decision-type"));
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("type", "DESIGNATION", "reason", "Nhầm loại"))
        .post(decision + "/correct")
        .then()
        .statusCode(200)
        .body("type", equalTo("DESIGNATION"));
  }
}
