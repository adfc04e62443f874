package vn.cadre.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.root;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class LookupTest {
  private static final String LOOKUPS = "/cadre/v1/cadre-lookups";

  @Inject Sql sql;

  private static Made person(Made office, String number) {
    return Registry.post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Bùi Văn Ơn",
            "personalId",
            number,
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id()));
  }

  private static RequestSpecification officer(String... codes) {
    return as(List.of("registry-viewer", "personal-data"), codes);
  }

  @Test
  void aNumberFindsThePersonAndWhereTheyBelongAndIsLogged() {
    var office = root("LOOKUP");
    var number = personalId();
    var person = person(office, number);
    officer(office.code())
        .header("Purpose", "Payroll")
        .body(Map.of("personalId", number))
        .post(LOOKUPS)
        .then()
        .statusCode(200)
        .body("id", equalTo(person.id()))
        .body("fullName", equalTo("Bùi Văn Ơn"))
        .body("organisationCode", equalTo(office.code()))
        .body("category", equalTo("CIVIL_SERVANT"))
        .body("personalId", nullValue());
    as(List.of("auditor"), office.code())
        .get(person.location() + "/access-log")
        .then()
        .body("items.operation", contains("lookUpCadre"))
        .body("items[0].fields", contains("personalId"))
        .body("items[0].purpose", equalTo("Payroll"));
  }

  @Test
  void someoneOutsideTheScopeIsAsUnknownAsANumberThatNobodyHasAndTheAttemptIsLogged() {
    var mine = root("LOOKMINE");
    var number = personalId();
    var person = person(root("LOOKOTHER"), number);
    var before = attempts(number);
    var foreign = officer(mine.code()).body(Map.of("personalId", number)).post(LOOKUPS);
    var nobody = officer(mine.code()).body(Map.of("personalId", personalId())).post(LOOKUPS);
    foreign.then().statusCode(404);
    nobody.then().statusCode(404);
    assertThat(withoutTrace(foreign.as(HashMap.class)))
        .isEqualTo(withoutTrace(nobody.as(HashMap.class)));
    assertThat(attempts(number)).isEqualTo(before + 1);
    as(List.of("auditor"), EVERYWHERE)
        .get(person.location() + "/access-log")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void anAttemptIsLoggedWhateverKeyItComesWith() {
    var mine = root("LOOKKEY");
    var number = personalId();
    person(root("LOOKFAR"), number);
    var before = attempts(number);
    for (int i = 1; i <= 2; i++) {
      officer(mine.code())
          .header("Idempotency-Key", code("PROBE"))
          .body(Map.of("personalId", number))
          .post(LOOKUPS)
          .then()
          .statusCode(404);
      assertThat(attempts(number)).isEqualTo(before + i);
    }
  }

  @Test
  void theRoleIsNeededAndOneThatReadsTheRegistryBesideIt() {
    var office = root("LOOKROLE");
    var number = personalId();
    person(office, number);
    var body = Map.of("personalId", number);
    editor(EVERYWHERE).body(body).post(LOOKUPS).then().statusCode(403);
    as(List.of("self"), EVERYWHERE).body(body).post(LOOKUPS).then().statusCode(403);
    as(List.of("personal-data"), EVERYWHERE).body(body).post(LOOKUPS).then().statusCode(404);
    as(List.of("registry-editor", "personal-data"), office.code())
        .body(body)
        .post(LOOKUPS)
        .then()
        .statusCode(200);
    as(List.of("auditor"), office.code()).body(body).post(LOOKUPS).then().statusCode(200);
  }

  @Test
  void whatIsNoNumberIsNamedAndNothingIsLogged() {
    for (var wrong : List.of("24075012345", "0240750123456", "02407501234x", "")) {
      officer(EVERYWHERE)
          .body(Map.of("personalId", wrong, "name", "Ơn"))
          .post(LOOKUPS)
          .then()
          .statusCode(400)
          .body("violations.field", containsInAnyOrder("personalId", "name"));
    }
    officer(EVERYWHERE)
        .body(Map.of())
        .post(LOOKUPS)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("personalId required"));
    officer(EVERYWHERE)
        .queryParam("personalId", "024075012345")
        .body(Map.of("personalId", "024075012345"))
        .post(LOOKUPS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-parameter"));
  }

  private long attempts(String number) {
    return Work.ofService("test")
        .call(() ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    sql.one(
                            "SELECT count(*) FROM access_log WHERE record IS NULL AND asked = ? AND operation = 'lookUpCadre'",
                            List.of("*********" + number.substring(9)),
                            row -> row.getLong(1))
                        .orElseThrow()));
  }

  private static Map<?, ?> withoutTrace(HashMap<?, ?> problem) {
    problem.remove("traceId");
    return problem;
  }
}
