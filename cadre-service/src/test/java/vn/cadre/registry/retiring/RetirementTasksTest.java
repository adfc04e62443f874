package vn.cadre.registry.retiring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Retirements that wait for an editor. */
@RegistryTest
class RetirementTasksTest {

  private static Made retiringAtTheEndOf(YearMonth month, Made office) {
    return RetirementListTest.person(
        office,
        "Nguyễn Văn Hưu",
        "MALE",
        RetirementListTest.bornToRetire(month.atDay(1), month.plusMonths(1).atDay(1)));
  }

  private static ValidatableResponse tasks(Made office) {
    return editor(office.code()).get("/cadre/v1/tasks").then().statusCode(200);
  }

  private static void retires(Made person, YearMonth month) {
    var paper = new HashMap<>(decision());
    paper.put("type", "RETIREMENT");
    post(
        person.location() + "/separations",
        Map.of(
            "kind",
            "RETIREMENT",
            "effectiveOn",
            month.plusMonths(1).atDay(1).toString(),
            "decision",
            paper));
  }

  @Test
  void aNoticeWaitsForTheEditorsOfTheUnitUntilTheLastSeparationIsRecorded() {
    var office = root("NOTICE");
    var month = YearMonth.from(LocalDate.now(CivilClock.ZONE)).plusMonths(6);
    var one = retiringAtTheEndOf(month, office);
    var other = retiringAtTheEndOf(month, office);
    retiringAtTheEndOf(month.plusMonths(1), office);
    String list =
        tasks(office)
            .body("items.kind", contains("retirements-to-announce"))
            .body("items[0].title", startsWith("2 người nghỉ hưu từ "))
            .body("items[0].dueOn", equalTo(month.atEndOfMonth().minusMonths(6).toString()))
            .extract()
            .path("items[0].resource");
    viewer(office.code()).get(list).then().statusCode(200).body("items", hasSize(2));
    viewer(office.code()).get("/cadre/v1/tasks").then().body("items", empty());
    tasks(root("ELSEWHERE")).body("items", empty());

    retires(one, month);
    tasks(office).body("items[0].title", startsWith("1 người"));
    retires(other, month);
    tasks(office).body("items", empty());
    viewer(EVERYWHERE).get(list + "&organisation=" + office.code()).then().body("items", empty());
  }

  @Test
  void threeMonthsBeforeTheDecisionIsWhatWaits() {
    var office = root("DECIDE");
    var month = YearMonth.from(LocalDate.now(CivilClock.ZONE)).plusMonths(3);
    retiringAtTheEndOf(month, office);
    tasks(office)
        .body("items.kind", contains("retirements-to-decide"))
        .body("items[0].dueOn", equalTo(month.atEndOfMonth().minusMonths(3).toString()));
  }
}
