package vn.cadre.registry.increment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Days.monthFromNow;
import static vn.cadre.registry.EntrySamples.decision;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class IncrementListTest {

  private static Made step(Made person, String from, String grade, int step, String coefficient) {
    return step(person, from, grade, step, coefficient, null);
  }

  private static Made step(
      Made person, String from, String grade, int step, String coefficient, Integer beyond) {
    var body = new HashMap<String, Object>();
    body.put("kind", "GRADE_STEP");
    body.put("from", from);
    body.put("grade", grade);
    body.put("step", step);
    body.put("coefficient", coefficient);
    body.put("overFramePercent", beyond);
    return post(person.location() + "/salary-steps", body);
  }

  private static ValidatableResponse ask(Made office, Object... parameters) {
    var request = viewer(office.code()).queryParam("organisation", office.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request.get("/cadre/v1/salary-increments").then();
  }

  @Test
  void theNextStepIsDueThreeYearsAfterTheOneHeldAndItsCoefficientIsTold() {
    var office = root("STEP");
    var person = cadre(office, "Nguyễn Thị Bậc");
    var due = monthFromNow(6);
    step(person, due.minusYears(6).toString(), "01.003", 1, "2.34");
    var held = step(person, due.minusYears(3).toString(), "01.003", 2, "2.67");
    ask(office, "from", due.toString(), "to", due.plusDays(1).toString(), "count", true)
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items.salaryStepId", contains(held.id()))
        .body("items[0].dueOn", equalTo(due.toString()))
        .body("items[0].held.step", equalTo(2))
        .body("items[0].next.step", equalTo(3))
        .body("items[0].next.coefficient", equalTo("3.00"))
        .body("items[0].next.overFramePercent", nullValue())
        .body("items[0].assessment.outcome", equalTo("NOT_DUE"))
        .body("items[0].assessment.policy.id", equalTo("salary-increments"))
        .body("items[0].assessment.reasons[0].verified", equalTo(false));
    ask(office, "from", due.plusDays(1).toString(), "to", due.plusMonths(20).toString())
        .body("items", empty());
    ask(office).body("items", empty());
  }

  @Test
  void overdueOnesComeFirstAndTheTopStepIsFollowedByTheAllowance() {
    var office = root("TOP");
    var later = cadre(office, "Lê Thị Sau");
    step(later, "2022-01-01", "01.003", 9, "4.98", 5);
    var first = cadre(office, "Lê Văn Trước");
    step(first, "2018-01-01", "01.003", 9, "4.98");
    ask(office)
        .body("items.cadreId", contains(first.id(), later.id()))
        .body("items.dueOn", contains("2021-01-01", "2023-01-01"))
        .body("items.next.overFramePercent", contains(5, 6))
        .body("items.assessment.outcome", contains("DUE", "DUE"));
  }

  @Test
  void aWarningAndAYearNotCompletedDelayByTwelveMonthsAndAreNamed() {
    var office = root("DELAY");
    var person = cadre(office, "Phạm Văn Chậm");
    step(person, "2022-01-01", "01.005", 1, "1.86");
    post(
        person.location() + "/disciplines",
        Map.of(
            "side", "STATE",
            "form", "WARNING",
            "act", "Vi phạm kỷ luật lao động",
            "effectiveOn", "2022-06-01",
            "decision", decision("DISCIPLINE")));
    post(person.location() + "/evaluations", Map.of("year", 2022, "grade", "NOT_COMPLETED"));
    ask(office)
        .body("items.dueOn", contains("2025-01-01"))
        .body("items[0].assessment.reasons[0].facts.cycleMonths", equalTo(24))
        .body("items[0].assessment.reasons[0].facts.delayMonths", equalTo(12))
        .body(
            "items[0].assessment.reasons[0].facts.delays.kind",
            contains("DISCIPLINE", "EVALUATION"))
        .body("items[0].assessment.reasons[0].facts.delays.months", contains(6, 6));
  }

  @Test
  void whoLeavesBeforeTheDayIsLeftOutAndOthersSeeNobody() {
    var office = root("GONE");
    var person = cadre(office, "Vũ Văn Thôi");
    var due = monthFromNow(5);
    var later = due.plusMonths(9).toString();
    step(person, due.minusYears(3).toString(), "01.003", 2, "2.67");
    ask(office, "to", later).body("items.cadreId", contains(person.id()));
    viewer(root("OTHER").code())
        .queryParam("to", later)
        .get("/cadre/v1/salary-increments")
        .then()
        .body("items", empty());
    post(
        person.location() + "/separations",
        Map.of(
            "kind",
            "SEVERANCE",
            "effectiveOn",
            due.minusDays(1).toString(),
            "decision",
            decision("SEVERANCE")));
    ask(office, "to", later).body("items", empty());
  }
}
