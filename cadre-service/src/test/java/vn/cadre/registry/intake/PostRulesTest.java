package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * A row that cites the document of a post is held to the rules that a request for it is held to.
 */
@RegistryTest
class PostRulesTest {
  private static final String DOCUMENTS = "/cadre/v1/decisions?number={n}";

  private static List<String> findings(String kind, String mode, String rows) {
    var job =
        Import.start(
            Tokens.of("registry-editor", EVERYWHERE),
            kind,
            mode,
            false,
            "rows.ndjson",
            rows.getBytes(StandardCharsets.UTF_8));
    job.end();
    return job.findings("vi");
  }

  private static Made person(Made office, String number) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName", "Trần Thị Nhập",
            "personalId", number,
            "gender", "FEMALE",
            "birthDate", "1985-10-10",
            "category", "CIVIL_SERVANT",
            "organisationId", office.id()));
  }

  private static Made position(Made office, Made title, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("organisationId", office.id());
    body.put("titleCode", title.code());
    body.put("seats", 3);
    body.put("validFrom", "2000-01-01");
    return post("/cadre/v1/positions", body);
  }

  private static String row(
      String person, Made office, Made title, String kind, String from, String more) {
    return """
    {"personalId":"%s","organisation":"%s","title":"%s","kind":"%s","from":"%s"%s}
    """
        .formatted(person, office.code(), title.code(), kind, from, more);
  }

  private static String citing(String type, String number, String more) {
    return ",\"decisionType\":\"%s\",\"decisionNumber\":\"%s\",\"decisionDate\":\"2020-01-05\",\"decisionIssuer\":\"Huyện ủy thử\"%s"
        .formatted(type, number, more);
  }

  @Test
  void aRowNeedsAPaperThatBringsItAboutByATierThatManagesThePost() {
    var office = root("ROWS");
    var title = title("HEAD");
    position(office, title, Map.of("managementTier", "PROVINCIAL_STANDING_COMMITTEE"));
    var number = personalId();
    person(office, number);
    var wrong = code("SAI");
    var tier = ",\"decisionTier\":\"%s\"";
    var rows =
        row(number, office, title, "APPOINTMENT", "2020-01-05", citing("COMMENDATION", wrong, ""))
            + row(
                number,
                office,
                title,
                "APPOINTMENT",
                "2020-01-06",
                citing("APPOINTMENT", code("CAP"), ""))
            + row(
                number,
                office,
                title,
                "APPOINTMENT",
                "2020-01-07",
                citing("APPOINTMENT", code("CAP"), tier.formatted("HEAD_OF_ORGANISATION")))
            + row(
                number,
                office,
                title,
                "APPOINTMENT",
                "2020-01-08",
                citing(
                    "APPOINTMENT", code("DUNG"), tier.formatted("PROVINCIAL_STANDING_COMMITTEE")))
            + row(number, office, title, "ACTING", "2019-01-08", "");
    assertThat(findings("appointments", "create", rows))
        .containsExactly(
            "1 decisionType decision-type",
            "2 decisionTier wrong-authority",
            "3 decisionTier wrong-authority");
    // and a document that only refused rows cite is not on the register
    viewer(EVERYWHERE).get(DOCUMENTS, wrong).then().statusCode(200).body("items", empty());
  }

  @Test
  void aRosterThatCitesAPaperIsHeldToItsTypeAndTierToo() {
    var office = root("ROSTER");
    var title = title("HEAD");
    position(office, title, Map.of("managementTier", "PROVINCIAL_STANDING_COMMITTEE"));
    var relief = code("MIEN");
    post(
        "/cadre/v1/decisions",
        Map.of(
            "type",
            "RELIEF",
            "number",
            relief,
            "date",
            "2020-01-05",
            "issuer",
            "Huyện ủy thử",
            "tier",
            "PROVINCIAL_STANDING_COMMITTEE",
            "issuerOrganisationId",
            office.id()));
    var roster =
        """
        {"fullName":"Cao Văn Áng","category":"CADRE","organisation":"%s","title":"%s","appointedFrom":"2020-02","decisionNumber":"%s","decisionDate":"2020-01-05","decisionIssuer":"Huyện ủy thử"%s}
        """;
    var rows =
        roster.formatted(office.code(), title.code(), relief, "")
            + roster.formatted(office.code(), title.code(), code("BN"), "")
            + roster.formatted(
                office.code(), title.code(), code("BN"), ",\"decisionTier\":\"CENTRAL\"");
    assertThat(findings("cadres", "create", rows))
        .containsExactly("1 decisionNumber decision-type", "2 decisionTier wrong-authority");
  }

  @Test
  void aRevokedPaperLetsNoRowTakeEffect() {
    var office = root("REVOKED");
    var title = title("DEPUTY");
    var seat = position(office, title, Map.of());
    var number = personalId();
    var made = appointment(person(office, number), seat, "2015-01-05");
    var cited = viewer(EVERYWHERE).get(made.location());
    var document = "/cadre/v1/decisions/" + cited.path("decision.id");
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(document).getHeader("ETag"))
        .body(
            Map.of(
                "reason",
                "Nhầm",
                "decision",
                Map.of(
                    "type", "REVOCATION",
                    "number", code("TH"),
                    "date", "2016-01-05",
                    "issuer", "Ban Thường vụ Tỉnh ủy")))
        .post(document + "/revoke")
        .then()
        .statusCode(200);
    var row =
        row(
            number,
            office,
            title,
            "APPOINTMENT",
            "2017-01-05",
            ",\"decisionNumber\":\"%s\",\"decisionDate\":\"2015-01-05\",\"decisionIssuer\":\"Ban Thường vụ Tỉnh ủy\""
                .formatted(cited.<String>path("decision.number")));
    assertThat(findings("appointments", "create", row))
        .containsExactly("1 decisionNumber decision-revoked");
  }

  @Test
  void aTermThatARowDecidesEndsAfterFiveYearsAndOneThatARosterTellsHasNoEnd() {
    var office = root("TERMS");
    var title = title("HEAD");
    var seat = position(office, title, Map.of("termLimited", true));
    var first = personalId();
    var second = personalId();
    var third = personalId();
    List.of(first, second, third).forEach(number -> person(office, number));
    var rows =
        row(
                first,
                office,
                title,
                "APPOINTMENT",
                "2020-02-01",
                citing("APPOINTMENT", code("BN"), ",\"to\":\"2025-02-02\""))
            + row(
                second,
                office,
                title,
                "APPOINTMENT",
                "2020-02-01",
                citing("APPOINTMENT", code("BN"), ""))
            + row(third, office, title, "APPOINTMENT", "2020-02-01", "");
    assertThat(findings("appointments", "create", rows)).containsExactly("1 to term-refused");
    viewer(EVERYWHERE)
        .get("/cadre/v1/appointments?positionId=" + seat.id() + "&sort=from")
        .then()
        .body("items.find { it.evidence == 'DECISION' }.to", equalTo("2025-02-01"))
        .body("items.find { it.evidence == 'ROSTER' }.to", nullValue());
  }

  @Test
  void whatStandsBesideAMainPostOrRenewsATermNeedsItWhereverItStandsInTheFile() {
    var office = root("BESIDE");
    var head = title("HEAD");
    var deputy = title("DEPUTY");
    position(office, head, Map.of());
    position(office, deputy, Map.of());
    var alone = personalId();
    var both = personalId();
    List.of(alone, both).forEach(number -> person(office, number));
    var rows =
        row(alone, office, head, "CONCURRENT", "2020-02-01", "")
            + row(both, office, head, "CONCURRENT", "2020-02-01", "")
            + row(both, office, deputy, "REAPPOINTMENT", "2019-01-01", "")
            + row(both, office, deputy, "APPOINTMENT", "2014-01-01", ",\"to\":\"2019-01-01\"")
            + row(alone, office, deputy, "REAPPOINTMENT", "2021-01-01", "");
    assertThat(findings("appointments", "create", rows))
        .containsExactly("1 kind no-main-post", "5 kind nothing-to-renew");
    var person =
        viewer(EVERYWHERE)
            .get("/cadre/v1/appointments?organisation=" + office.code() + "&sort=from")
            .then();
    person.body("items.kind", contains("APPOINTMENT", "REAPPOINTMENT", "CONCURRENT"));
  }

  @Test
  void anEndThatARowCitesIsDecidedByAPaperThatEnds() {
    var office = root("ENDING");
    var title = title("HEAD");
    position(office, title, Map.of());
    var number = personalId();
    person(office, number);
    assertThat(
            findings(
                "appointments", "create", row(number, office, title, "APPOINTMENT", "2015-01", "")))
        .isEmpty();
    var end =
        row(
            number,
            office,
            title,
            "APPOINTMENT",
            "2015-01",
            ",\"to\":\"2020-02-01\"" + citing("%s", code("KT"), ""));
    assertThat(findings("appointments", "upsert", end.formatted("SUSPENSION")))
        .containsExactly("1 decisionType decision-type");
    assertThat(findings("appointments", "upsert", end.formatted("RELIEF"))).isEmpty();
  }

  @Test
  void aFileTakesNobodyWhoIsNotBornYet() {
    var office = root("UNBORN");
    var rows =
        """
        {"fullName":"Chưa Sinh","category":"CADRE","organisation":"%1$s","birthDate":"2040-01-01"}
        {"fullName":"Sinh Sau","category":"CADRE","organisation":"%1$s","birthDate":"1990","recruitedOn":"1989-05","partyAdmittedOn":"2031"}
        {"fullName":"Sinh Đúng","category":"CADRE","organisation":"%1$s","birthDate":"1990","recruitedOn":"1990"}
        """
            .formatted(office.code());
    assertThat(findings("cadres", "create", rows))
        .containsExactly(
            "1 birthDate in-the-future",
            "2 partyAdmittedOn in-the-future",
            "2 recruitedOn before-birth");
  }
}
