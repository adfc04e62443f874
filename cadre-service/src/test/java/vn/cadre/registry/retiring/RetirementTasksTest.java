package vn.cadre.registry.retiring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Retirements that wait for an editor. */
@RegistryTest
class RetirementTasksTest {

  private static final YearMonth NOW = YearMonth.from(Days.today());

  /** In whichever of these months somebody does: ages rise in steps, which leave months out. */
  private static Made retiring(Made office, int fromMonth, int beforeMonth) {
    return RetirementListTest.person(
        office,
        "Nguyễn Văn Hưu",
        "MALE",
        RetirementListTest.bornToRetire(
            NOW.plusMonths(fromMonth).atDay(1), NOW.plusMonths(beforeMonth).atDay(1)));
  }

  private static String told(Made office, Made person, String field) {
    return viewer(office.code())
        .get("/cadre/v1/retirements")
        .path("items.find { it.cadreId == '%s' }.%s".formatted(person.id(), field));
  }

  private static ValidatableResponse tasks(Made office) {
    // a subject of their own, for whom no import of another test waits
    var token =
        Tokens.withClaims(
            "{\"sub\":\"retiring-%1$s\",\"roles\":[\"registry-editor\"],\"org_scope\":[\"%1$s\"]}"
                .formatted(office.code()));
    return given().auth().oauth2(token).get("/cadre/v1/tasks").then().statusCode(200);
  }

  private static void retires(Made office, Made person) {
    var paper = new HashMap<>(decision());
    paper.put("type", "RETIREMENT");
    post(
        person.location() + "/separations",
        Map.of(
            "kind",
            "RETIREMENT",
            "effectiveOn",
            told(office, person, "pensionFrom"),
            "decision",
            paper));
  }

  @Test
  void aNoticeWaitsForTheEditorsOfTheUnitUntilTheLastSeparationIsRecorded() {
    var office = root("NOTICE");
    var one = retiring(office, 4, 7);
    var other = retiring(office, 4, 7);
    retiring(office, 7, 11);
    String list =
        tasks(office)
            .body("items.kind", contains("retirements-to-announce"))
            .body("items[0].title", startsWith("2 người nghỉ hưu từ "))
            .body("items[0].dueOn", equalTo(told(office, one, "noticeDueOn")))
            .extract()
            .path("items[0].resource");
    viewer(office.code()).get(list).then().statusCode(200).body("items", hasSize(2));
    viewer(office.code())
        .get("/cadre/v1/tasks")
        .then()
        .body("items.kind", not(hasItem("retirements-to-announce")));
    tasks(root("ELSEWHERE")).body("items", empty());

    retires(office, one);
    tasks(office).body("items[0].title", startsWith("1 người"));
    retires(office, other);
    tasks(office).body("items", empty());
    viewer(office.code()).get(list).then().body("items", empty());
  }

  @Test
  void threeMonthsBeforeTheDecisionIsWhatWaits() {
    var office = root("DECIDE");
    var person = retiring(office, 0, 4);
    tasks(office)
        .body("items.kind", contains("retirements-to-decide"))
        .body("items[0].dueOn", equalTo(told(office, person, "decisionDueOn")));
  }
}
