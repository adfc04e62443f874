package vn.cadre.registry.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AccessLogTest {
  private static final String CADRES = "/cadre/v1/cadres";

  @Inject AgroalDataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @ConfigProperty(name = "quarkus.datasource.username")
  String app;

  private static Made person(Made office) {
    return Registry.post(
        CADRES,
        Map.of(
            "fullName", "Nguyễn Thị Ánh",
            "personalId", personalId(),
            "ethnicGroup", "02",
            "category", "PUBLIC_EMPLOYEE",
            "organisationId", office.id()));
  }

  private static RequestSpecification officer(Made office) {
    return as(List.of("registry-viewer", "personal-data"), office.code());
  }

  private static RequestSpecification auditor(Made office) {
    return as(List.of("auditor"), office.code());
  }

  private static RequestSpecification self(Made person) {
    return given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"roles\":[\"self\"],\"org_scope\":[],\"cadre_id\":\"%s\"}"
                    .formatted(person.id())));
  }

  private static String log(Made person) {
    return person.location() + "/access-log";
  }

  @Test
  void aReadOfUnmaskedDataIsLoggedWithWhoWhatWhyAndWhereFrom() {
    var office = root("LOG");
    var person = person(office);
    officer(office)
        .header("Purpose", "Gi%E1%BA%A3i quy%E1%BA%BFt ngh%E1%BB%89 h%C6%B0u")
        .get(person.location())
        .then()
        .statusCode(200)
        .body("masked", empty());
    auditor(office)
        .get(log(person))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].client", equalTo("test"))
        .body("items[0].subject", notNullValue())
        .body("items[0].name", equalTo("Test"))
        .body("items[0].roles", contains("personal-data", "registry-viewer"))
        .body("items[0].operation", equalTo("getCadre"))
        .body("items[0].fields", containsInAnyOrder("personalId", "ethnicGroup"))
        .body("items[0].purpose", equalTo("Giải quyết nghỉ hưu"))
        .body("items[0].address", equalTo("127.0.0.1"))
        .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void thePersonConcernedIsGivenTheLogWithoutTheReadersDesk() {
    var office = root("GIVEN");
    var person = person(office);
    officer(office).get(person.location()).then().statusCode(200);
    self(person)
        .get(log(person))
        .then()
        .statusCode(200)
        .body("items.client", contains("test"))
        .body("items[0].purpose", nullValue())
        .body("items[0].address", nullValue())
        .body("items[0].traceId", nullValue());
  }

  @Test
  void maskedReadsOnesOwnAndEmptyFieldsLeaveNoTrace() {
    var office = root("NOTRACE");
    var person = person(office);
    viewer(office.code()).get(person.location()).then().statusCode(200);
    self(person).get(person.location()).then().body("masked", empty());
    auditor(office).get(log(person)).then().body("items", empty());
    var plain = Registry.cadre(office, "Không Có Gì");
    officer(office).get(plain.location()).then().statusCode(200);
    auditor(office).get(log(plain)).then().body("items", empty());
  }

  @Test
  void aFilterByAMaskedFieldTellsItOfEveryoneListed() {
    var office = root("FILTERED");
    var first = person(office);
    var second = person(office);
    officer(office)
        .header("Purpose", "Report")
        .queryParam("ethnicGroup", "02")
        .get(CADRES)
        .then()
        .body("items.size()", equalTo(2));
    for (var listed : List.of(first, second)) {
      auditor(office)
          .get(log(listed))
          .then()
          .body("items.operation", contains("listCadres"))
          .body("items[0].fields", contains("ethnicGroup"))
          .body("items[0].purpose", equalTo("Report"));
    }
  }

  @Test
  void countsByAMaskedFieldTellItOfEveryoneCounted() {
    var office = root("COUNTED");
    var people = List.of(person(office), person(office));
    officer(office)
        .queryParams("facets", "ethnicGroup", "limit", 1)
        .get(CADRES)
        .then()
        .body("items.size()", equalTo(1))
        .body("facets.ethnicGroup.count", contains(2));
    officer(office)
        .queryParams("by", "ethnicGroup,gender", "organisation", office.code())
        .get("/cadre/v1/statistics/composition")
        .then()
        .body("groups[0].items.count", contains(2));
    officer(office).queryParam("by", "gender").get("/cadre/v1/statistics/composition");
    viewer(office.code()).queryParam("by", "ethnicGroup").get("/cadre/v1/statistics/composition");
    for (var counted : people) {
      auditor(office)
          .get(log(counted))
          .then()
          .body("items.operation", contains("getComposition", "listCadres"))
          .body("items.fields", contains(List.of("ethnicGroup"), List.of("ethnicGroup")));
    }
  }

  @Test
  void anAnswerToAChangeShowsDataToo() {
    var office = root("PATCHED");
    var person = person(office);
    as(List.of("registry-editor", "personal-data"), office.code())
        .header("If-Match", person.etag())
        .body(Map.of("otherNames", "Ánh Nhỏ"))
        .patch(person.location())
        .then()
        .statusCode(200);
    auditor(office).get(log(person)).then().body("items.operation", contains("patchCadre"));
  }

  @Test
  void onlyThePersonAndAuditorsInScopeReadTheLog() {
    var office = root("CLOSED");
    var person = person(office);
    var other = person(office);
    viewer(office.code()).get(log(person)).then().statusCode(403);
    editor(EVERYWHERE).get(log(person)).then().statusCode(403);
    auditor(root("ELSEWHERE")).get(log(person)).then().statusCode(404);
    self(other).get(log(person)).then().statusCode(404);
    given()
        .auth()
        .oauth2(
            Tokens.withClaims(
                "{\"roles\":[\"self\",\"registry-viewer\"],\"org_scope\":[\"*\"],\"cadre_id\":\"%s\"}"
                    .formatted(other.id())))
        .get(log(person))
        .then()
        .statusCode(404);
    given().get(log(person)).then().statusCode(401);
  }

  @Test
  void theLogIsPagedAndFilteredByDayAndReader() {
    var office = root("PAGES");
    var person = person(office);
    for (int i = 0; i < 3; i++) {
      officer(office).header("Purpose", "Read " + i).get(person.location());
    }
    var first = auditor(office).queryParam("limit", 2).queryParam("count", true).get(log(person));
    first.then().body("items.purpose", contains("Read 2", "Read 1")).body("total", equalTo(3));
    auditor(office)
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("next"))
        .get(log(person))
        .then()
        .body("items.purpose", contains("Read 0"))
        .body("next", nullValue());
    var tomorrow = Days.tomorrow().toString();
    auditor(office).queryParam("from", tomorrow).get(log(person)).then().body("items", empty());
    auditor(office)
        .queryParam("to", tomorrow)
        .queryParam("client", "test")
        .get(log(person))
        .then()
        .body("items.size()", equalTo(3));
    auditor(office)
        .queryParam("subject", "somebody-else")
        .get(log(person))
        .then()
        .body("items", empty());
    auditor(office)
        .queryParam("from", "2026-02-30")
        .queryParam("who", "x")
        .get(log(person))
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("from", "who"));
  }

  @Test
  void aPurposeThatCannotBeReadIsRefusedRatherThanTakenForNone() {
    var office = root("GARBLED");
    var person = person(office);
    officer(office)
        .header("Purpose", "100% sure")
        .get(person.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("Purpose percent-encoding"));
    auditor(office).get(log(person)).then().body("items", empty());
  }

  @Test
  void whatCannotBeLoggedIsNotShown() throws SQLException {
    var office = root("UNLOGGED");
    var person = person(office);
    asOwner("REVOKE INSERT ON access_log FROM " + app);
    try {
      officer(office)
          .get(person.location())
          .then()
          .statusCode(500)
          .body("ethnicGroup", nullValue())
          .body("code", equalTo("internal"));
      viewer(office.code()).get(person.location()).then().statusCode(200);
    } finally {
      asOwner("GRANT INSERT ON access_log TO " + app);
    }
    officer(office).get(person.location()).then().statusCode(200);
  }

  @Test
  void theServiceItselfCanNeitherChangeNorRemoveWhatIsLogged() throws SQLException {
    var office = root("KEPT");
    officer(office).get(person(office).location());
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var attempt :
          List.of(
              "UPDATE access_log SET purpose = 'other'",
              "DELETE FROM access_log",
              "TRUNCATE access_log")) {
        assertThatThrownBy(() -> statement.execute(attempt))
            .isInstanceOfSatisfying(
                SQLException.class,
                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  @Test
  void theContractDocumentsThePurpose() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .body("components.parameters.Purpose.in", equalTo("header"))
        .body(
            "paths.'/cadre/v1/cadres/{id}'.get.parameters.'$ref'",
            hasItem("#/components/parameters/Purpose"))
        .body(
            "paths.'/cadre/v1/organisations'.get.parameters.'$ref'",
            not(hasItem("#/components/parameters/Purpose")));
  }

  private void asOwner(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, owner, password);
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
