package vn.cadre.registry.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What is left of the record after revocations, by an editor whose scope is one unit. */
@RegistryTest
class UndoingTest {

  private static Map<String, Object> paper(String type, String date) {
    return new HashMap<>(
        Map.of(
            "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy"));
  }

  private static String decisionOf(Made appointment, String which) {
    return "/cadre/v1/decisions/"
        + viewer(EVERYWHERE).get(appointment.location()).path(which + ".id");
  }

  private static ValidatableResponse revoke(
      String scope, String decision, @Nullable String from, Map<String, Object> paper) {
    var body = new HashMap<String, Object>();
    body.put("decision", paper);
    body.put("reason", "Không đúng quy định");
    body.put("from", from);
    return editor(scope)
        .header("If-Match", viewer(EVERYWHERE).get(decision).getHeader("ETag"))
        .body(body)
        .post(decision + "/revoke")
        .then();
  }

  private static ValidatableResponse revoke(String scope, String decision) {
    return revoke(scope, decision, null, paper("REVOCATION", "2026-10-01"));
  }

  private static ValidatableResponse change(
      String scope, Made appointment, String transition, Map<String, Object> body) {
    return editor(scope)
        .header("If-Match", viewer(EVERYWHERE).get(appointment.location()).getHeader("ETag"))
        .body(body)
        .post(appointment.location() + "/" + transition)
        .then();
  }

  private static ValidatableResponse end(String scope, Made made, String to, String signed) {
    return change(scope, made, "end", Map.of("to", to, "decision", paper("RELIEF", signed)));
  }

  private static ValidatableResponse seen(Made office, Made made) {
    return viewer(office.code()).get(made.location()).then().statusCode(200);
  }

  /** Born 1966-05, so a term of his ends in 2028; his present one by 2026-12-01. */
  private static Made termToBeExtended(Made office) {
    var seat =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId",
                office.id(),
                "titleCode",
                title("HEAD").code(),
                "termLimited",
                true,
                "validFrom",
                "2000-01-01"));
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName",
                "Trần Văn Kéo",
                "gender",
                "MALE",
                "birthDate",
                "1966-10-10",
                "category",
                "CIVIL_SERVANT",
                "organisationId",
                office.id(),
                "recruitedOn",
                "2001-01"));
    var given = new HashMap<>(appointing(person, seat, "2021-12-01"));
    given.put("decision", paper("APPOINTMENT", "2021-11-20"));
    return post("/cadre/v1/appointments", given);
  }

  @Test
  void anEditorOfTheUnitRevokesAReliefAndTheUnitIsStillToldOfBothDocuments() {
    var office = root("RELIEVED");
    var made =
        appointment(cadre(office, "Lê Văn Thôi"), position(office, title("HEAD"), 1), "2015-01-05");
    end(office.code(), made, "2020-03-01", "2020-02-03").statusCode(200);
    var relief = decisionOf(made, "endDecision");

    revoke(office.code(), relief)
        .statusCode(200)
        .body("consequences.outcome", contains("RESTORED"));

    seen(office, made).body("to", nullValue()).body("endDecision", nullValue());
    viewer(office.code())
        .get(relief)
        .then()
        .statusCode(200)
        .body("state", equalTo("REVOKED"))
        .body("subjects.cadreName", contains("Lê Văn Thôi"));
    String by = viewer(EVERYWHERE).get(relief).path("revocation.decision.id");
    viewer(office.code())
        .get("/cadre/v1/decisions/" + by)
        .then()
        .statusCode(200)
        .body("broughtAbout.kind", contains("DECISION_REVOKED"))
        .body("broughtAbout.resource", contains(relief));
    viewer(root("ELSEWHERE").code()).get(relief).then().statusCode(404);
  }

  @Test
  void anEditorOfThePostAloneRevokesTheReliefOfSomebodyFromElsewhere() {
    var province = root("CONCURRENT");
    var home = below(province, "HOME");
    var away = below(province, "AWAY");
    var person = cadre(home, "Phạm Thị Kiêm");
    appointment(person, position(home, title("HEAD"), 1), "2010-01-05");
    var given = new HashMap<>(appointing(person, position(away, title("DEPUTY"), 1), "2015-01-05"));
    given.put("kind", "CONCURRENT");
    var made = post("/cadre/v1/appointments", given);
    end(away.code(), made, "2020-03-01", "2020-02-03").statusCode(200);
    var relief = decisionOf(made, "endDecision");

    revoke(away.code(), relief).statusCode(200);

    viewer(away.code()).get(relief).then().statusCode(200);
    seen(away, made).body("to", nullValue());
  }

  @Test
  void anEditorOfTheUnitRevokesAnExtension() {
    var office = root("EXTENDED");
    var made = termToBeExtended(office);
    change(office.code(), made, "extend", Map.of("decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(200);
    String extension = viewer(office.code()).get(made.location()).path("extendedById");

    revoke(
            office.code(),
            "/cadre/v1/decisions/" + extension,
            null,
            paper("REVOCATION", "2026-11-21"))
        .statusCode(200)
        .body("consequences.outcome", contains("SHORTENED"));

    seen(office, made).body("to", equalTo("2026-12-01"));
  }

  @Test
  void withoutItsExtensionAPostThatWasEndedSinceEndsOnThatDayStill() {
    var office = root("SHORTER");
    var made = termToBeExtended(office);
    change(office.code(), made, "extend", Map.of("decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(200);
    String extension = viewer(office.code()).get(made.location()).path("extendedById");
    end(office.code(), made, "2026-11-25", "2026-11-20").statusCode(200);

    revoke(
            office.code(),
            "/cadre/v1/decisions/" + extension,
            null,
            paper("REVOCATION", "2026-11-21"))
        .statusCode(200);

    seen(office, made)
        .body("to", equalTo("2026-11-25"))
        .body("endDecision.type", equalTo("RELIEF"));
  }

  @Test
  void anEndThatGaveWayToAnEarlierOneHoldsAgainOnceThatIsRevoked() {
    var office = root("TWO-ENDS");
    var made =
        appointment(cadre(office, "Ngô Văn Hai"), position(office, title("HEAD"), 1), "2015-01-05");
    end(office.code(), made, "2026-06-01", "2026-01-12").statusCode(200);
    var first = decisionOf(made, "endDecision");
    end(office.code(), made, "2026-03-01", "2026-02-02").statusCode(200);
    var second = decisionOf(made, "endDecision");
    viewer(office.code())
        .get(first)
        .then()
        .statusCode(200)
        .body("broughtAbout.kind", contains("APPOINTMENT_ENDED"))
        .body("broughtAbout.on", contains("2026-06-01"));

    revoke(office.code(), second)
        .statusCode(200)
        .body("consequences.outcome", contains("RESTORED"));

    seen(office, made)
        .body("to", equalTo("2026-06-01"))
        .body("endDecision.id", equalTo(first.substring(first.lastIndexOf('/') + 1)));
    revoke(office.code(), first).statusCode(200);
    seen(office, made).body("to", nullValue()).body("endDecision", nullValue());
  }

  @Test
  void anEndThatGaveWayAndWasRevokedDoesNotHoldAgain() {
    var office = root("GAVE-WAY");
    var made =
        appointment(cadre(office, "Đỗ Văn Ba"), position(office, title("HEAD"), 1), "2015-01-05");
    end(office.code(), made, "2026-06-01", "2026-01-12").statusCode(200);
    var first = decisionOf(made, "endDecision");
    end(office.code(), made, "2026-03-01", "2026-02-02").statusCode(200);
    revoke(office.code(), first)
        .statusCode(200)
        .body("consequences.outcome", contains("UNCHANGED"));
    seen(office, made).body("to", equalTo("2026-03-01"));

    revoke(office.code(), decisionOf(made, "endDecision")).statusCode(200);

    seen(office, made).body("to", nullValue());
  }

  @Test
  void aRevocationIsNotRevokedButDecidedAnew() {
    var office = root("NO-RETURN");
    var made =
        appointment(cadre(office, "Vũ Văn Về"), position(office, title("HEAD"), 1), "2015-01-05");
    var decision = decisionOf(made, "decision");
    revoke(office.code(), decision).statusCode(200);
    String by = viewer(EVERYWHERE).get(decision).path("revocation.decision.id");

    revoke(office.code(), "/cadre/v1/decisions/" + by, null, paper("REVOCATION", "2026-10-05"))
        .statusCode(422)
        .body("code", equalTo("revocation-refused"))
        .body("reasons.rule", contains("decision.no-revocation"));

    viewer(office.code())
        .get("/cadre/v1/decisions/" + by)
        .then()
        .body("state", equalTo("IN_FORCE"));
  }

  @Test
  void onlyATierThatManagesThePostsRevokesWhatBeganThem() {
    var office = root("MANAGED");
    var seat =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId",
                office.id(),
                "titleCode",
                title("HEAD").code(),
                "managementTier",
                "PROVINCIAL_STANDING_COMMITTEE",
                "validFrom",
                "2000-01-01"));
    var given = new HashMap<>(appointing(cadre(office, "Được bầu"), seat, "2020-03-01"));
    given.put("kind", "ELECTION");
    given.put("decision", paper("NOMINATION", "2020-02-03"));
    var decision = decisionOf(post("/cadre/v1/appointments", given), "decision");
    var paper = paper("REVOCATION", "2026-10-01");
    revoke(office.code(), decision, "2026-10-01", paper)
        .statusCode(422)
        .body("code", equalTo("wrong-authority"))
        .body("reasons.rule", contains("decision.managing-tier"))
        .body("reasons.expected", contains("PROVINCIAL_STANDING_COMMITTEE"));
    paper.put("tier", "HEAD_OF_ORGANISATION");
    revoke(office.code(), decision, "2026-10-01", paper)
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    paper.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    revoke(office.code(), decision, "2026-10-01", paper).statusCode(200);
  }

  @Test
  void aPaperThatIsCitedAgainIsJudgedByTheTierOnRecord() {
    var office = root("AGAIN");
    var managed = new HashMap<String, Object>();
    managed.put("organisationId", office.id());
    managed.put("titleCode", title("HEAD").code());
    managed.put("seats", 2);
    managed.put("managementTier", "PROVINCIAL_STANDING_COMMITTEE");
    managed.put("validFrom", "2000-01-01");
    var seat = post("/cadre/v1/positions", managed);
    var paper = paper("APPOINTMENT", "2020-02-03");
    paper.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    var given = new HashMap<>(appointing(cadre(office, "Người thứ nhất"), seat, "2020-03-01"));
    given.put("decision", paper);
    post("/cadre/v1/appointments", given);

    paper.remove("tier");
    given.put("cadreId", cadre(office, "Người thứ hai").id());
    editor(office.code()).body(given).post("/cadre/v1/appointments").then().statusCode(201);
  }

  @Test
  void aSeparationByAPaperOnRecordIsJudgedByItsTierToo() {
    var office = root("LEAVES");
    var managed = new HashMap<String, Object>();
    managed.put("organisationId", office.id());
    managed.put("titleCode", title("HEAD").code());
    managed.put("managementTier", "PROVINCIAL_STANDING_COMMITTEE");
    managed.put("validFrom", "2000-01-01");
    var person = cadre(office, "Người thôi việc");
    var given =
        new HashMap<>(appointing(person, post("/cadre/v1/positions", managed), "2020-03-01"));
    var appointing = paper("APPOINTMENT", "2020-02-03");
    appointing.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    given.put("decision", appointing);
    post("/cadre/v1/appointments", given);
    var paper = paper("RESIGNATION", "2024-02-03");
    var leaving = Map.of("kind", "RESIGNATION", "effectiveOn", "2024-03-01", "decision", paper);
    editor(office.code())
        .body(leaving)
        .post(person.location() + "/separations")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    var registered = new HashMap<>(paper);
    registered.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    registered.put("issuerOrganisationId", office.id());
    post("/cadre/v1/decisions", registered);
    editor(office.code())
        .body(leaving)
        .post(person.location() + "/separations")
        .then()
        .statusCode(201);
  }

  /** A ward with one clerk, who goes on in the merged one from 2025-07-01. */
  private static final class Merged {
    private final Made province = root("MERGED");
    private final Made ward = below(province, "OLD");
    private final Made staff = title("STAFF");
    private final Made made =
        appointment(cadre(ward, "Bùi Thị Theo"), position(ward, staff, 1), "2020-01-06");
    private final String next;

    /**
     * Merges it.
     *
     * @param sent the title that the clerk is sent to; null where she goes along in hers
     */
    private Merged(@Nullable Made sent) {
      var other = below(province, "BESIDE");
      position(other, staff, 1);
      next = code("NEW");
      var unit = new HashMap<String, Object>();
      unit.put("code", next);
      unit.put("name", "Phường mới " + next);
      unit.put("level", "COMMUNE");
      unit.put("bloc", "STATE");
      unit.put("kind", "WARD");
      unit.put("parent", province.code());
      var merger = new HashMap<String, Object>();
      merger.put("kind", "MERGE");
      merger.put("effectiveFrom", "2025-07-01");
      merger.put("from", List.of(ward.code(), other.code()));
      merger.put("to", List.of(unit));
      merger.put("decision", paper("RESTRUCTURING", "2025-06-16"));
      if (sent != null) {
        merger.put(
            "dispositions",
            List.of(
                Map.of("appointmentId", made.id(), "organisation", next, "title", sent.code())));
      }
      post("/cadre/v1/restructurings", merger);
    }

    private ValidatableResponse goesOn() {
      return viewer(province.code())
          .queryParam("organisation", next)
          .get("/cadre/v1/appointments")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void whoWasCarriedOnByAMergerDoesNotStayThereWhenTheAppointmentIsRevoked() {
    for (var from : new String[] {null, "2025-01-01"}) {
      var m = new Merged(null);
      var decision = decisionOf(m.made, "decision");
      revoke(m.province.code(), decision, from, paper("REVOCATION", "2026-10-01"))
          .statusCode(200)
          .body("consequences.effect.kind", contains("APPOINTMENT_BEGUN", "APPOINTMENT_CONTINUED"))
          .body("consequences.outcome", contains(from == null ? "ANNULLED" : "ENDED", "ANNULLED"));
      m.goesOn().body("items.annulledById", contains(notNullValue()));
      seen(m.province, m.made).body("to", equalTo(from == null ? "2025-07-01" : from));
    }
  }

  @Test
  void whoWasCarriedOnLeavesTheSuccessorOnTheDayOnWhichTheAppointmentIsRevoked() {
    var m = new Merged(null);
    var decision = decisionOf(m.made, "decision");
    // the code of a unit that was merged grants what it was merged into
    revoke(m.ward.code(), decision, "2026-01-01", paper("REVOCATION", "2026-10-01"))
        .statusCode(200)
        .body("consequences.outcome", contains("UNCHANGED", "ENDED"));
    m.goesOn().body("items.to", contains("2026-01-01"));
    seen(m.province, m.made).body("to", equalTo("2025-07-01"));
  }

  @Test
  void whoWasSentToAnotherTitleByAMergerHoldsThatByTheMergersDocument() {
    var m = new Merged(title("DEPUTY"));
    var decision = decisionOf(m.made, "decision");
    for (var from : new String[] {null, "2025-01-01", "2026-01-01"}) {
      revoke(m.province.code(), decision, from, paper("REVOCATION", "2026-10-01"))
          .statusCode(422)
          .body("code", equalTo("revocation-refused"))
          .body("reasons.rule", contains("decision.not-continued"))
          .body("reasons.facts.from", contains("2025-07-01"));
    }
  }

  private static ValidatableResponse assign(
      Made office, String path, String figure, Map<String, Object> paper) {
    var now = editor(office.code()).get(path).getHeader("ETag");
    return editor(office.code())
        .header("If-Match", now == null ? "\"0\"" : now)
        .body(Map.of(figure, 3, "decision", paper))
        .put(path)
        .then();
  }

  @Test
  void quotasPlansAndExceptionsShowTheirDocumentAndAreAssignedAnewBeforeItIsRevoked() {
    var office = root("FIGURES");
    var paper = paper("CONSULTATION", "2025-12-12");
    var quota = "/cadre/v1/staffing-quotas/" + office.id() + "/2026/CIVIL_SERVANT";
    var plan = "/cadre/v1/downsizing-plans/" + office.code() + "/2026";
    assign(office, quota, "assigned", paper).statusCode(200);
    assign(office, plan, "planned", paper).statusCode(200);
    var exception =
        as(List.of("approver"), office.code())
            .body(
                Map.of(
                    "organisationId",
                    office.id(),
                    "year",
                    2026,
                    "category",
                    "CIVIL_SERVANT",
                    "persons",
                    1,
                    "reason",
                    "Tiếp nhận theo chủ trương",
                    "decision",
                    paper))
            .post("/cadre/v1/staffing-exceptions");
    exception.then().statusCode(201);
    String id = viewer(office.code()).get(quota).path("decision.id");
    var decision = "/cadre/v1/decisions/" + id;

    viewer(office.code())
        .get(decision)
        .then()
        .statusCode(200)
        .body(
            "broughtAbout.kind",
            containsInAnyOrder("STAFFING_QUOTA", "DOWNSIZING_PLAN", "STAFFING_EXCEPTION"))
        .body(
            "broughtAbout.resource",
            containsInAnyOrder(
                quota, plan, exception.getHeader("Location").replaceAll("^https?://[^/]+", "")));
    viewer(root("UNTOLD").code()).get(decision).then().statusCode(404);
    revoke(office.code(), decision)
        .statusCode(422)
        .body(
            "reasons.rule",
            contains(
                "decision.figure-assigned-anew",
                "decision.figure-assigned-anew",
                "decision.figure-assigned-anew"));

    var anew = paper("CONSULTATION", "2026-02-02");
    assign(office, quota, "assigned", anew).statusCode(200);
    assign(office, plan, "planned", anew).statusCode(200);
    String next = viewer(office.code()).get(quota).path("decision.id");
    viewer(office.code())
        .get(decision)
        .then()
        .body("broughtAbout.kind", contains("STAFFING_EXCEPTION"));
    viewer(office.code())
        .get("/cadre/v1/decisions/" + next)
        .then()
        .body("broughtAbout.kind", containsInAnyOrder("STAFFING_QUOTA", "DOWNSIZING_PLAN"));
  }

  @Test
  void whatAlsoRenamedAnotherUnitOrAssignedItAQuotaIsNotTheCallersToRevoke() {
    var province = root("ALSO");
    var one = below(province, "ONE");
    var other = below(province, "OTHER");
    var paper = paper("RESTRUCTURING", "2025-06-16");
    var renaming = new HashMap<String, Object>();
    renaming.put("kind", "RENAME");
    renaming.put("effectiveFrom", "2025-07-01");
    renaming.put("from", List.of(one.code()));
    renaming.put("to", List.of(Map.of("code", one.code(), "name", "Tên mới " + one.code())));
    renaming.put("decision", paper);
    post("/cadre/v1/restructurings", renaming);
    var made =
        appointment(cadre(other, "Đặng Văn Rời"), position(other, title("HEAD"), 1), "2015-01-05");
    change(EVERYWHERE, made, "end", Map.of("to", "2025-07-01", "decision", paper)).statusCode(200);
    var decision = decisionOf(made, "endDecision");
    viewer(one.code()).get(decision).then().statusCode(200);

    revoke(other.code(), decision).statusCode(403);

    var quota = paper("RELIEF", "2025-06-17");
    assign(one, "/cadre/v1/staffing-quotas/" + one.id() + "/2026/CIVIL_SERVANT", "assigned", quota)
        .statusCode(200);
    var second =
        appointment(cadre(other, "Đặng Văn Xa"), position(other, title("HEAD"), 1), "2015-01-05");
    change(EVERYWHERE, second, "end", Map.of("to", "2025-07-01", "decision", quota))
        .statusCode(200);
    revoke(other.code(), decisionOf(second, "endDecision")).statusCode(403);
  }

  private static ValidatableResponse patch(Made unit, String decision, Map<String, ?> change) {
    return editor(unit.code())
        .header("If-Match", viewer(EVERYWHERE).get(decision).getHeader("ETag"))
        .body(change)
        .patch(decision)
        .then();
  }

  @Test
  void whoSeesACornerOfADocumentAddsToItButTakesNothingBackAndNoIssuer() {
    var province = root("CORNER");
    var issuer = below(province, "ISSUER");
    var corner = below(province, "CORNER");
    var directive = paper("DIRECTIVE", "2026-01-05");
    directive.put("issuerOrganisationId", issuer.id());
    var basis = post("/cadre/v1/decisions", directive);
    var document = paper("COMMENDATION", "2026-02-02");
    document.put("issuerOrganisationId", issuer.id());
    document.put("summary", "Khen thưởng tập thể");
    document.put("basis", List.of(basis.id()));
    document.put(
        "subjects",
        List.of(Map.of("organisationId", corner.id()), Map.of("organisationId", issuer.id())));
    var decision = post("/cadre/v1/decisions", document).location();
    var nobody = new HashMap<String, Object>();
    nobody.put("issuerOrganisationId", null);

    patch(corner, decision, nobody).statusCode(403);
    patch(corner, decision, Map.of("issuerOrganisationId", corner.id())).statusCode(403);
    patch(corner, decision, Map.of("summary", "Khác")).statusCode(403);
    patch(corner, decision, Map.of("basis", List.of())).statusCode(403);

    var another = post("/cadre/v1/decisions", alsoBy(issuer));
    patch(corner, decision, Map.of("basis", List.of(basis.id(), another.id()))).statusCode(200);
    patch(issuer, decision, nobody).statusCode(200);
    patch(province, decision, Map.of("summary", "Khen thưởng năm 2025")).statusCode(200);
    patch(province, decision, Map.of("basis", Collections.nCopies(201, basis.id())))
        .statusCode(400)
        .body("violations.field", contains("basis"));
  }

  private static Map<String, Object> alsoBy(Made issuer) {
    var plan = paper("PLAN", "2026-01-06");
    plan.put("issuerOrganisationId", issuer.id());
    return plan;
  }

  @Test
  void theResolutionOfARestructuringIsCorrectedButStaysOneThatRestructures() {
    var unit = root("RESOLVED");
    var renaming = new HashMap<String, Object>();
    renaming.put("kind", "RENAME");
    renaming.put("effectiveFrom", "2025-07-01");
    renaming.put("from", List.of(unit.code()));
    renaming.put("to", List.of(Map.of("code", unit.code(), "name", "Tên mới " + unit.code())));
    var paper = paper("RESOLUTION", "2025-06-16");
    renaming.put("decision", paper);
    post("/cadre/v1/restructurings", renaming);
    String id =
        viewer(EVERYWHERE)
            .queryParam("number", paper.get("number"))
            .get("/cadre/v1/decisions")
            .path("items[0].id");
    var decision = "/cadre/v1/decisions/" + id;

    correct(decision, Map.of("type", "APPOINTMENT", "reason", "Nhầm"))
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("type decision-type"));
    correct(decision, Map.of("number", code("NQ"), "reason", "Nhập sai số")).statusCode(200);
    correct(decision, Map.of("type", "RESTRUCTURING", "reason", "Nhập sai loại")).statusCode(200);
  }

  private static ValidatableResponse correct(String decision, Map<String, ?> body) {
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(decision).getHeader("ETag"))
        .body(body)
        .post(decision + "/correct")
        .then();
  }
}
