package vn.cadre.registry.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class CodeListTest {

  @Test
  void everyListHasLabelsInBothLanguages() {
    List<String> names = ask("/cadre/v1/reference").then().statusCode(200).extract().path("items");
    for (var name : names) {
      ask("/cadre/v1/reference/" + name)
          .then()
          .statusCode(200)
          .header("ETag", notNullValue())
          .body("list", equalTo(name))
          .body("items.vi", everyItem(not(blankOrNullString())))
          .body("items.en", everyItem(not(blankOrNullString())));
    }
  }

  @Test
  void bachelorAndAdvancedPoliticalTheoryRankAlike() {
    ask("/cadre/v1/reference/politicalTheoryLevel")
        .then()
        .body("items.code", contains("BACHELOR", "ADVANCED", "INTERMEDIATE", "ELEMENTARY", "NONE"))
        .body("items.vi", hasItem("Cao cấp"))
        .body("items.rankOrder", contains(3, 3, 2, 1, 0));
  }

  @Test
  void ethnicGroupsAreTheFiftyFourAndTwoMore() {
    ask("/cadre/v1/reference/ethnicGroup")
        .then()
        .body("items", hasSize(56))
        .body("items[0].code", equalTo("01"))
        .body("items[0].vi", equalTo("Kinh"))
        .body("items.find { it.code == '08' }.vi", equalTo("Hmông"));
  }

  @Test
  void districtsSayUntilWhenTheyWere() {
    ask("/cadre/v1/reference/level")
        .then()
        .body("items.find { it.code == 'DISTRICT' }.validTo", equalTo("2025-07-01"));
  }

  @Test
  void gradesOfPublicEmployeesAreMarkedUnverified() {
    ask("/cadre/v1/reference/grade")
        .then()
        .body("items.find { it.code == '01.003' }.vi", equalTo("Chuyên viên"))
        .body("items.findAll { it.code.startsWith('V.') }.verified", everyItem(is(false)));
  }

  @Test
  void unknownListsAndParametersAreRefused() {
    ask("/cadre/v1/reference/colours").then().statusCode(404);
    ask("/cadre/v1/reference/gender?x=1")
        .then()
        .statusCode(400)
        .body("violations.field", contains("x"));
  }

  private static Response ask(String path) {
    return given().auth().oauth2(Tokens.of(Roles.REGISTRY_VIEWER, "*")).get(path);
  }
}
