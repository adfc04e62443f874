package vn.cadre.registry.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.root;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class MeTest {
  private static final String ME = "/cadre/v1/me";

  private static RequestSpecification claiming(String claims) {
    return given().auth().oauth2(Tokens.withClaims(claims));
  }

  private static Made unit(Made parent, Map<String, Object> more) {
    var body = new HashMap<String, Object>();
    body.put("code", code("UNIT"));
    body.put("name", "Đơn vị kế thừa");
    body.put("level", "COMMUNE");
    body.put("bloc", "STATE");
    body.put("kind", "AGENCY");
    body.put("parentId", parent.id());
    body.put("validFrom", "2000-01-01");
    body.putAll(more);
    return Registry.post("/cadre/v1/organisations", body);
  }

  @Test
  void aScopeGivenAsOneTextMayNameACodeTwice() {
    var office = root("TWICE");
    claiming(
            "{\"sub\":\"t\",\"roles\":[\"registry-viewer\"],\"org_scope\":\"%1$s  %1$s\"}"
                .formatted(office.code()))
        .get(ME)
        .then()
        .statusCode(200);
  }

  @Test
  void theCallerIsToldNameRolesScopeAndRecord() {
    var office = below(root("ME"), "OFFICE");
    var record = "0190b6f0-0000-7000-8000-000000000001";
    claiming(
            "{\"name\":\"Lê Thị Chi\",\"roles\":[\"self\",\"registry-viewer\"],\"org_scope\":[\"%s\"],\"cadre_id\":\"%s\"}"
                .formatted(office.code(), record))
        .get(ME)
        .then()
        .statusCode(200)
        .body("name", equalTo("Lê Thị Chi"))
        .body("client", equalTo("test"))
        .body("roles", contains("registry-viewer", "self"))
        .body("cadreId", equalTo(record))
        .body("scope.everywhere", equalTo(false))
        .body("scope.codes", contains(office.code()))
        .body("scope.organisations.id", contains(office.id()))
        .body("scope.organisations[0].name", equalTo("Đơn vị " + office.code()))
        .body("scope.organisations[0].validTo", nullValue())
        .body("scope.organisations[0].grantedBy", contains(office.code()));
  }

  @Test
  void aDissolvedCodeIsToldWithTheSuccessorsThatItGrantsAndAnUnknownOneGrantsNothing() {
    var province = root("MEP");
    var old = unit(province, Map.of("validTo", "2025-07-01"));
    var successor =
        unit(province, Map.of("validFrom", "2025-07-01", "predecessors", List.of(old.code())));
    as(List.of("registry-viewer"), old.code(), successor.code(), "NOBODY-HAS-THIS")
        .get(ME)
        .then()
        .statusCode(200)
        .body("scope.codes.size()", equalTo(3))
        .body(
            "scope.organisations.find { it.code == '%s' }.validTo".formatted(old.code()),
            equalTo("2025-07-01"))
        .body(
            "scope.organisations.find { it.code == '%s' }.grantedBy".formatted(successor.code()),
            contains(List.of(old.code(), successor.code()).stream().sorted().toArray()))
        .body("scope.organisations.size()", equalTo(2));
  }

  @Test
  void whoeverSeesEverythingIsToldSoAndNoListOfIt() {
    as(List.of("auditor"), "*")
        .get(ME)
        .then()
        .statusCode(200)
        .body("scope.everywhere", equalTo(true))
        .body("scope.organisations", empty());
  }

  @Test
  void anyRoleMayAskButNobodyWithoutAToken() {
    claiming("{\"roles\":[],\"org_scope\":[]}")
        .get(ME)
        .then()
        .statusCode(200)
        .body("roles", empty());
    given().get(ME).then().statusCode(401).body("code", equalTo("unauthenticated"));
    as(List.of("auditor"), "*").queryParam("x", "1").get(ME).then().statusCode(400);
  }
}
