package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * What a request may not do, a row of a file may not do either; and what a row did, a request
 * mends.
 */
@RegistryTest
class OneRuleTest {

  private static List<String> findings(String kind, String mode, String rows) {
    var job =
        Import.start(
            Tokens.of(List.of("registry-editor", "admin"), EVERYWHERE),
            kind,
            mode,
            false,
            "rows.ndjson",
            rows.getBytes(StandardCharsets.UTF_8));
    job.end();
    return job.findings("vi");
  }

  private static void accepted(String kind, String rows) {
    assertThat(findings(kind, "create", rows)).as(kind).isEmpty();
  }

  private static Made body(Made organisation, Map<String, ?> more) {
    var body = new HashMap<String, Object>();
    body.put("code", code("BODY"));
    body.put("organisationId", organisation.id());
    body.put("kind", "COMMITTEE");
    body.put("name", "Ban Chấp hành");
    body.put("validFrom", "2010-09-01");
    body.putAll(more);
    return post("/cadre/v1/bodies", body);
  }

  private static Made person(Made organisation, String number) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Trần Thị Nhập",
            "personalId",
            number,
            "category",
            "CADRE",
            "organisationId",
            organisation.id()));
  }

  private static Response patched(String location, Map<String, ?> change) {
    var tag = editor(EVERYWHERE).get(location).getHeader("ETag");
    return editor(EVERYWHERE).header("If-Match", tag).body(change).patch(location);
  }

  @Test
  void aBodyKeepsItsOrganisationKindAndStart() {
    var first = root("KEEPS");
    var second = root("OTHER");
    var body = body(first, Map.of());
    var rows =
        """
        {"code":"%1$s","organisation":"%2$s","kind":"STANDING_COMMITTEE","name":"Tên mới","validFrom":"2011-01-01"}
        {"code":"%1$s","organisation":"%3$s","kind":"COMMITTEE","name":"Tên mới","validFrom":"2010-09-01"}
        """
            .formatted(body.code(), second.code(), first.code());
    assertThat(findings("bodies", "upsert", rows))
        .containsExactlyInAnyOrder(
            "1 organisation immutable", "1 kind immutable", "1 validFrom immutable");
    editor(EVERYWHERE)
        .get(body.location())
        .then()
        .body("organisationCode", equalTo(first.code()))
        .body("kind", equalTo("COMMITTEE"))
        .body("validFrom", equalTo("2010-09-01"))
        .body("name", equalTo("Tên mới"));
  }

  @Test
  void aBodyLivesNoLongerThanItsOrganisationAndNoShorterThanItsMembers() {
    var office = root("TERM");
    var body = body(office, Map.of());
    var number = personalId();
    var member = Map.of("cadreId", person(office, number).id(), "from", "2011", "to", "2015-09-01");
    post(body.location() + "/memberships", member);
    var rows =
        """
        {"code":"%1$s-X","organisation":"%2$s","kind":"COMMITTEE","name":"Trước tổ chức","validFrom":"1999-01-01"}
        {"code":"%1$s","organisation":"%2$s","kind":"COMMITTEE","name":"Sớm","validFrom":"2010-09-01","validTo":"2015-01-01"}
        """
            .formatted(body.code(), office.code());
    assertThat(findings("bodies", "upsert", rows))
        .containsExactlyInAnyOrder(
            "1 organisation organisation-not-in-force", "2 validTo body-not-in-force");
    patched(body.location(), Map.of("validTo", "2015-01-01"))
        .then()
        .statusCode(409)
        .body("code", equalTo("body-not-in-force"));
    assertThat(
            findings(
                "bodies",
                "upsert",
                """
                {"code":"%s","organisation":"%s","kind":"COMMITTEE","name":"Đúng","validFrom":"2010-09-01","validTo":"2015-09-01"}
                """
                    .formatted(body.code(), office.code())))
        .isEmpty();
  }

  @Test
  void nobodyIsAMemberBeforeOrAfterTheBody() {
    var office = root("MEMBER");
    var body = body(office, Map.of("validTo", "2015-09-01"));
    var number = personalId();
    person(office, number);
    var rows =
        """
        {"body":"%1$s","personalId":"%2$s","from":"2009-01-01","to":"2012-01-01"}
        {"body":"%1$s","personalId":"%2$s","from":"2014-01-01","to":"2016-01-01"}
        {"body":"%1$s","personalId":"%2$s","from":"2012-01-01"}
        """
            .formatted(body.code(), number);
    assertThat(findings("memberships", "create", rows))
        .containsExactlyInAnyOrder("1 body body-not-in-force", "2 body body-not-in-force");
    assertThat(
            findings(
                "memberships",
                "upsert",
                "{\"body\":\"%s\",\"personalId\":\"%s\",\"from\":\"2012-01-01\",\"to\":\"2016-01-01\"}"
                    .formatted(body.code(), number)))
        .containsExactly("1 body body-not-in-force");
  }

  @Test
  void aPaperOfAnotherTypeIsAnotherPaper() {
    var office = root("PAPER");
    var head = title("HEAD");
    position(office, head, 3);
    var number = personalId();
    var held = person(office, number);
    var paper = new HashMap<>(decision());
    post(
        "/cadre/v1/appointments",
        Map.of(
            "cadreId",
            held.id(),
            "positionId",
            position(office, title("DEPUTY"), 1).id(),
            "kind",
            "APPOINTMENT",
            "from",
            "2015-02",
            "decision",
            paper));
    var row =
        """
        {"personalId":"%s","organisation":"%s","title":"%s","kind":"CONCURRENT","from":"2017-0%d-01","decisionNumber":"%s","decisionDate":"2015-01-05","decisionIssuer":"Ban Thường vụ Tỉnh ủy"%s}
        """;
    var rows =
        row.formatted(
                number,
                office.code(),
                head.code(),
                1,
                paper.get("number"),
                ",\"decisionType\":\"TRANSFER\"")
            + row.formatted(number, office.code(), head.code(), 2, paper.get("number"), "");
    assertThat(findings("appointments", "create", rows))
        .containsExactly("1 decisionType decision-differs");
  }

  @Test
  void whatAFileBringsAtItsWidestARequestCanChange() {
    var office = root("WIDE");
    var title = code("WIDEST");
    var number = personalId();
    accepted(
        "titles",
        """
        {"code":"%s","name":"%s","rank":"STAFF","group":"%s"}
        """
            .formatted(title, "T".repeat(300), "G".repeat(100)));
    accepted(
        "cadres",
        """
        {"personalId":"%s","fullName":"%s","otherNames":"%s","religion":"%s","birthPlace":"%s","nativePlace":"%s","residence":"%s","category":"CADRE","organisation":"%s","professionalLevel":"MASTER","speciality":"%s"}
        """
            .formatted(
                number,
                "Ă".repeat(200),
                "O".repeat(200),
                "R".repeat(100),
                "B".repeat(500),
                "N".repeat(500),
                "P".repeat(500),
                office.code(),
                "S".repeat(300)));
    accepted(
        "qualifications",
        """
        {"personalId":"%s","kind":"LANGUAGE","level":"%s","speciality":"%s","institution":"%s"}
        """
            .formatted(number, "L".repeat(100), "S".repeat(300), "I".repeat(300)));
    accepted(
        "bodies",
        """
        {"code":"%s","organisation":"%s","kind":"COMMITTEE","name":"%s","validFrom":"2010-09-01"}
        """
            .formatted(code("WIDE"), office.code(), "N".repeat(300)));
    accepted(
        "organisations",
        """
        {"code":"%s","name":"%s","level":"COMMUNE","bloc":"STATE","kind":"AGENCY","parent":"%s","validFrom":"2010-01-01"}
        """
            .formatted(code("WIDE"), "O".repeat(300), office.code()));

    var path = "/cadre/v1/titles/" + title;
    admin()
        .header("If-Match", admin().get(path).getHeader("ETag"))
        .body(Map.of("keyPost", true))
        .patch(path)
        .then()
        .statusCode(200);
    var person =
        "/cadre/v1/cadres/"
            + editor(EVERYWHERE)
                .get("/cadre/v1/cadres?organisation=" + office.code())
                .<String>path("items[0].id");
    patched(person, Map.of("gender", "MALE")).then().statusCode(200);
    List<String> qualifications =
        editor(EVERYWHERE).get(person + "/qualifications").path("items.id");
    assertThat(qualifications).hasSize(2);
    for (var qualification : qualifications) {
      patched(
              person + "/qualifications/" + qualification,
              Map.of("awardedOn", "2018", "reason", "Theo bằng"))
          .then()
          .statusCode(200);
    }
    patched("/cadre/v1/bodies/" + only("bodies", office), Map.of("validTo", "2015-09-01"))
        .then()
        .statusCode(200);
    var below =
        editor(EVERYWHERE)
            .get("/cadre/v1/organisations?parent=" + office.code())
            .<String>path("items[0].id");
    patched("/cadre/v1/organisations/" + below, Map.of("bloc", "PARTY")).then().statusCode(200);
  }

  private static String only(String collection, Made organisation) {
    return editor(EVERYWHERE)
        .get("/cadre/v1/" + collection + "?organisation=" + organisation.code())
        .path("items[0].id");
  }

  @Test
  void aFileTakesNoCodeThatARequestRefuses() {
    var code = code("UNDER").replace('-', '_');
    assertThat(
            findings(
                "titles",
                "create",
                "{\"code\":\"%s\",\"name\":\"Tên\",\"rank\":\"STAFF\"}".formatted(code)))
        .containsExactly("1 code pattern");
    admin()
        .body(Map.of("code", code, "name", "Tên", "rank", "STAFF"))
        .post("/cadre/v1/titles")
        .then()
        .statusCode(400);
    Registry.viewer(EVERYWHERE).get("/cadre/v1/titles?q=" + code).then().body("items", empty());
  }
}
