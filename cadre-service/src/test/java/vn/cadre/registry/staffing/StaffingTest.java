package vn.cadre.registry.staffing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class StaffingTest {
  private static final String QUOTAS = "/cadre/v1/staffing-quotas/";
  private static final String EXCEPTIONS = "/cadre/v1/staffing-exceptions";

  private static Map<String, Object> paper(String type) {
    return Map.of(
        "type",
        type,
        "number",
        code("QD"),
        "date",
        "2014-12-20",
        "issuer",
        "Ban Thường vụ Tỉnh ủy");
  }

  private static String quota(Made unit, int year) {
    return QUOTAS + unit.id() + "/" + year + "/CIVIL_SERVANT";
  }

  private static void assign(Made unit, int year, int number) {
    put(quota(unit, year), Map.of("assigned", number, "decision", paper("CONSULTATION")))
        .then()
        .statusCode(200)
        .body("assigned", equalTo(number));
  }

  private static Response put(String path, Map<String, ?> body) {
    return editor(EVERYWHERE)
        .header("If-Match", editor(EVERYWHERE).get(path).getHeader("ETag"))
        .body(body)
        .put(path);
  }

  private static ValidatableResponse ask(String path, Made unit, Object... parameters) {
    var request = viewer(unit.code()).queryParam("organisation", unit.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/" + path).then();
  }

  @Test
  void aQuotaIsAssignedByADecisionAndChangedUnderItsEtagAlone() {
    var unit = root("QUOTA");
    var path = quota(unit, 2026);
    viewer(unit.code()).get(path).then().statusCode(200).body("assigned", nullValue());
    var body = Map.of("assigned", 12, "decision", paper("CONSULTATION"));
    editor(unit.code()).body(body).put(path).then().statusCode(428);
    var etag = editor(unit.code()).get(path).getHeader("ETag");
    editor(unit.code())
        .header("If-Match", etag)
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .body("assigned", equalTo(12))
        .body("decision.number", equalTo(((Map<?, ?>) body.get("decision")).get("number")));
    editor(unit.code()).header("If-Match", etag).body(body).put(path).then().statusCode(412);
    viewer(unit.code()).body(body).put(path).then().statusCode(403);
    editor(root("OTHER").code()).get(path).then().statusCode(404);
    editor(unit.code()).get(QUOTAS + unit.id() + "/1989/CADRE").then().statusCode(404);
    editor(unit.code())
        .header("If-Match", editor(unit.code()).get(path).getHeader("ETag"))
        .body(Map.of("assigned", -1, "number", 2))
        .put(path)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("assigned", "number", "decision"));
  }

  @Test
  void quotasAndPeopleStandBesideEachOtherEachWithItsUnit() {
    var unit = root("STAFF");
    var part = below(unit, "PART");
    var other = below(unit, "OTHER");
    var desk = position(part, title("STAFF"), 9);
    var counter = position(other, title("STAFF"), 9);
    appointment(cadre(unit, "Nguyễn Văn An"), desk, "2020-01-01");
    appointment(cadre(unit, "Lê Thị Bình"), counter, "2020-01-01");
    appointment(cadre(unit, "Trần Văn Cường"), counter, "2020-01-01");
    assign(part, 2026, 3);
    assign(other, 2026, 1);
    ask("staffing", unit, "year", 2026)
        .statusCode(200)
        .body("items.category", contains("CIVIL_SERVANT"))
        .body("items[0].assigned.value", equalTo(4))
        .body("items[0].assigned.unit", equalTo("QUOTA"))
        .body("items[0].actual.value", equalTo(3))
        .body("items[0].actual.unit", equalTo("PERSON"))
        .body("items[0].vacant.value", equalTo(1))
        .body("items[0].vacant.unit", equalTo("QUOTA"))
        .body("items[0].over.value", equalTo(0))
        .body("items[0].over.unit", equalTo("PERSON"));
    ask("staffing", other, "year", 2026)
        .body("items[0].over.value", equalTo(1))
        .body("items[0].vacant.value", equalTo(0));
    // an organisation's own quota has those below it as its parts
    assign(unit, 2026, 10);
    ask("staffing", unit, "year", 2026).body("total.assigned.value", equalTo(10));
    ask("staffing", unit, "year", 2025)
        .body("items[0].assigned", nullValue())
        .body("items[0].vacant", nullValue())
        .body("items[0].actual.value", equalTo(3));
    ask("staffing", unit, "year", 2026, "asOf", "2025-01-01")
        .statusCode(400)
        .body("violations.field", contains("asOf"));
    viewer(unit.code())
        .get("/cadre/v1/staffing")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("organisation", "year"));
  }

  @Test
  void anAppointmentBeyondTheQuotaIsRefusedWithReasonsOrLetInByAnApprovedException() {
    var unit = root("FULL");
    var part = below(unit, "PART");
    assign(unit, 2026, 1);
    var desk = position(part, title("STAFF"), 9);
    appointment(cadre(unit, "Nguyễn Văn An"), desk, "2026-01-01");
    // whoever is registered without a post counts where they are registered
    var pool = root("POOL");
    var late = cadre(pool, "Lê Thị Bình");
    var body = appointing(late, desk, "2026-02-01");
    // whoever appoints need not see the organisation whose quota it is
    editor(EVERYWHERE)
        .body(body)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422)
        .body("code", equalTo("over-quota"))
        .body("reasons.rule", contains("staffing.within-quota"))
        .body("reasons[0].passed", equalTo(false))
        .body("reasons[0].expected", equalTo(1))
        .body("reasons[0].actual", equalTo(2))
        .body("reasons[0].verified", equalTo(false))
        .body("reasons[0].facts.organisation", equalTo(unit.code()));
    ask("staffing", unit, "year", 2026).body("items[0].actual.value", equalTo(1));

    var exception = new HashMap<String, Object>();
    exception.put("organisationId", unit.id());
    exception.put("year", 2026);
    exception.put("category", "CIVIL_SERVANT");
    exception.put("persons", 1);
    exception.put("reason", "Sắp xếp sau hợp nhất");
    exception.put("decision", paper("CONSULTATION"));
    editor(unit.code()).body(exception).post(EXCEPTIONS).then().statusCode(403);
    var approver = as(List.of("approver"), unit.code());
    var made = approver.body(exception).post(EXCEPTIONS);
    made.then()
        .statusCode(201)
        .body("persons", equalTo(1))
        .body("reason", equalTo("Sắp xếp sau hợp nhất"));
    viewer(unit.code()).get(made.getHeader("Location")).then().statusCode(200);
    viewer(root("OTHER").code()).get(EXCEPTIONS).then().body("items", empty());
    editor(EVERYWHERE).body(body).post("/cadre/v1/appointments").then().statusCode(201);
    ask("staffing", unit, "year", 2026)
        .body("items[0].actual.value", equalTo(2))
        .body("items[0].excepted.value", equalTo(1))
        .body("items[0].over.value", equalTo(1));
    editor(EVERYWHERE)
        .body(appointing(cadre(pool, "Trần Văn Cường"), desk, "2026-02-01"))
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422);
    exception.put("persons", 0);
    exception.put("year", 1900);
    exception.put("reason", " ");
    approver
        .body(exception)
        .post(EXCEPTIONS)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("persons", "year", "reason"));
  }

  @Test
  void aRenewalBeyondTheQuotaIsTakenAndSaysSoWhileANewcomerIsRefused() {
    var unit = root("RENEWS");
    var desk = position(unit, title("HEAD"), 2);
    var held = cadre(unit, "Nguyễn Văn An");
    var first = new HashMap<>(appointing(held, desk, "2021-06-01"));
    first.put("to", "2026-06-01");
    editor(EVERYWHERE)
        .body(first)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(201)
        .body("notices", empty());
    assign(unit, 2026, 0);
    var again = new HashMap<>(appointing(held, desk, "2026-06-01"));
    again.put("kind", "REAPPOINTMENT");
    again.put("decision", paper("REAPPOINTMENT"));
    var made = editor(EVERYWHERE).body(again).post("/cadre/v1/appointments");
    made.then()
        .statusCode(201)
        .body("notices.rule", contains("staffing.within-quota"))
        .body("notices[0].passed", equalTo(false))
        .body("notices[0].expected", equalTo(0))
        .body("notices[0].actual", equalTo(1))
        .body("notices[0].facts.organisation", equalTo(unit.code()));
    viewer(EVERYWHERE).get(made.getHeader("Location")).then().body("notices", empty());
    editor(EVERYWHERE)
        .body(appointing(cadre(root("POOL"), "Lê Thị Bình"), desk, "2026-07-15"))
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422)
        .body("code", equalTo("over-quota"));
  }

  @Test
  void whereThePackLetsQuotasWarnOnlyNobodyIsRefused() {
    var unit = root("WARN");
    var desk = position(unit, title("STAFF"), 9);
    // no pack is in force before 2015, so nothing binds
    assign(unit, 2014, 0);
    appointment(cadre(unit, "Nguyễn Văn An"), desk, "2014-05-01");
    ask("staffing", unit, "year", 2014).body("items[0].over.value", equalTo(1));
  }

  private static void leaves(Made person, String kind, String day, Map<String, ?> paper) {
    post(
        person.location() + "/separations",
        Map.of("kind", kind, "effectiveOn", day, "decision", paper));
  }

  @Test
  void twentyOnePlannedFourteenDoneByTheEndOfMarchAre66Point67PercentAndSevenRemain() {
    var unit = root("HOANH-BO");
    var desk = position(unit, title("STAFF"), 30);
    var path = "/cadre/v1/downsizing-plans/" + unit.code() + "/2019";
    put(path, Map.of("planned", 21, "decision", paper("DOWNSIZING")))
        .then()
        .statusCode(200)
        .body("planned", equalTo(21));
    var paper = new HashMap<>(paper("DOWNSIZING"));
    paper.put("date", "2019-01-05");
    for (int i = 0; i < 15; i++) {
      var person = cadre(unit, "Nguyễn Văn Thứ " + (char) ('A' + i));
      appointment(person, desk, "2010-01-01");
      leaves(person, "SEVERANCE", i < 14 ? "2019-03-31" : "2019-04-01", paper);
    }
    // whoever leaves otherwise is not counted
    var other = cadre(unit, "Lê Thị Bình");
    appointment(other, desk, "2010-01-01");
    leaves(other, "RESIGNATION", "2019-02-01", paper("RESIGNATION"));
    ask("downsizing", unit, "asOf", "2019-03-31")
        .statusCode(200)
        .body("plan.year", equalTo(2019))
        .body("plan.planned.value", equalTo(21))
        .body("plan.done.value", equalTo(14))
        .body("plan.done.unit", equalTo("PERSON"))
        .body("plan.share.percent", equalTo("66.67"))
        .body("plan.remaining.value", equalTo(7))
        .body("headcount.now.value", equalTo(1));
    ask("downsizing", unit, "asOf", "2019-04-01").body("plan.done.value", equalTo(15));
    ask("downsizing", unit, "asOf", "2018-12-31").body("plan", nullValue());
    editor(unit.code())
        .body(Map.of("planned", 20, "decision", paper))
        .put(path)
        .then()
        .statusCode(428);
  }

  @Test
  void aPlanIsSetByADocumentOfItsYearOrBefore() {
    var path = "/cadre/v1/downsizing-plans/" + root("PLAN").code() + "/2019";
    var paper = new HashMap<>(paper("DOWNSIZING"));
    paper.put("date", "2020-01-01");
    put(path, Map.of("planned", 21, "decision", paper))
        .then()
        .statusCode(400)
        .body("violations.field", contains("decision.date"))
        .body("violations.code", contains("of-later-year"));
    paper.put("date", "2019-12-31");
    put(path, Map.of("planned", 21, "decision", paper)).then().statusCode(200);
  }

  @Test
  void aQuotaOf180AgainstThe200Of2015IsMetAnd181IsNotWithTheHeadcountBeside() {
    var unit = root("REDUCE");
    var desk = position(unit, title("STAFF"), 9);
    appointment(cadre(unit, "Nguyễn Văn An"), desk, "2020-01-01");
    assign(unit, 2015, 200);
    assign(unit, 2021, 180);
    ask("downsizing", unit, "asOf", "2021-12-31")
        .body("quotas.baselineYear", equalTo(2015))
        .body("quotas.baseline.value", equalTo(200))
        .body("quotas.now.value", equalTo(180))
        .body("quotas.now.unit", equalTo("QUOTA"))
        .body("quotas.reduced.percent", equalTo("10.00"))
        .body("quotas.target.passed", equalTo(true))
        .body("quotas.target.verified", equalTo(false))
        .body("headcount.baseline.value", equalTo(0))
        .body("headcount.now.value", equalTo(1))
        .body("headcount.now.unit", equalTo("PERSON"));
    assign(unit, 2021, 181);
    ask("downsizing", unit, "baselineYear", 2015, "asOf", "2021-12-31")
        .body("quotas.reduced.percent", equalTo("9.50"))
        .body("quotas.target.passed", equalTo(false))
        .body("quotas.target.rule", equalTo("staffing.reduction-against-baseline"));
    ask("downsizing", unit, "baselineYear", 2016, "asOf", "2021-12-31")
        .body("quotas.baseline", nullValue())
        .body("quotas.reduced", nullValue());
    ask("downsizing", unit, "asOf", "2010-01-01")
        .statusCode(400)
        .body("violations.field", contains("baselineYear"));
  }

  @Test
  void listsHoldNoMoreThanTheScope() {
    var unit = root("SCOPED");
    var names = new ArrayList<String>(List.of("staffing", "downsizing"));
    names.forEach(path ->
        viewer(unit.code())
            .queryParam("organisation", root("FOREIGN").code())
            .queryParam(path.equals("staffing") ? "year" : "baselineYear", 2020)
            .get("/cadre/v1/" + path)
            .then()
            .statusCode(400)
            .body("violations.code", hasItem("unknown-organisation"))
            .body("violations", hasSize(1)));
  }
}
