package vn.cadre.registry.staffing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Days;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** A unit with desks for nine, and a pool of people elsewhere. */
@RegistryTest
class QuotaBindsTest {
  private Made unit;
  private Made desk;
  private Made pool;

  @BeforeEach
  void settle() {
    unit = root("BOUND");
    desk = position(unit, title("STAFF"), 9);
    pool = root("POOL");
  }

  @Test
  void whoeverIsRegisteredInAFullUnitIsRefusedAPostThereAsAnybodyElseIs() {
    assign(2026, "CIVIL_SERVANT", 1);
    seat(cadre(pool, "Nguyễn Văn An"), "2026-01-01", null).statusCode(201);
    refused(seat(cadre(unit, "Lê Thị Bình"), "2026-12-01", null), 2026, 1, 2);
  }

  @Test
  void whoAwaitsAFirstPostTakesTheirOwnPlaceAndNotASecondOne() {
    assign(2026, "CIVIL_SERVANT", 1);
    seat(cadre(unit, "Lê Thị Bình"), "2026-12-01", null).statusCode(201);
  }

  @Test
  void ofTwoForOnePlaceTheEarlierIsRefusedThoughTheLaterWasRecordedFirst() {
    assign(2026, "CIVIL_SERVANT", 1);
    seat(cadre(pool, "Nguyễn Văn An"), "2026-12-01", null).statusCode(201);
    refused(seat(cadre(pool, "Lê Thị Bình"), "2026-11-30", null), 2026, 1, 2);
    // who is gone on the day on which the other comes leaves the place to them
    seat(cadre(pool, "Trần Văn Cường"), "2026-06-01", "2026-12-01").statusCode(201);
  }

  @Test
  void whoComesOnTheLastDayOfAYearCountsAgainstTheQuotaOfTheNext() {
    assign(2027, "CIVIL_SERVANT", 0);
    refused(seat(cadre(pool, "Nguyễn Văn An"), "2026-12-31", null), 2027, 0, 1);
    seat(cadre(pool, "Lê Thị Bình"), "2026-12-30", "2027-01-01").statusCode(201);
  }

  @Test
  void whoBecomesOfAnotherCategoryComesToItsQuota() {
    // that is a change of the present
    var year = Days.today().getYear();
    assign(year, "CADRE", 0);
    var person = cadre(pool, "Nguyễn Văn An");
    seat(person, year + "-01-01", null).statusCode(201);
    refused(recategorise(person, "CADRE"), year, 0, 1);
    viewer(EVERYWHERE).get(person.location()).then().body("category", equalTo("CIVIL_SERVANT"));
    recategorise(person, "PUBLIC_EMPLOYEE").statusCode(200);
  }

  private static ValidatableResponse recategorise(Made person, String category) {
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(person.location()).getHeader("ETag"))
        .body(Map.of("category", category))
        .patch(person.location())
        .then();
  }

  private ValidatableResponse seat(Made person, String from, @Nullable String to) {
    var body = new HashMap<>(appointing(person, desk, from));
    body.put("to", to);
    return editor(EVERYWHERE).body(body).post("/cadre/v1/appointments").then();
  }

  private void refused(ValidatableResponse answer, int year, int expected, int actual) {
    answer
        .statusCode(422)
        .body("code", equalTo("over-quota"))
        .body("reasons.facts.organisation", contains(unit.code()))
        .body("reasons.facts.year", contains(year))
        .body("reasons.expected", contains(expected))
        .body("reasons.actual", contains(actual));
  }

  private void assign(int year, String category, int number) {
    var path = "/cadre/v1/staffing-quotas/" + unit.id() + "/" + year + "/" + category;
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(path).getHeader("ETag"))
        .body(
            Map.of(
                "assigned",
                number,
                "decision",
                Map.of(
                    "type", "PLAN", "number", code("KH"), "date", "2025-12-20", "issuer", "UBND")))
        .put(path)
        .then()
        .statusCode(200);
  }
}
