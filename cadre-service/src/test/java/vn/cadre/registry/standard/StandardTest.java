package vn.cadre.registry.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.regulation;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What titles and grades ask, from day to day. */
@RegistryTest
class StandardTest {

  private static Map<String, Object> asking(Map<String, ?> more) {
    var body = new HashMap<String, Object>();
    body.put("validFrom", "2010-01-01");
    body.put("minProfessionalLevel", "UNIVERSITY");
    body.put("legalBasis", "Quy định thử nghiệm, Điều 2");
    body.put("decision", regulation());
    body.putAll(more);
    return body;
  }

  private static ValidatableResponse set(Made title, Map<String, ?> more) {
    return admin()
        .body(asking(more))
        .post("/cadre/v1/titles/" + title.code() + "/standards")
        .then();
  }

  private static Made titleSince(String day) {
    var code = code("TITLE");
    admin()
        .body(Map.of("code", code, "name", "Chức danh", "rank", "HEAD", "validFrom", day))
        .post("/cadre/v1/titles")
        .then()
        .statusCode(201)
        .body("validFrom", equalTo(day));
    return new Made("", code, "", "/cadre/v1/titles/" + code);
  }

  @Test
  void aStandardDoesNotStartBeforeItsTitle() {
    var title = titleSince("2010-06-01");
    set(title, Map.of("validFrom", "2010-05-31"))
        .statusCode(400)
        .body("violations.field", contains("validFrom"))
        .body("violations.code", contains("before-title"));
    set(title, Map.of("validFrom", "2010-06-01")).statusCode(201);
    // nor does the title start after it
    var etag = admin().get(title.location()).header("ETag");
    admin()
        .header("If-Match", etag)
        .body(Map.of("validFrom", "2010-06-02"))
        .patch(title.location())
        .then()
        .statusCode(400)
        .body("violations.code", contains("after-standards"));
    admin()
        .header("If-Match", etag)
        .body(Map.of("validFrom", "2009-01-01"))
        .patch(title.location())
        .then()
        .statusCode(200);
  }

  @Test
  void everythingWrongIsToldAtOnceAndNothingIsWritten() {
    var title = titleSince("2012-01-01");
    var decision = new HashMap<String, Object>(regulation());
    decision.put("type", "APPOINTMENT");
    set(
            title,
            Map.of(
                "validTo", "2009-01-01",
                "minProfessionalLevel", "PROFESSOR",
                "minPoliticalTheoryLevel", "NONE",
                "minGrade", "99.999",
                "maxAge", 17,
                "decision", decision))
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "validTo",
                "validFrom",
                "minProfessionalLevel",
                "minGrade",
                "maxAge",
                "decision.type"));
    viewer(EVERYWHERE)
        .get("/cadre/v1/titles/" + title.code() + "/standards")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void aStandardAsksForSomething() {
    var nothing = new HashMap<String, Object>();
    nothing.put("minProfessionalLevel", null);
    set(title("HEAD"), nothing)
        .statusCode(400)
        .body("violations.code", contains("asks-for-nothing"));
    set(title("HEAD"), Map.of("minPoliticalTheoryLevel", "NONE"))
        .statusCode(400)
        .body("violations.field", contains("minPoliticalTheoryLevel"));
    nothing.put("orStudying", true);
    nothing.put("partyMember", true);
    set(title("HEAD"), nothing).statusCode(400).body("violations.field", contains("orStudying"));
  }

  @Test
  void twoStandardsDoNotHoldOnOneDay() {
    var title = title("HEAD");
    var first = standard(title.code(), "2010-01-01");
    set(title, Map.of("validFrom", "2015-01-01"))
        .statusCode(409)
        .body("type", endsWith("standard-overlap"));
    admin()
        .header("If-Match", first.etag())
        .body(Map.of("validTo", "2015-01-01"))
        .patch(first.location())
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2015-01-01"))
        .body("orStudying", equalTo(true));
    set(title, Map.of("validFrom", "2015-01-01", "minProfessionalLevel", "MASTER")).statusCode(201);
    for (var asked : Map.of("2014-12-31", "UNIVERSITY", "2015-01-01", "MASTER").entrySet()) {
      viewer(EVERYWHERE)
          .get("/cadre/v1/titles/" + title.code() + "/standards?asOf=" + asked.getKey())
          .then()
          .body("items.minProfessionalLevel", contains(asked.getValue()));
    }
  }

  @Test
  void aPatchThatChangesNothingLeavesTheVersion() {
    var made = standard(title("HEAD").code(), "2010-01-01");
    admin()
        .header("If-Match", made.etag())
        .body(Map.of("minProfessionalLevel", "UNIVERSITY"))
        .patch(made.location())
        .then()
        .statusCode(200)
        .header("ETag", equalTo(made.etag()));
  }

  @Test
  void gradesAndProfessionalTitlesHaveStandardsToo() {
    var path = "/cadre/v1/grades/V.07.05.14/standards";
    var made =
        admin()
            .body(
                asking(
                    Map.of(
                        "validFrom",
                        "1951-01-01",
                        "validTo",
                        "1952-01-01",
                        "specialities",
                        List.of("Sư phạm Toán học"))))
            .post(path)
            .then()
            .statusCode(201)
            .body("grade", equalTo("V.07.05.14"))
            .body("titleCode", nullValue())
            .body("verified", equalTo(false))
            .extract();
    viewer(EVERYWHERE).get(made.header("Location")).then().statusCode(200);
    viewer(EVERYWHERE).get("/cadre/v1/grades/NONE/standards").then().statusCode(404);
    viewer(EVERYWHERE).get("/cadre/v1/titles/NONE/standards").then().statusCode(404);
  }

  @Test
  void onlyAdminsSetStandards() {
    var path = "/cadre/v1/titles/" + title("HEAD").code() + "/standards";
    editor(EVERYWHERE).body(asking(Map.of())).post(path).then().statusCode(403);
  }

  @Test
  void aDocumentThatAStandardRestsOnIsNotRevokedBeforeItEnds() {
    var root = root("ISSUER");
    var paper = new HashMap<String, Object>(regulation());
    paper.put("issuerOrganisationId", root.id());
    var document = Registry.post("/cadre/v1/decisions", paper);
    paper.remove("issuerOrganisationId");
    var title = title("HEAD");
    set(title, Map.of("decision", paper)).statusCode(201);
    viewer(EVERYWHERE)
        .get(document.location())
        .then()
        .statusCode(200)
        .body("broughtAbout.kind", contains("STANDARD"))
        .body("broughtAbout.subject", contains(title.code()));
    editor(root.code())
        .header("If-Match", viewer(root.code()).get(document.location()).getHeader("ETag"))
        .body(
            Map.of(
                "decision",
                Map.of(
                    "type",
                    "REVOCATION",
                    "number",
                    code("QD"),
                    "date",
                    "2026-10-01",
                    "issuer",
                    "Tỉnh ủy thử nghiệm"),
                "reason",
                "Không còn phù hợp"))
        .post(document.location() + "/revoke")
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("decision.standard-ended"));
  }

  @Test
  void aSnapshotTellsStandardsToEverybody() {
    var made = standard(title("HEAD").code(), "2010-01-01");
    var lines =
        viewer(root("FAR").code())
            .get("/cadre/v1/snapshots/standards")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .filter(line -> line.contains(made.id()))
            .toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).contains("\"orStudying\":true", "\"minGrade\":null");
  }
}
