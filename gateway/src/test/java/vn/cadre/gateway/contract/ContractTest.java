package vn.cadre.gateway.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.cadre.gateway.testing.GatewayUnderTest;

@QuarkusTest
@GatewayUnderTest
class ContractTest {

  @Test
  void joinsThePathsOfAllServicesUnderOneServer() {
    merged()
        .body("openapi", equalTo("3.1.0"))
        .body("servers", hasSize(1))
        .body("servers[0].url", equalTo("/"))
        .body("paths", hasKey("/cadre/v1/cadres"))
        .body("paths", hasKey("/training/v1/courses"));
  }

  @Test
  void saysWhichServiceIsMissing() {
    merged().body("'x-missing-services'", contains("rotation"));
  }

  @Test
  void keepsOneSchemaThatIsTheSameEverywhere() {
    merged()
        .body("components.schemas", hasKey("Problem"))
        .body("components.schemas", hasKey("Cadre"));
  }

  @Test
  void tellsSchemasOfOneNameApartAndRefersToTheRightOne() {
    merged()
        .body("components.schemas", not(hasKey("OrganisationRef")))
        .body("components.schemas.CadreOrganisationRef.properties", hasKey("path"))
        .body("components.schemas.TrainingOrganisationRef.properties", not(hasKey("path")))
        .body(
            "components.schemas.Cadre.properties.organisation.'$ref'",
            equalTo("#/components/schemas/CadreOrganisationRef"))
        .body(
            "paths.'/training/v1/courses'.get.responses.'200'.content.'application/json'.schema.'$ref'",
            equalTo("#/components/schemas/TrainingOrganisationRef"));
  }

  @Test
  void tellsApartWhatIsWrittenAlikeButRefersToSomethingElse() {
    merged()
        .body("components.schemas", not(hasKey("Me")))
        .body(
            "components.schemas.TrainingMe.properties.scope.items.'$ref'",
            equalTo("#/components/schemas/TrainingOrganisationRef"));
  }

  @Test
  void keepsOperationIdsUnique() {
    merged()
        .body("paths.'/cadre/v1/cadres'.get.operationId", equalTo("cadreList"))
        .body("paths.'/training/v1/courses'.get.operationId", equalTo("trainingList"))
        .body("paths.'/training/v1/public/courses'.get.operationId", equalTo("publicCourses"));
  }

  @Test
  void asksForABearerTokenWithTheRolesOfEachOperationAndForNoneOnPublicPaths() {
    merged()
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body("components.securitySchemes", not(hasKey("SecurityScheme")))
        .body("paths.'/cadre/v1/cadres'.get.security[0].bearer", contains("registry-viewer"))
        .body("paths.'/training/v1/public/courses'.get.security", empty());
  }

  @Test
  void listsEachProblemOnceWithTheServicesThatAnswerWithIt() {
    merged()
        .body("'x-problems'.findAll { it.code == 'not-found' }", hasSize(1))
        .body(
            "'x-problems'.find { it.code == 'not-found' }.services", contains("cadre", "training"))
        .body("'x-problems'.code", hasItems("not-found", "seat-taken"));
  }

  @Test
  void answersNotModifiedToWhoeverHasIt() {
    var tag = merged().extract().header("ETag");
    given()
        .header("If-None-Match", tag)
        .when()
        .get("/openapi.json")
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", containsString("no-cache"));
  }

  @Test
  void servesOneServiceAlone() {
    when()
        .get("/openapi/training.json")
        .then()
        .statusCode(200)
        .body("info.title", equalTo("Training"))
        .body("components.schemas", hasKey("OrganisationRef"))
        .body("components.securitySchemes", hasKey("bearer"))
        .body("servers[0].url", equalTo("/"));
  }

  @Test
  void cannotTellTheContractOfAServiceThatNeverAnswered() {
    when()
        .get("/openapi/rotation.json")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("detail", containsString("rotation"));
  }

  @Test
  void knowsNoOtherService() {
    when().get("/openapi/payroll.json").then().statusCode(404).body("code", equalTo("not-found"));
  }

  private static ValidatableResponse merged() {
    return when().get("/openapi.json").then().statusCode(200).contentType("application/json");
  }
}
