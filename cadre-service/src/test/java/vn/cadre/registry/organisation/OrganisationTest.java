package vn.cadre.registry.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.contract.Traffic;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class OrganisationTest {
  private static final String ORGANISATIONS = "/cadre/v1/organisations";

  private static Map<String, Object> ward(String code) {
    var ward = new HashMap<String, Object>();
    ward.put("code", code);
    ward.put("name", "Phường Hà Cầu");
    ward.put("level", "COMMUNE");
    ward.put("bloc", "STATE");
    ward.put("kind", "WARD");
    ward.put("validFrom", "2010-01-01");
    return ward;
  }

  @Test
  void aNewOrganisationAnswersWithItsPlaceAndAStrongTag() {
    var code = code("HA-CAU");
    editor(EVERYWHERE)
        .body(ward(code))
        .post(ORGANISATIONS)
        .then()
        .statusCode(201)
        .header("Location", matchesPattern("/cadre/v1/organisations/[0-9a-f-]{36}"))
        .header("ETag", matchesPattern("\"0\\.[0-9a-f]{16}\""))
        .body("code", equalTo(code))
        .body("validTo", nullValue())
        .body("version", nullValue());
  }

  @Test
  void everythingWrongIsNamedAtOnceInVietnamese() {
    var ward = ward("ha cau");
    ward.remove("name");
    ward.put("level", "VILLAGE");
    ward.put("validFrom", "2021-02-30");
    ward.put("colour", "red");
    ward.put("administrativeUnit", "99999");
    editor(EVERYWHERE)
        .body(ward)
        .post(ORGANISATIONS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-input"))
        .body("type", equalTo("/problems/invalid-input"))
        .body("instance", equalTo(ORGANISATIONS))
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "code pattern",
                "name required",
                "level not-one-of",
                "validFrom invalid-date",
                "colour unknown-field",
                "administrativeUnit known-unit"))
        .body("violations.find { it.field == 'name' }.message", equalTo("Bắt buộc phải có"));
  }

  @Test
  void problemsSpeakEnglishWhenAsked() {
    editor(EVERYWHERE)
        .header("Accept-Language", "en-GB,en;q=0.9")
        .body(Map.of())
        .post(ORGANISATIONS)
        .then()
        .statusCode(400)
        .header("Content-Language", equalTo("en"))
        .body("title", equalTo("The input is not valid"))
        .body("violations.find { it.field == 'code' }.message", equalTo("Is required"));
  }

  @Test
  void malformedJsonSaysWhere() {
    editor(EVERYWHERE)
        .body("{\"code\": \"A\",, }")
        .post(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-json"))
        .body("violations[0].message", containsString("line 1"));
  }

  @Test
  void aNameWithANulIsRefusedAndNfdIsStoredAsNfc() {
    var bad = ward(code("NUL"));
    bad.put("name", "Phường\u0000Hà Cầu");
    editor(EVERYWHERE)
        .body(bad)
        .post(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("control-character"));
    var decomposed = ward(code("NFD"));
    decomposed.put("name", "  Phươ\u0300ng Ha\u0300 Câ\u0300u ");
    editor(EVERYWHERE)
        .body(decomposed)
        .post(ORGANISATIONS)
        .then()
        .statusCode(201)
        .body("name", equalTo("Phường Hà Cầu"));
  }

  @Test
  void aCodeIsUsedOnce() {
    var taken = root("TWICE");
    editor(EVERYWHERE)
        .body(ward(taken.code()))
        .post(ORGANISATIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-code"));
  }

  @Test
  void theDistrictLevelEndedOn1July2025() {
    var district = ward(code("DISTRICT"));
    district.put("level", "DISTRICT");
    district.put("kind", "DISTRICT");
    editor(EVERYWHERE)
        .body(district)
        .post(ORGANISATIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("level-ended"));
    district.put("validTo", "2025-07-01");
    editor(EVERYWHERE).body(district).post(ORGANISATIONS).then().statusCode(201);
  }

  @Test
  void aChildLivesWithinTheLifeOfItsParent() {
    var parent = root("OLD");
    var child = ward(code("OLDER"));
    child.put("parentId", parent.id());
    child.put("validFrom", "1999-12-31");
    editor(EVERYWHERE)
        .body(child)
        .post(ORGANISATIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("parent-not-in-force"));
  }

  @Test
  void anUpdateNeedsTheVersionThatWasRead() {
    var made = root("PATCH");
    var path = ORGANISATIONS + "/" + made.id();
    editor(EVERYWHERE).body(Map.of("name", "Mới")).patch(path).then().statusCode(428);
    editor(EVERYWHERE)
        .header("If-Match", "\"7.00\"")
        .body(Map.of("name", "Mới"))
        .patch(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("stale"));
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("name", "Mới"))
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"1\\..*"))
        .body("name", equalTo("Mới"));
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("name", "Cũ"))
        .patch(path)
        .then()
        .statusCode(412);
  }

  @Test
  void aPatchClearsWithNullAndKeepsWhatIsAbsent() {
    var code = code("CLEAR");
    var ward = ward(code);
    ward.put("administrativeUnit", "00004");
    var made = Registry.post(ORGANISATIONS, ward);
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .contentType("application/merge-patch+json")
        .body("{\"administrativeUnit\": null}")
        .patch(made.location())
        .then()
        .statusCode(200)
        .body("administrativeUnit", nullValue())
        .body("name", equalTo("Phường Hà Cầu"));
  }

  @Test
  void anUnchangedRenderingIsNotSentAgain() {
    var made = root("CACHED");
    var tag = viewer(EVERYWHERE).get(made.location()).getHeader("ETag");
    viewer(EVERYWHERE).header("If-None-Match", tag).get(made.location()).then().statusCode(304);
    viewer(EVERYWHERE)
        .header("If-None-Match", "\"0.0000000000000000\"")
        .get(made.location())
        .then()
        .statusCode(200);
  }

  @Test
  void whatLiesOutsideTheScopeIsNotThere() {
    var mine = root("MINE");
    var foreign = root("FOREIGN");
    viewer(mine.code()).get(mine.location()).then().statusCode(200);
    viewer(mine.code())
        .get(foreign.location())
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    editor(mine.code())
        .header("If-Match", foreign.etag())
        .body("{\"nonsense\": 1}")
        .patch(foreign.location())
        .then()
        .statusCode(404);
    viewer(mine.code())
        .queryParam("limit", 500)
        .get(ORGANISATIONS)
        .then()
        .statusCode(200)
        .body("items.code", contains(mine.code()));
    viewer("NO-SUCH-CODE")
        .get(ORGANISATIONS)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void aScopeCoversItsSubtreeButNotANeighbourWithALongerCode() {
    var mine = root("SUB");
    var child = below(mine, "CHILD");
    var neighbour = Registry.post(ORGANISATIONS, ward(mine.code() + "-NEXT"));
    viewer(mine.code()).get(child.location()).then().statusCode(200);
    viewer(mine.code()).get(neighbour.location()).then().statusCode(404);
    viewer(child.code()).get(mine.location()).then().statusCode(404);
  }

  @Test
  void aDissolvedCodeGrantsItsSuccessorsToday() {
    var district = ward(code("DISSOLVED"));
    district.put("validTo", "2025-07-01");
    Registry.post(ORGANISATIONS, district);
    var successor = ward(code("SUCCESSOR"));
    successor.put("validFrom", "2025-07-01");
    successor.put("predecessors", List.of(district.get("code")));
    var made = Registry.post(ORGANISATIONS, successor);
    viewer((String) district.get("code"))
        .get(ORGANISATIONS)
        .then()
        .body("items.code", contains(made.code()));
    viewer((String) district.get("code"))
        .queryParam("asOf", "2025-06-30")
        .get(ORGANISATIONS)
        .then()
        .body("items.code", contains(district.get("code")))
        .body("items[0].successors", contains(made.code()));
  }

  @Test
  void rolesDecideWhoMayWrite() {
    var made = root("ROLES");
    viewer(EVERYWHERE).body(ward(code("X"))).post(ORGANISATIONS).then().statusCode(403);
    io.restassured.RestAssured.given()
        .get(made.location())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("unauthenticated"));
    io.restassured.RestAssured.given()
        .auth()
        .oauth2("not.a.token")
        .get(made.location())
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void aListPagesWithoutMissingOrRepeatingWhileRowsAreWritten() {
    var parent = root("PAGES");
    for (int i = 0; i < 5; i++) {
      below(parent, "PAGE");
    }
    var first =
        viewer(parent.code())
            .queryParam("limit", 2)
            .queryParam("count", true)
            .queryParam("parent", parent.code())
            .get(ORGANISATIONS);
    first
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("total", equalTo(5))
        .header("Link", matchesPattern("</cadre/v1/organisations\\?.*cursor=.*>; rel=\"next\""));
    below(parent, "PAGE");
    List<String> seen = new java.util.ArrayList<>(first.<List<String>>path("items.code"));
    String next = first.path("next");
    while (next != null) {
      var page =
          viewer(parent.code())
              .queryParam("limit", 2)
              .queryParam("parent", parent.code())
              .queryParam("cursor", next)
              .get(ORGANISATIONS);
      page.then().statusCode(200).body("total", nullValue());
      seen.addAll(page.<List<String>>path("items.code"));
      next = page.path("next");
    }
    org.assertj.core.api.Assertions.assertThat(seen).hasSize(6).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void unknownParametersAndValuesAreNamedTogether() {
    viewer(EVERYWHERE)
        .queryParam("colour", "red")
        .queryParam("level", "VILLAGE")
        .queryParam("asOf", "2021-02-30")
        .queryParam("limit", 501)
        .get(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "colour unknown-parameter",
                "level not-one-of",
                "asOf invalid-date",
                "limit range"));
    viewer(EVERYWHERE)
        .queryParam("sort", "colour")
        .get(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unsortable"));
  }

  @Test
  void aCursorBelongsToItsQuery() {
    var parent = root("CURSOR");
    below(parent, "A");
    below(parent, "B");
    String next =
        viewer(parent.code())
            .queryParam("limit", 1)
            .get(ORGANISATIONS)
            .then()
            .extract()
            .path("next");
    viewer(parent.code())
        .queryParam("limit", 1)
        .queryParam("kind", "WARD")
        .queryParam("cursor", next)
        .get(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("invalid-cursor"));
  }

  @Test
  void anUnknownParameterOfOneResourceComesAfterItsAbsence() {
    var made = root("ORDER");
    viewer(EVERYWHERE)
        .queryParam("colour", "red")
        .get(made.location())
        .then()
        .statusCode(400)
        .body("violations.field", contains("colour"));
    viewer(EVERYWHERE)
        .queryParam("colour", "red")
        .get(ORGANISATIONS + "/01930000-0000-7000-8000-000000000000")
        .then()
        .statusCode(404);
    viewer(EVERYWHERE).get(ORGANISATIONS + "/not-a-uuid").then().statusCode(404);
  }

  @Test
  void whatHttpRefusesIsAProblemToo() {
    viewer(EVERYWHERE)
        .accept("image/png")
        .get(ORGANISATIONS)
        .then()
        .statusCode(406)
        .body("code", equalTo("not-acceptable"));
    editor(EVERYWHERE)
        .contentType("text/plain")
        .body("x")
        .post(ORGANISATIONS)
        .then()
        .statusCode(415);
    editor(EVERYWHERE).noFiltersOfType(Traffic.class).delete(ORGANISATIONS).then().statusCode(405);
    viewer(EVERYWHERE)
        .noFiltersOfType(Traffic.class)
        .get("/cadre/v1/nothing-here")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void namesAreFoundWithoutAccents() {
    var parent = root("SEARCH");
    var ward = ward(code("FOUND"));
    ward.put("parentId", parent.id());
    var found = Registry.post(ORGANISATIONS, ward);
    viewer(parent.code())
        .queryParam("q", "cau HA phuong")
        .get(ORGANISATIONS)
        .then()
        .body("items.code", contains(found.code()));
    viewer(parent.code())
        .queryParam("q", "%")
        .get(ORGANISATIONS)
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void aTreeShowsWhatStoodBelowOnADay() {
    var parent = root("TREE");
    var child = below(parent, "BRANCH");
    var leaf = below(child, "LEAF");
    viewer(parent.code())
        .queryParam("depth", 2)
        .get(parent.location() + "/tree")
        .then()
        .statusCode(200)
        .body("children[0].code", equalTo(child.code()))
        .body("children[0].children[0].code", equalTo(leaf.code()));
    viewer(parent.code())
        .get(parent.location() + "/tree")
        .then()
        .body("children[0].children.size()", equalTo(0));
    viewer(parent.code())
        .queryParam("asOf", "1999-01-01")
        .get(parent.location() + "/tree")
        .then()
        .body("children.size()", equalTo(0));
  }

  @Test
  void theContractDocumentsParametersProblemsAndTags() {
    io.restassured.RestAssured.given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("openapi", containsString("3.1"))
        .body(
            "paths.'/cadre/v1/organisations'.get.parameters.name",
            hasItems("q", "asOf", "limit", "cursor", "sort", "count"))
        .body(
            "paths.'/cadre/v1/organisations/{id}'.get.responses.'200'.headers.ETag", notNullValue())
        .body(
            "paths.'/cadre/v1/organisations/{id}'.patch.parameters.'$ref'",
            hasItems("#/components/parameters/If-Match"))
        .body(
            "paths.'/cadre/v1/organisations'.post.requestBody.content.'application/json'.schema.'$ref'",
            containsString("NewOrganisation"))
        .body("paths.'/cadre/v1/organisations'.post.responses", not(nullValue()))
        .body("'x-problems'.code", hasItems("invalid-input", "duplicate-code", "seat-taken"))
        .body("components.schemas.Organisation.properties.version", nullValue());
  }

  @Test
  void anOrganisationToFilterByMustBeKnown() {
    var mine = root("FILTERS");
    var foreign = root("UNSEEN");
    viewer(mine.code())
        .queryParam("organisation", foreign.code())
        .queryParam("parent", "NO-SUCH-UNIT")
        .get(ORGANISATIONS)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("organisation unknown-organisation", "parent unknown-organisation"));
    var child = below(mine, "CHILD");
    viewer(EVERYWHERE)
        .queryParam("organisation", mine.code())
        .get(ORGANISATIONS)
        .then()
        .body("items.code", containsInAnyOrder(mine.code(), child.code()));
  }

  @Test
  void aTreeThatIsNotThereIsMissingBeforeItsQueryIsWrong() {
    viewer(EVERYWHERE)
        .queryParam("depth", 99)
        .get(ORGANISATIONS + "/01930000-0000-7000-8000-000000000000/tree")
        .then()
        .statusCode(404);
    viewer(EVERYWHERE)
        .queryParam("depth", 99)
        .get(root("DEEP").location() + "/tree")
        .then()
        .statusCode(400);
  }

  @Test
  void aDistrictAfterItsLevelIsRefusedWithReasonsOnceNothingElseContradicts() {
    var district = ward(root("TAKEN").code());
    district.put("level", "DISTRICT");
    editor(EVERYWHERE)
        .body(district)
        .post(ORGANISATIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-code"));
    district.put("code", code("LATE"));
    editor(EVERYWHERE)
        .header("Accept-Language", "en")
        .body(district)
        .post(ORGANISATIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("level-ended"))
        .body("reasons.rule", contains("organisation.level-in-force"))
        .body("reasons[0].passed", equalTo(false))
        .body("reasons[0].expected", equalTo("2025-07-01"))
        .body("reasons[0].actual", nullValue())
        .body("reasons[0].verified", equalTo(true))
        .body("reasons[0].basis", containsString("72/2025/QH15"))
        .body("reasons[0].message", containsString("2025-07-01"));
    viewer(EVERYWHERE)
        .queryParam("code", district.get("code"))
        .get(ORGANISATIONS)
        .then()
        .body("items.size()", equalTo(0));
  }
}
