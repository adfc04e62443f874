package vn.cadre.registry.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

@RegistryTest
class DecisionRegisterTest {
  @Inject DataSource database;
  static final String DECISIONS = "/cadre/v1/decisions";

  private static Map<String, Object> document(String type, String number, String date) {
    return new HashMap<>(
        Map.of("type", type, "number", number, "date", date, "issuer", "Ban Bí thư"));
  }

  private static Map<String, Object> about(
      String type, String date, List<Map<String, Object>> subjects) {
    var document = document(type, code("QD"), date);
    document.put("issuer", "Ban Thường vụ Tỉnh ủy");
    document.put("subjects", subjects);
    return document;
  }

  @Test
  void numberDateAndIssuerAreTheKeySoThereAreTwoDirectives45() {
    var number = code("45-CT") + "/TW";
    post(DECISIONS, document("DIRECTIVE", number, "2020-06-20"));
    post(DECISIONS, document("DIRECTIVE", number, "2025-04-14"));
    var ofAnother = document("DIRECTIVE", number, "2025-04-14");
    ofAnother.put("issuer", "Bộ Chính trị");
    post(DECISIONS, ofAnother);
    editor(EVERYWHERE)
        .body(document("PLAN", number, "2025-04-14"))
        .post(DECISIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-decision"));
    viewer(root("READER").code())
        .get(DECISIONS + "?number={n}&sort=date&count=true", number)
        .then()
        .body("total", equalTo(3))
        .body("items.date", contains("2020-06-20", "2025-04-14", "2025-04-14"));
  }

  @Test
  void aPlanRestsOnTheResolutionBeforeItAndNotTheOtherWayRound() {
    var resolution = post(DECISIONS, document("RESOLUTION", code("67-NQ"), "2013-09-11"));
    var plan = document("PLAN", code("71-KH"), "2014-04-14");
    plan.put("basis", List.of(resolution.id()));
    var made = post(DECISIONS, plan);
    viewer(EVERYWHERE)
        .get(made.location())
        .then()
        .body("basis.date", contains("2013-09-11"))
        .body("basisOf", empty());
    viewer(EVERYWHERE).get(resolution.location()).then().body("basisOf.id", contains(made.id()));
    viewer(EVERYWHERE)
        .get(DECISIONS + "?basis=" + resolution.id())
        .then()
        .body("items.id", contains(made.id()));
    editor(EVERYWHERE)
        .header("If-Match", resolution.etag())
        .body(Map.of("basis", List.of(made.id(), made.id(), resolution.id())))
        .patch(resolution.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("basis[0] basis-later", "basis[1] duplicate-basis", "basis[2] basis-circle"));
  }

  @Test
  void twoDocumentsThatAreMadeToRestOnEachOtherAtOnceDoNot() throws SQLException {
    var one = post(DECISIONS, document("RESOLUTION", code("NQ"), "2020-01-02"));
    var other = post(DECISIONS, document("CONCLUSION", code("KL"), "2020-01-02"));
    try (var rival = RivalTransaction.begin(database)) {
      // as the other request does
      rival
          .runs("SELECT pg_advisory_xact_lock(hashtextextended('decision_basis', 0))")
          .runs(
              "INSERT INTO decision_basis (decision_id, basis_id) VALUES (?, ?)",
              UUID.fromString(other.id()),
              UUID.fromString(one.id()));
      rival
          .commitsWhileWaiting(() ->
              editor(EVERYWHERE)
                  .header("If-Match", one.etag())
                  .body(Map.of("basis", List.of(other.id())))
                  .patch(one.location()))
          .then()
          .statusCode(400)
          .body("violations.code", contains("basis-circle"));
    }
  }

  @Test
  void documentsOfOneDayRestOnEachOtherInNoCircle() {
    var first = post(DECISIONS, document("RESOLUTION", code("NQ"), "2020-01-02"));
    var second = document("CONCLUSION", code("KL"), "2020-01-02");
    second.put("basis", List.of(first.id()));
    var third = document("PLAN", code("KH"), "2020-01-02");
    third.put("basis", List.of(post(DECISIONS, second).id()));
    var last = post(DECISIONS, third);
    editor(EVERYWHERE)
        .header("If-Match", first.etag())
        .body(Map.of("basis", List.of(last.id())))
        .patch(first.location())
        .then()
        .statusCode(400)
        .body("violations.code", contains("basis-circle"));
  }

  @Test
  void everythingWrongWithADocumentIsNamedAtOnce() {
    var office = root("WRONG");
    var foreign = cadre(root("ELSEWHERE"), "Người khác");
    var seat = position(office, title("HEAD"), 1);
    var wrong = document("TRANSFER", code("QD"), "2090-11-23");
    wrong.put("tier", "DISTRICT_STANDING_COMMITTEE");
    wrong.put("issuerOrganisationId", root("THEIRS").id());
    wrong.put("basis", List.of("01930000-0000-7000-8000-000000000000"));
    wrong.put(
        "subjects",
        List.of(
            Map.of("cadreId", foreign.id()),
            Map.of("statement", "Không ai"),
            Map.of("positionId", seat.id()),
            Map.of("positionId", seat.id(), "statement", "Lần nữa"),
            Map.of("positionId", seat.id(), "organisationId", office.id())));
    editor(office.code())
        .body(wrong)
        .post(DECISIONS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains(
                "date future-date",
                "tier tier-ended",
                "issuerOrganisationId unknown-organisation",
                "basis[0] unknown-decision",
                "subjects[0].cadreId unknown-cadre",
                "subjects[1] names-nobody",
                "subjects[3] duplicate-subject",
                "subjects[4].organisationId post-or-organisation"));
  }

  @Test
  void theDistrictTierDecidesUpTo20250630() {
    var office = root("DISTRICT");
    var subject = List.<Map<String, Object>>of(Map.of("organisationId", office.id()));
    var last = about("ASSIGNMENT", "2025-06-30", subject);
    last.put("tier", "DISTRICT_STANDING_COMMITTEE");
    post(DECISIONS, last);
    var late = about("ASSIGNMENT", "2025-07-01", subject);
    late.put("tier", "DISTRICT_STANDING_COMMITTEE");
    editor(EVERYWHERE)
        .body(late)
        .post(DECISIONS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("tier tier-ended"));
    var cited =
        new HashMap<>(
            appointing(
                cadre(office, "Vũ Văn Uy"), position(office, title("HEAD"), 1), "2025-07-01"));
    late.keySet().removeAll(List.of("subjects"));
    cited.put("kind", "ASSIGNMENT");
    cited.put("decision", late);
    editor(EVERYWHERE)
        .body(cited)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(400)
        .body("violations.field", contains("decision.tier"));
  }

  @Test
  void aDocumentIsToldToWhoeverSeesWhomItIsAboutOrWhoIssuedIt() {
    var province = root("PROVINCE");
    var office = below(province, "OFFICE");
    var other = below(province, "OTHER");
    var person = cadre(office, "Lê Đức Đạt");
    var given = about("CONSULTATION", "2020-05-06", List.of(Map.of("cadreId", person.id())));
    given.put("issuerOrganisationId", province.id());
    var made = post(DECISIONS, given);
    for (var reader : List.of(province, office)) {
      viewer(reader.code()).get(made.location()).then().statusCode(200);
      assertThat(listed(reader, made)).isTrue();
    }
    viewer(other.code()).get(made.location()).then().statusCode(404);
    assertThat(listed(other, made)).isFalse();
    viewer(province.code())
        .get(made.location())
        .then()
        .body("subjects.cadreName", contains("Lê Đức Đạt"))
        .body("issuerOrganisationId", equalTo(province.id()));

    // whoever moves takes what was decided about them along
    var seat = position(other, title("HEAD"), 1);
    post("/cadre/v1/appointments", appointing(person, seat, "2021-01-05"));
    viewer(other.code())
        .get(made.location())
        .then()
        .body("subjects.cadreId", contains(person.id()));
    viewer(office.code()).get(made.location()).then().statusCode(404);
  }

  private static boolean listed(Made reader, Made document) {
    List<String> ids =
        viewer(reader.code()).get(DECISIONS + "?from=2020-05-06&to=2020-05-07").path("items.id");
    return ids.contains(document.id());
  }

  @Test
  void aDocumentTellsWhatItBroughtAbout() {
    var office = root("EFFECTS");
    var person = cadre(office, "Bùi Văn Ơn");
    var seat = position(office, title("HEAD"), 1);
    var made = post("/cadre/v1/appointments", appointing(person, seat, "2015-01-05"));
    String id = viewer(EVERYWHERE).get(made.location()).path("decision.id");
    viewer(office.code())
        .get(DECISIONS + "/" + id)
        .then()
        .body("broughtAbout.kind", contains("APPOINTMENT_BEGUN"))
        .body("broughtAbout.resource", contains(made.location().replaceFirst("^.*(?=/cadre/)", "")))
        .body("broughtAbout.cadreName", contains("Bùi Văn Ơn"))
        .body("broughtAbout.on", contains("2015-01-05"));
    viewer(office.code())
        .get(DECISIONS + "?cadreId=" + person.id())
        .then()
        .body("items.id", contains(id));
    viewer(office.code())
        .get(DECISIONS + "?positionId=" + seat.id() + "&type=APPOINTMENT")
        .then()
        .body("items.id", contains(id));
    viewer(office.code())
        .get(DECISIONS + "?organisation=" + office.code())
        .then()
        .body("items.id", contains(id));
    viewer(root("STRANGERS").code()).get(DECISIONS + "/" + id).then().statusCode(404);
  }

  @Test
  void whatIsCitedFirstIsCompletedLater() {
    var office = root("COMPLETED");
    var person = cadre(office, "Trần Thị Anh");
    var made =
        post(
            "/cadre/v1/appointments",
            appointing(person, position(office, title("HEAD"), 1), "2015-01-05"));
    String id = viewer(EVERYWHERE).get(made.location()).path("decision.id");
    var basis = post(DECISIONS, document("REGULATION", code("QDi"), "2014-12-01"));
    var change =
        Map.of(
            "summary", "Về việc bổ nhiệm Trưởng phòng",
            "issuerOrganisationId", office.id(),
            "basis", List.of(basis.id()),
            "subjects", List.of(Map.of("cadreId", person.id(), "statement", "Bổ nhiệm")));
    var etag = viewer(office.code()).get(DECISIONS + "/" + id).getHeader("ETag");
    editor(office.code()).body(change).patch(DECISIONS + "/" + id).then().statusCode(428);
    var changed =
        editor(office.code())
            .header("If-Match", etag)
            .body(change)
            .patch(DECISIONS + "/" + id)
            .then()
            .statusCode(200)
            .body("summary", equalTo("Về việc bổ nhiệm Trưởng phòng"))
            .body("subjects.statement", contains("Bổ nhiệm"))
            .body("basis.id", contains(basis.id()))
            .body("allowedActions", hasItem("patch"))
            .extract()
            .header("ETag");
    viewer(office.code())
        .get(DECISIONS + "?q=viec bo NHIEM")
        .then()
        .body("items.id", containsInAnyOrder(id));
    editor(office.code())
        .header("If-Match", changed)
        .body("{\"summary\":null,\"subjects\":null}")
        .patch(DECISIONS + "/" + id)
        .then()
        .statusCode(200)
        .body("summary", nullValue())
        .body("subjects", empty())
        .body("basis.id", contains(basis.id()));
    viewer(office.code())
        .get(DECISIONS + "?q=viec bo nhiem")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void aDirectiveIsAboutNobodyAndADecisionAboutSomebody() {
    var office = root("ABOUT");
    var directive = document("DIRECTIVE", code("CT"), "2020-01-02");
    directive.put("subjects", List.of(Map.of("organisationId", office.id())));
    editor(office.code())
        .body(directive)
        .post(DECISIONS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("subjects guides"));
    editor(office.code())
        .body(document("RELIEF", code("QD"), "2020-01-02"))
        .post(DECISIONS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("subjects concerns-nobody"));
  }
}
