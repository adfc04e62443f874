package vn.cadre.registry.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class RevocationTest {

  private static String decisionOf(Made appointment, String which) {
    return "/cadre/v1/decisions/"
        + viewer(EVERYWHERE).get(appointment.location()).path(which + ".id");
  }

  private static Map<String, Object> revoking(@Nullable String from, boolean dryRun) {
    var body = new HashMap<String, Object>();
    body.put("decision", paper("REVOCATION", "2022-05-06"));
    body.put("reason", "Không đúng tiêu chuẩn");
    body.put("from", from);
    body.put("dryRun", dryRun);
    return body;
  }

  private static Map<String, Object> paper(String type, String date) {
    return new HashMap<>(
        Map.of(
            "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy"));
  }

  private static ValidatableResponse revoke(String decision, Map<String, Object> body) {
    var etag = viewer(EVERYWHERE).get(decision).getHeader("ETag");
    return editor(EVERYWHERE).header("If-Match", etag).body(body).post(decision + "/revoke").then();
  }

  private static void end(Made appointment, String to, Map<String, Object> paper) {
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(appointment.location()).getHeader("ETag"))
        .body(Map.of("to", to, "decision", paper))
        .post(appointment.location() + "/end")
        .then()
        .statusCode(200);
  }

  @Test
  void revokedFromTheBeginningAnAppointmentNeverHeldAndItsSeatIsFree() {
    var office = root("ANNULLED");
    var person = cadre(office, "Lê Đức Đạt");
    var seat = position(office, title("HEAD"), 1);
    var made = appointment(person, seat, "2015-01-05");
    var decision = decisionOf(made, "decision");
    revoke(decision, revoking(null, true))
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("possible", equalTo(true))
        .body("consequences.outcome", contains("ANNULLED"))
        .body("document.state", equalTo("IN_FORCE"));
    viewer(office.code()).get(made.location()).then().body("annulledById", nullValue());

    revoke(decision, revoking(null, false))
        .statusCode(200)
        .body("document.state", equalTo("REVOKED"))
        .body("document.revocation.reason", equalTo("Không đúng tiêu chuẩn"))
        .body("document.revocation.from", nullValue())
        .body("document.allowedActions", contains("patch"));
    viewer(office.code())
        .get(made.location())
        .then()
        .body("annulledById", notNullValue())
        .body("main", equalTo(false))
        .body("seatNo", nullValue())
        .body("allowedActions", empty());
    viewer(office.code()).get(person.location()).then().body("currentAppointments", empty());
    viewer(office.code())
        .get("/cadre/v1/appointments?asOf=2018-01-01&organisation=" + office.code())
        .then()
        .body("items", empty());
    appointment(cadre(office, "Người sau"), seat, "2015-01-05");
    String by = viewer(EVERYWHERE).get(decision).path("revocation.decision.id");
    viewer(office.code())
        .get("/cadre/v1/decisions/" + by)
        .then()
        .statusCode(200)
        .body("broughtAbout.kind", containsInAnyOrder("APPOINTMENT_ANNULLED", "DECISION_REVOKED"));
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(made.location()).getHeader("ETag"))
        .body(Map.of("to", "2020-01-01", "decision", paper("RELIEF", "2020-01-01")))
        .post(made.location() + "/end")
        .then()
        .statusCode(409)
        .body("code", equalTo("appointment-annulled"));
  }

  @Test
  void revokedFromADayAnAppointmentEndsThenAndNothingMoreTakesEffectByIt() {
    var office = root("ENDS");
    var made =
        appointment(cadre(office, "Vũ Văn Uy"), position(office, title("HEAD"), 1), "2015-01-05");
    var decision = decisionOf(made, "decision");
    revoke(decision, revoking("2022-06-01", false))
        .statusCode(200)
        .body("consequences.outcome", contains("ENDED"))
        .body("consequences.on", contains("2022-06-01"));
    viewer(office.code())
        .get(made.location())
        .then()
        .body("to", equalTo("2022-06-01"))
        .body("endDecision.type", equalTo("REVOCATION"))
        .body("annulledById", nullValue());
    revoke(decision, revoking("2022-06-01", false))
        .statusCode(409)
        .body("code", equalTo("decision-revoked"));
    var again =
        new HashMap<>(
            appointing(
                cadre(office, "Người sau"), position(office, title("HEAD"), 1), "2023-01-05"));
    var paper = new HashMap<String, Object>();
    for (var field : new String[] {"type", "number", "date", "issuer"}) {
      paper.put(field, viewer(EVERYWHERE).get(decision).path(field));
    }
    again.put("decision", paper);
    editor(EVERYWHERE)
        .body(again)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(409)
        .body("code", equalTo("decision-revoked"));
  }

  @Test
  void aTransferThatIsRevokedBringsThePersonBackToTheFormerPost() {
    var province = root("BACK");
    var home = below(province, "HOME");
    var away = below(province, "AWAY");
    var person = cadre(home, "Trần Thị Anh");
    var first = appointment(person, position(home, title("HEAD"), 1), "2015-01-05");
    var transfer = paper("TRANSFER", "2020-02-03");
    end(first, "2020-03-01", transfer);
    var second = new HashMap<>(appointing(person, position(away, title("HEAD"), 1), "2020-03-01"));
    second.put("decision", transfer);
    second.put("kind", "TRANSFER");
    var made = post("/cadre/v1/appointments", second);
    revoke(decisionOf(made, "decision"), revoking("2020-03-01", false))
        .statusCode(200)
        .body("consequences.outcome", contains("RESTORED", "ANNULLED"));
    viewer(home.code())
        .get(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(home.code()))
        .body("currentAppointments.appointmentId", contains(first.id()));
    viewer(home.code())
        .get(first.location())
        .then()
        .body("to", nullValue())
        .body("endDecision", nullValue());
  }

  @Test
  void whoeverSatDownMeanwhileStandsInTheWayAndIsNamed() {
    var office = root("TAKEN");
    var seat = position(office, title("HEAD"), 1);
    var first = appointment(cadre(office, "Trước"), seat, "2015-01-05");
    end(first, "2020-03-01", paper("RELIEF", "2020-02-03"));
    var successor = appointment(cadre(office, "Sau"), seat, "2020-03-01");
    var relief = decisionOf(first, "endDecision");
    revoke(relief, revoking(null, true))
        .statusCode(200)
        .body("possible", equalTo(false))
        .body("consequences.obstacle.rule", contains("decision.seat-free"));
    revoke(relief, revoking(null, false))
        .statusCode(422)
        .body("code", equalTo("revocation-refused"))
        .body("reasons.rule", contains("decision.seat-free"))
        .body("reasons.facts.appointmentId", contains(successor.id()))
        .body("reasons.facts.from", contains("2020-03-01"));
    viewer(office.code()).get(relief).then().body("state", equalTo("IN_FORCE"));
  }

  @Test
  void aLaterTermInThePostStandsInTheWayOfRevokingTheFirst() {
    var office = root("TERMS");
    var person = cadre(office, "Bùi Văn Ơn");
    var seat = position(office, title("HEAD"), 1);
    var first = appointment(person, seat, "2015-01-05");
    end(first, "2020-01-05", paper("REAPPOINTMENT", "2019-12-20"));
    var again = new HashMap<>(appointing(person, seat, "2020-01-05"));
    again.put("kind", "REAPPOINTMENT");
    again.put("decision", paper("REAPPOINTMENT", "2019-12-20"));
    post("/cadre/v1/appointments", again);
    revoke(decisionOf(first, "decision"), revoking(null, false))
        .statusCode(422)
        .body("reasons.rule", contains("decision.no-later-term"));
  }

  @Test
  void whatHadEndedBeforeDoesNotComeBackByALaterRevocation() {
    var office = root("GAP");
    var made =
        appointment(cadre(office, "Đã thôi"), position(office, title("HEAD"), 1), "2015-01-05");
    end(made, "2020-03-01", paper("RELIEF", "2020-02-03"));
    revoke(decisionOf(made, "endDecision"), revoking("2022-06-01", false))
        .statusCode(422)
        .body("reasons.rule", contains("decision.restores-without-gap"))
        .body("reasons.expected", contains("2020-03-01"));
  }

  @Test
  void aDocumentThatReachesBeyondTheScopeIsNotTheCallersToRevokeOrCorrect() {
    var province = root("BEYOND");
    var one = below(province, "ONE");
    var other = below(province, "OTHER");
    var paper = paper("APPOINTMENT", "2020-02-03");
    var made =
        new HashMap<>(appointing(cadre(one, "Một"), position(one, title("HEAD"), 1), "2020-03-01"));
    made.put("decision", paper);
    var appointment = post("/cadre/v1/appointments", made);
    made =
        new HashMap<>(
            appointing(cadre(other, "Hai"), position(other, title("HEAD"), 1), "2020-03-01"));
    made.put("decision", paper);
    post("/cadre/v1/appointments", made);
    var decision = decisionOf(appointment, "decision");
    var etag = viewer(EVERYWHERE).get(decision).getHeader("ETag");
    editor(one.code())
        .header("If-Match", etag)
        .body(revoking(null, false))
        .post(decision + "/revoke")
        .then()
        .statusCode(403);
    editor(one.code())
        .header("If-Match", etag)
        .body(Map.of("number", code("QD"), "reason", "Nhầm"))
        .post(decision + "/correct")
        .then()
        .statusCode(403);
  }

  @Test
  void aDocumentIsRevokedByItsOwnTierOrAHigherOneAndNotBeforeItWasSigned() {
    var office = root("TIER");
    var given =
        new HashMap<>(
            appointing(cadre(office, "Một"), position(office, title("HEAD"), 1), "2020-03-01"));
    var paper = paper("APPOINTMENT", "2020-02-03");
    paper.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    given.put("decision", paper);
    var decision = decisionOf(post("/cadre/v1/appointments", given), "decision");
    var body = revoking("2020-01-01", false);
    body.put("decision", paper("REVOCATION", "2019-01-01"));
    revoke(decision, body)
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("decision.date revoked-by-earlier", "from before-document"));
    body = revoking(null, false);
    var lower = paper("REVOCATION", "2022-05-06");
    lower.put("tier", "COMMUNE_STANDING_COMMITTEE");
    body.put("decision", lower);
    revoke(decision, body)
        .statusCode(422)
        .body("code", equalTo("wrong-authority"))
        .body("reasons.rule", hasItem("decision.managing-tier"));
    lower.put("tier", "CENTRAL");
    revoke(decision, body).statusCode(200);
  }

  @Test
  void anEntryOfARecordThatRestsOnADocumentIsTakenBackWithItAndFromTheBeginningOnly() {
    var office = root("ENTRIES");
    var person = cadre(office, "Được khen");
    var reward =
        post(
            person.location() + "/rewards",
            Map.of(
                "form", "CERTIFICATE_OF_MERIT",
                "awardedOn", "2021-05-19",
                "decision", paper("COMMENDATION", "2021-05-10")));
    var decision = decisionOf(reward, "decision");
    viewer(office.code())
        .get(decision)
        .then()
        .statusCode(200)
        .body("broughtAbout.kind", contains("ENTRY"))
        .body("broughtAbout.cadreName", contains("Được khen"))
        .body("broughtAbout.subject", contains("rewards"));
    viewer(office.code())
        .get("/cadre/v1/statistics/decisions?from=2021-05-10&to=2021-05-11")
        .then()
        .body("groups[0].items.key", contains("COMMENDATION"));
    var right = code("DUNG");
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(decision).getHeader("ETag"))
        .body(Map.of("number", right, "reason", "Nhập sai số"))
        .post(decision + "/correct")
        .then()
        .statusCode(200);
    viewer(office.code()).get(reward.location()).then().body("decision.number", equalTo(right));
    revoke(decision, revoking("2022-01-01", false))
        .statusCode(422)
        .body("reasons.rule", contains("decision.entry-from-the-beginning"));
    revoke(decision, revoking(null, false))
        .statusCode(200)
        .body("consequences.outcome", contains("ANNULLED"));
    viewer(office.code()).get(reward.location()).then().body("state", equalTo("ANNULLED"));
    viewer(root("NOT-THEIRS").code()).get(decision).then().statusCode(404);
  }
}
