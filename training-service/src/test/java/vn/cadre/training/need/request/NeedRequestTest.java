package vn.cadre.training.need.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.plan.Plans;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;

/** What units ask for by hand, and what becomes of it. */
@TrainingTest
class NeedRequestTest {
  private static final String REQUESTS = "/training/v1/need-requests";

  private Workforce workforce;
  private Org province;
  private Org unit;
  private Org other;

  @BeforeEach
  void tree() {
    workforce = new Workforce();
    province = workforce.organisation("PROVINCE");
    unit = workforce.organisation("UNIT", province);
    other = workforce.organisation("OTHER", province);
  }

  @AfterEach
  void close() throws SQLException {
    workforce.close();
  }

  private static RequestSpecification as(String role, Org scope) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(role, scope.code()))
        .header("Accept-Language", "en")
        .contentType("application/json");
  }

  private Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("organisationId", unit.id());
    body.put("year", 2027);
    body.put("kind", "PROFESSIONAL");
    body.put("subject", "Kỹ năng tiếp công dân");
    body.put("people", 12);
    body.put("reason", "Chuyển đổi vị trí việc làm");
    return body;
  }

  private ValidatableResponse asked(Map<String, Object> body) {
    return as("unit-nominator", unit).body(body).post(REQUESTS).then();
  }

  private static String at(ValidatableResponse made) {
    return made.statusCode(201).extract().header("Location");
  }

  private static ValidatableResponse settle(RequestSpecification by, String at, String how) {
    var etag = by.get(at).then().statusCode(200).extract().header("ETag");
    return by.header("If-Match", etag)
        .body(Map.of("reason", "Đưa vào kế hoạch năm 2027"))
        .post(at + "/" + how)
        .then();
  }

  @Test
  void whatAUnitAsksForIsAcceptedByTheManagerAndToldEachTime() throws SQLException {
    var at = at(asked(body()));
    as("unit-nominator", unit)
        .get(at)
        .then()
        .body("state", equalTo("REQUESTED"))
        .body("people", equalTo(12))
        .body("cadreIds", empty())
        .body("settledAt", nullValue())
        .body("allowedActions", containsInAnyOrder("patch", "withdraw"));
    var waiting =
        "items.find { it.resource.endsWith('%s') }".formatted(at.substring(at.lastIndexOf('/')));
    as("training-manager", province)
        .get("/training/v1/tasks")
        .then()
        .statusCode(200)
        .body(waiting + ".kind", equalTo("need-request-to-settle"))
        .body(waiting + ".allowedActions", containsInAnyOrder("accept", "decline"));
    as("training-manager", other).get("/training/v1/tasks").then().body(waiting, nullValue());
    as("unit-nominator", unit).get("/training/v1/tasks").then().body(waiting, nullValue());
    settle(as("training-manager", province), at, "accept")
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("settlement", equalTo("Đưa vào kế hoạch năm 2027"))
        .body("allowedActions", empty());
    as("training-manager", province).get("/training/v1/tasks").then().body(waiting, nullValue());
    settle(as("training-manager", province), at, "decline")
        .statusCode(409)
        .body("code", equalTo("need-settled"));

    try (var database =
        Superuser.of(
            ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class))) {
      assertThat(
              database.texts(
                  "SELECT type FROM outbox_event WHERE aggregate_id = ? ORDER BY sequence",
                  UUID.fromString(at.substring(at.lastIndexOf('/') + 1))))
          .containsExactly("requested", "accepted");
    }
  }

  @Test
  void thoseWhoAreNamedBelongToTheUnitAndAreCounted() {
    var own = workforce.person("Nguyễn Văn An", unit);
    var foreign = workforce.person("Trần Thị Bình", other);
    var named = body();
    named.remove("people");
    named.put("cadreIds", List.of(own));
    var at = at(asked(named));
    as("unit-nominator", unit)
        .get(at)
        .then()
        .body("people", equalTo(1))
        .body("cadreIds", contains(own.toString()));

    named.put("cadreIds", List.of(own, own, UUID.randomUUID()));
    asked(named)
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("cadreIds[1]", "cadreIds[2]"))
        .body("violations.code", containsInAnyOrder("named-twice", "unknown-cadre"));
    named.put("cadreIds", List.of(foreign));
    as("unit-nominator", province)
        .body(named)
        .post(REQUESTS)
        .then()
        .statusCode(400)
        .body("violations.code", contains("person-elsewhere"));
  }

  @Test
  void whatIsWrongIsNamedAtOnceAndNothingIsKept() {
    var wrong = body();
    wrong.put("courseId", UUID.randomUUID());
    wrong.put("cadreIds", List.of(UUID.randomUUID()));
    wrong.put("organisationId", other.id());
    wrong.put("year", 1800);
    wrong.put("reason", "");
    asked(wrong)
        .statusCode(400)
        .body(
            "violations.field",
            hasItems("subject", "people", "organisationId", "courseId", "year", "reason"));
    as("unit-nominator", unit).get(REQUESTS).then().statusCode(200).body("items", empty());
  }

  @Test
  void whoeverIsNamedByNoIdIsToldByTheirPlace() {
    var named = body();
    named.remove("people");
    named.put("cadreIds", Arrays.asList("nguyen.van.an", null));
    asked(named)
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("cadreIds[0]", "cadreIds[1]"));
  }

  @Test
  void aRequestIsChangedAndWithdrawnWhileItIsOpen() {
    var at = at(asked(body()));
    var nominator = as("unit-nominator", unit);
    var etag = nominator.get(at).then().extract().header("ETag");
    as("unit-nominator", unit)
        .header("If-Match", etag)
        .contentType("application/merge-patch+json")
        .body(Map.of("people", 15, "organisationId", other.id()))
        .patch(at)
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("organisationId"));
    as("unit-nominator", unit)
        .header("If-Match", etag)
        .contentType("application/merge-patch+json")
        .body(Map.of("people", 15))
        .patch(at)
        .then()
        .statusCode(200)
        .body("people", equalTo(15));
    var now = as("unit-nominator", unit).get(at).then().extract().header("ETag");
    as("unit-nominator", unit)
        .header("If-Match", now)
        .post(at + "/withdraw")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    as("training-manager", province)
        .queryParam("state", "WITHDRAWN")
        .queryParam("organisation", unit.code())
        .get(REQUESTS)
        .then()
        .statusCode(200)
        .body("items.people", contains(15));
  }

  @Test
  void nobodyElsewhereSeesItAndOnlyTheManagerSettlesIt() {
    var at = at(asked(body()));
    as("unit-nominator", other).get(at).then().statusCode(404);
    as("unit-nominator", other).get(REQUESTS).then().statusCode(200).body("items", empty());
    settle(as("unit-nominator", unit), at, "accept").statusCode(403);
    as("training-manager", unit).body(body()).post(REQUESTS).then().statusCode(403);
  }

  @Test
  void theCourseIsOfTheKindThatIsAskedFor() {
    var request = body();
    request.remove("subject");
    request.put("courseId", Plans.course("DIGITAL"));
    asked(request).statusCode(400).body("violations.code", contains("other-kind"));
    request.put("kind", "DIGITAL");
    asked(request).statusCode(201);
  }

  @Test
  void theUnitThatAsksStaysAlsoForWhoeverHasBothInScope() {
    var at = at(asked(body()));
    as("unit-nominator", province)
        .header("If-Match", as("auditor", province).get(at).getHeader("ETag"))
        .body(Map.of("organisationId", other.id()))
        .patch(at)
        .then()
        .statusCode(400)
        .body("violations.code", contains("immutable"));
  }

  @Test
  void itIsChangedAndSettledByWhoKnowsHowItStands() {
    var at = at(asked(body()));
    var stale = as("unit-nominator", unit).get(at).then().extract().header("ETag");
    as("unit-nominator", unit)
        .header("If-Match", stale)
        .body(Map.of("people", 15))
        .patch(at)
        .then()
        .statusCode(200);

    as("unit-nominator", unit)
        .header("If-Match", stale)
        .body(Map.of("people", 16))
        .patch(at)
        .then()
        .statusCode(412);
    as("training-manager", province)
        .header("If-Match", stale)
        .body(Map.of("reason", "Đưa vào kế hoạch"))
        .post(at + "/accept")
        .then()
        .statusCode(412);
  }
}
