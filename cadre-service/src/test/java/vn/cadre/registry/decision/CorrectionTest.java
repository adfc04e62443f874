package vn.cadre.registry.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
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
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class CorrectionTest {

  private static Map<String, Object> paper() {
    return new HashMap<>(
        Map.of(
            "type",
            "APPOINTMENT",
            "number",
            code("QD"),
            "date",
            "2020-02-03",
            "issuer",
            "Ban Thường vụ Tỉnh ủy",
            "tier",
            "PROVINCIAL_STANDING_COMMITTEE"));
  }

  private static ValidatableResponse correct(String decision, Map<String, ?> body) {
    var etag = viewer(EVERYWHERE).get(decision).getHeader("ETag");
    return editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(body)
        .post(decision + "/correct")
        .then();
  }

  private static Made managed(Made office) {
    return post(
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
  }

  private static Made appointed(Made office, Made position, Map<String, Object> paper) {
    var given = new HashMap<>(appointing(cadre(office, "Lê Đức Đạt"), position, "2020-03-01"));
    given.put("decision", paper);
    return post("/cadre/v1/appointments", given);
  }

  @Test
  void aNumberPutRightIsToldEverywhereAndTheFormerOneStaysVisible() {
    var office = root("CORRECTED");
    var paper = paper();
    var made = appointed(office, managed(office), paper);
    var decision =
        "/cadre/v1/decisions/" + viewer(EVERYWHERE).get(made.location()).path("decision.id");
    var right = code("DUNG");
    correct(decision, Map.of("number", right, "reason", "Nhập sai số"))
        .statusCode(200)
        .body("number", equalTo(right))
        .body("corrections.formerNumber", contains(paper.get("number")))
        .body("corrections.reason", contains("Nhập sai số"))
        .body("corrections.formerType", contains("APPOINTMENT"));
    viewer(office.code()).get(made.location()).then().body("decision.number", equalTo(right));
    viewer(office.code())
        .get("/cadre/v1/decisions?number={n}", right)
        .then()
        .body("items.corrected", contains(true));
  }

  @Test
  void aCorrectionKeepsTheKeyUniqueAndTheChainInOrder() {
    var office = root("CHAIN");
    var other = paper();
    appointed(office, managed(office), other);
    var first = paper();
    var made = appointed(office, managed(office), first);
    String id = viewer(EVERYWHERE).get(made.location()).path("decision.id");
    var decision = "/cadre/v1/decisions/" + id;
    correct(decision, Map.of("number", other.get("number"), "reason", "Nhầm"))
        .statusCode(409)
        .body("code", equalTo("duplicate-decision"));
    correct(decision, Map.of("number", first.get("number"), "reason", "Nhầm"))
        .statusCode(400)
        .body("violations.code", contains("nothing-to-correct"));
    post(
        "/cadre/v1/decisions",
        Map.of(
            "type",
            "TRANSFER",
            "number",
            code("QD"),
            "date",
            "2021-02-03",
            "issuer",
            "Ban Thường vụ Tỉnh ủy",
            "issuerOrganisationId",
            office.id(),
            "basis",
            List.of(id)));
    correct(decision, Map.of("date", "2021-02-04", "type", "PLAN", "reason", "Nhầm"))
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("date later-than-resting", "type brought-about"));
    correct(decision, Map.of("date", "2021-02-03", "reason", "Nhầm")).statusCode(200);
  }

  @Test
  void aRevocationIsNotCorrectedToOneThatCouldNotHaveRevokedWhatItDid() {
    var office = root("REVOKES");
    var made = appointed(office, managed(office), paper());
    var decision =
        "/cadre/v1/decisions/" + viewer(EVERYWHERE).get(made.location()).path("decision.id");
    var revocation = paper();
    revocation.put("type", "REVOCATION");
    revocation.put("date", "2026-10-01");
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(decision).getHeader("ETag"))
        .body(Map.of("decision", revocation, "reason", "Sai thẩm quyền"))
        .post(decision + "/revoke")
        .then()
        .statusCode(200);
    var by = "/cadre/v1/decisions/" + viewer(EVERYWHERE).get(made.location()).path("annulledById");
    correct(by, Map.of("date", "2019-01-01", "reason", "Nhầm"))
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }", contains("date revoked-by-earlier"));
    correct(by, Map.of("tier", "HEAD_OF_ORGANISATION", "reason", "Nhầm cấp"))
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    correct(by, Map.of("date", "2026-10-02", "reason", "Nhầm ngày")).statusCode(200);
  }

  @Test
  void nothingTakesEffectByATierThatDoesNotManageThePostNeitherAtOnceNorByACorrection() {
    var office = root("AUTHORITY");
    var seat = managed(office);
    var paper = paper();
    paper.put("tier", "DISTRICT_STANDING_COMMITTEE");
    var given = new HashMap<>(appointing(cadre(office, "Một"), seat, "2020-03-01"));
    given.put("decision", paper);
    editor(EVERYWHERE)
        .body(given)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-authority"))
        .body("reasons.rule", contains("decision.managing-tier"))
        .body("reasons.expected", contains("PROVINCIAL_STANDING_COMMITTEE"))
        .body("reasons.actual", contains("DISTRICT_STANDING_COMMITTEE"))
        .body("reasons.verified", contains(false));
    paper.remove("tier");
    editor(EVERYWHERE)
        .body(given)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    var made = appointed(office, seat, paper());
    var relief = paper();
    relief.put("type", "RELIEF");
    relief.put("tier", "HEAD_OF_ORGANISATION");
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("to", "2021-01-01", "decision", relief))
        .post(made.location() + "/end")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    var decision =
        "/cadre/v1/decisions/" + viewer(EVERYWHERE).get(made.location()).path("decision.id");
    correct(decision, Map.of("tier", "HEAD_OF_ORGANISATION", "reason", "Nhầm cấp"))
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    correct(decision, Map.of("tier", "CENTRAL", "reason", "Nhầm cấp")).statusCode(200);
  }
}
