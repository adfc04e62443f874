package vn.cadre.registry.cadre;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class CadreTest {
  private static final String CADRES = "/cadre/v1/cadres";

  private static Map<String, Object> person(Made organisation) {
    var person = new HashMap<String, Object>();
    person.put("fullName", "Nguyễn Thị Ánh");
    person.put("gender", "FEMALE");
    person.put("birthDate", "1975-04");
    person.put("category", "PUBLIC_EMPLOYEE");
    person.put("organisationId", organisation.id());
    return person;
  }

  @Test
  void personalDataIsMaskedUnlessTheRoleIsHeld() {
    var office = root("MASK");
    var person = person(office);
    person.put("personalId", personalId());
    person.put("ethnicGroup", "02");
    person.put("religion", "Không");
    person.put("residence", Map.of("text", "Tổ 5, phường Hà Cầu"));
    var made = Registry.post(CADRES, person);
    var number = (String) person.get("personalId");
    viewer(office.code())
        .get(made.location())
        .then()
        .statusCode(200)
        .body("personalId", equalTo("*********" + number.substring(9)))
        .body("ethnicGroup", nullValue())
        .body("residence", nullValue())
        .body("masked", containsInAnyOrder("personalId", "ethnicGroup", "religion", "residence"));
    as(List.of("registry-viewer", "personal-data"), office.code())
        .get(made.location())
        .then()
        .body("personalId", equalTo(number))
        .body("ethnicGroup", equalTo("02"))
        .body("residence.text", equalTo("Tổ 5, phường Hà Cầu"))
        .body("masked", empty());
    viewer(office.code()).queryParam("ethnicGroup", "02").get(CADRES).then().statusCode(403);
  }

  @Test
  void aMaskedValueSentBackIsRefused() {
    var person = person(root("BACK"));
    person.put("personalId", personalId());
    var made = Registry.post(CADRES, person);
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("personalId", "*********345"))
        .patch(made.location())
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("personalId masked"));
  }

  @Test
  void whoeverCannotSeeAMaskedFieldNeitherClearsNorOverwritesIt() {
    var person = person(root("BLIND"));
    person.put("personalId", personalId());
    person.put("ethnicGroup", "02");
    person.put("residence", Map.of("text", "Tổ 5"));
    var made = Registry.post(CADRES, person);
    var change = new HashMap<String, Object>();
    change.put("personalId", personalId());
    change.put("ethnicGroup", null);
    change.put("residence", Map.of("text", "Tổ 6"));
    change.put("religion", "Không");
    change.put("birthDate", "1975-02-30");
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(change)
        .patch(made.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "personalId masked",
                "ethnicGroup masked",
                "residence masked",
                "birthDate invalid-date"));
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("religion", "Không"))
        .patch(made.location())
        .then()
        .statusCode(200)
        .body("masked", hasItem("religion"));
    var seen = as(List.of("registry-editor", "personal-data"), EVERYWHERE);
    var etag =
        as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
            .get(made.location())
            .getHeader("ETag");
    change.remove("birthDate");
    seen.header("If-Match", etag)
        .body(change)
        .patch(made.location())
        .then()
        .statusCode(200)
        .body("personalId", equalTo(change.get("personalId")))
        .body("ethnicGroup", nullValue())
        .body("residence.text", equalTo("Tổ 6"));
  }

  @Test
  void number024075012345OfAWomanBornIn1976IsSavedWithTwoWarnings() {
    var person = person(root("WARN"));
    person.put("personalId", personalId());
    person.put("birthDate", "1976");
    Registry.post(CADRES, person);
    person.put("personalId", personalId());
    editor(EVERYWHERE)
        .body(person)
        .post(CADRES)
        .then()
        .statusCode(201)
        .body("warnings.code", containsInAnyOrder("personal-id-gender", "personal-id-birth-year"))
        .body("birthDate", equalTo("1976"));
  }

  @Test
  void badInputIsNamedWhole() {
    var person = person(root("BAD"));
    person.put("personalId", "0240750123456");
    person.put("fullName", "Nguyễn 3 Ánh");
    person.put("birthDate", "1975-02-30");
    person.put("ethnicGroup", "99");
    person.put("nativePlace", Map.of("unitCode", "99999", "lat", 1));
    editor(EVERYWHERE)
        .body(person)
        .post(CADRES)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "personalId pattern",
                "fullName proper-name",
                "birthDate invalid-date",
                "ethnicGroup known-ethnic-group",
                "nativePlace.unitCode known-unit",
                "nativePlace.lat unknown-field"));
  }

  @Test
  void aPersonalNumberIsRegisteredOnceAndTheAnswerNamesNobody() {
    var mine = root("DUP");
    var foreign = root("DUPF");
    var person = person(foreign);
    person.put("personalId", personalId());
    Registry.post(CADRES, person);
    person.put("organisationId", mine.id());
    editor(mine.code())
        .body(person)
        .post(CADRES)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-personal-id"))
        .body("violations", nullValue());
  }

  @Test
  void someoneIsRegisteredOnlyInAnOrganisationOfTheScope() {
    var mine = root("HERE");
    var foreign = root("THERE");
    editor(mine.code())
        .body(person(foreign))
        .post(CADRES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-organisation"));
  }

  @Test
  void aPersonBelongsToTheOrganisationOfTheMainAppointmentOfTheDay() {
    var province = root("HOME");
    var first = below(province, "FIRST");
    var second = below(province, "SECOND");
    var head = title("HEAD");
    var person = cadre(first, "Lê Đức Đạt");
    var early = appointment(person, position(first, head, 1), "2010-06");
    editor(EVERYWHERE)
        .header("If-Match", early.etag())
        .body(Map.of("to", "2018-03-01", "decision", Registry.decision()))
        .post(early.location() + "/end")
        .then()
        .statusCode(200);
    appointment(person, position(second, head, 1), "2018-03-01");

    viewer(second.code())
        .get(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(second.code()))
        .body("currentAppointments.titleCode", contains(head.code()));
    viewer(first.code()).get(person.location()).then().statusCode(404);
    viewer(first.code())
        .queryParam("asOf", "2018-02-28")
        .get(person.location())
        .then()
        .statusCode(200)
        .body("organisationCode", equalTo(first.code()));
    viewer(province.code())
        .queryParam("organisation", first.code())
        .get(CADRES)
        .then()
        .body("items", empty());
    viewer(province.code())
        .queryParam("organisation", first.code())
        .queryParam("asOf", "2012-01-01")
        .get(CADRES)
        .then()
        .body("items.id", contains(person.id()))
        .body("items[0].currentAppointments[0].organisationCode", equalTo(first.code()));
  }

  @Test
  void namesSortByGivenNameInVietnameseOrder() {
    var office = root("SORT");
    var expected =
        List.of(
            "Hoàng Văn An",
            "Cao Văn Áng",
            "Trần Thị Anh",
            "Nguyễn Thị Ánh",
            "Nguyễn Văn Ân",
            "Nguyễn Văn Dần",
            "Phạm Văn Dũng",
            "Lê Đức Đạt",
            "Bùi Văn Oanh",
            "Bùi Văn Ơn",
            "Vũ Văn Uy",
            "Đỗ Thị Ước");
    var shuffled = new ArrayList<>(expected);
    java.util.Collections.shuffle(shuffled, new java.util.Random(7));
    shuffled.forEach(name -> cadre(office, name));
    viewer(office.code()).get(CADRES).then().body("items.fullName", equalTo(expected));
    var pages = new ArrayList<String>();
    String next = null;
    do {
      var request = viewer(office.code()).queryParam("limit", 5).queryParam("sort", "-name");
      var page =
          next == null ? request.get(CADRES) : request.queryParam("cursor", next).get(CADRES);
      pages.addAll(page.<List<String>>path("items.fullName"));
      next = page.path("next");
    } while (next != null);
    org.assertj.core.api.Assertions.assertThat(pages).isEqualTo(expected.reversed());
  }

  @Test
  void namesAreFoundWithoutAccentsCaseOrOrder() {
    var office = root("FIND");
    var found = cadre(office, "Đặng Thị Đào");
    cadre(office, "Đặng Văn Đáo");
    for (var q : List.of("dao thi", "ĐÀO đặng thị", "dang  thi  dao", "da\u0300o thi", "thi da")) {
      viewer(office.code())
          .queryParam("q", q)
          .get(CADRES)
          .then()
          .body("items.id", contains(found.id()));
    }
    viewer(office.code()).queryParam("q", "hi dao").get(CADRES).then().body("items", empty());
  }

  @Test
  void filtersSpeakOfTheDay() {
    var office = root("FILTER");
    var person = person(office);
    person.put("party", Map.of("admittedOn", "2005-02-03"));
    var made = Registry.post(CADRES, person);
    viewer(office.code())
        .queryParam("ageFrom", 45)
        .queryParam("ageTo", 45)
        .queryParam("asOf", "2021-03-31")
        .get(CADRES)
        .then()
        .body("items.id", contains(made.id()));
    viewer(office.code())
        .queryParam("ageTo", 45)
        .queryParam("asOf", "2021-04-01")
        .get(CADRES)
        .then()
        .body("items", empty());
    viewer(office.code())
        .queryParam("partyMember", true)
        .queryParam("asOf", "2005-02-02")
        .get(CADRES)
        .then()
        .body("items", empty());
    viewer(office.code())
        .queryParam("partyMember", true)
        .queryParam("asOf", "2005-02-03")
        .get(CADRES)
        .then()
        .body("items.id", contains(made.id()));
    viewer(office.code())
        .queryParam("category", "CADRE,PUBLIC_EMPLOYEE")
        .queryParam("gender", "FEMALE")
        .queryParam("status", "ACTIVE")
        .get(CADRES)
        .then()
        .body("items.id", hasItem(made.id()));
    viewer(office.code()).queryParam("category", "CADRE").get(CADRES).then().body("items", empty());
    viewer(office.code())
        .queryParam("organisation", "NOWHERE")
        .get(CADRES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-organisation"));
  }

  @Test
  void oneReadsOnesOwnRecordUnmaskedAndNobodyElses() {
    var office = root("SELF");
    var person = person(office);
    person.put("personalId", personalId());
    var own = Registry.post(CADRES, person);
    var other = cadre(office, "Người Khác");
    var self =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(
                vn.cadre.platform.testing.Tokens.withClaims(
                    "{\"roles\":[\"self\"],\"org_scope\":[\"*\"],\"cadre_id\":\""
                        + own.id()
                        + "\"}"));
    self.get(own.location())
        .then()
        .statusCode(200)
        .body("personalId", equalTo(person.get("personalId")))
        .body("masked", empty());
    self.get(own.location() + "/appointments").then().statusCode(200);
    self.get(other.location()).then().statusCode(404);
    self.get(other.location() + "/appointments").then().statusCode(404);
    self.get(CADRES).then().statusCode(403);
  }

  @Test
  void noOtherRoleWidensTheOwnRecordToEverybodys() {
    var office = root("SELFP");
    var own = cadre(office, "Chính Mình");
    var other = cadre(office, "Người Khác");
    for (var roles : List.of("\"self\",\"portal\"", "\"self\",\"admin\",\"personal-data\"")) {
      var caller =
          claiming(
              "{\"roles\":["
                  + roles
                  + "],\"org_scope\":[\"*\"],\"cadre_id\":\""
                  + own.id()
                  + "\"}");
      caller.get(own.location()).then().statusCode(200);
      caller.get(other.location()).then().statusCode(404);
      caller.get(other.location() + "/appointments").then().statusCode(404);
    }
  }

  @Test
  void aTokenBoundToNoRecordIdIsUnauthenticated() {
    var person = cadre(root("CLAIM"), "Một Người");
    claiming("{\"roles\":[\"self\"],\"org_scope\":[\"*\"],\"cadre_id\":\"CB-17\"}")
        .get(person.location())
        .then()
        .statusCode(401);
  }

  @Test
  void aNameIsAsLongAsItsCharactersInUtf16() {
    var person = person(root("LONG"));
    person.put("fullName", "\uD835\uDC00".repeat(101));
    editor(EVERYWHERE)
        .body(person)
        .post(CADRES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("proper-name"));
    person.put("fullName", "\uD835\uDC00".repeat(100));
    editor(EVERYWHERE).body(person).post(CADRES).then().statusCode(201);
  }

  private static io.restassured.specification.RequestSpecification claiming(String claims) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(vn.cadre.platform.testing.Tokens.withClaims(claims));
  }
}
