package vn.cadre.registry.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Quotas stand beside people and go with the organisations that take them over. */
@RegistryTest
class QuotasOfMergedTest {

  @Test
  void aPartMergedIntoItsSuperiorAddsNothingToAQuotaThatHeldItAnyway() {
    var superior = root("SUPERIOR");
    var part = below(superior, "PART");
    assign(superior, 100);
    assign(part, 10);
    merge(part, superior);
    assertThat(assigned(superior)).isEqualTo(100);
  }

  @Test
  void theQuotaOfAnEqualIsAdded() {
    var province = root("EQUALS");
    var receives = below(province, "RECEIVES");
    var ends = below(province, "ENDS");
    assign(receives, 20);
    assign(ends, 10);
    merge(ends, receives);
    assertThat(assigned(receives)).isEqualTo(30);
  }

  @Test
  void whatWasApprovedBeyondAQuotaGoesAlongWithItAndCountsOnce() {
    var province = root("APPROVED");
    var receives = below(province, "RECEIVES");
    var ends = below(province, "ENDS");
    assign(receives, 20);
    assign(ends, 1);
    approve(ends, 2);
    merge(ends, receives);
    for (var unit : List.of(receives, province)) {
      viewer(EVERYWHERE)
          .queryParams(Map.of("organisation", unit.code(), "year", 2025, "asOf", "2025-12-31"))
          .get("/cadre/v1/staffing")
          .then()
          .statusCode(200)
          .body("items[0].assigned.value", equalTo(21))
          .body("items[0].excepted.value", equalTo(2));
    }
    viewer(EVERYWHERE)
        .queryParams(Map.of("organisation", receives.code(), "year", 2025))
        .get("/cadre/v1/staffing-exceptions")
        .then()
        .body("items.persons", contains(2))
        .body("items.reason", contains("Sắp xếp"));
  }

  private static void approve(Made unit, int persons) {
    as(List.of("approver"), EVERYWHERE)
        .body(
            Map.of(
                "organisationId",
                unit.id(),
                "year",
                2025,
                "category",
                "CIVIL_SERVANT",
                "persons",
                persons,
                "reason",
                "Sắp xếp",
                "decision",
                Registry.decision()))
        .post("/cadre/v1/staffing-exceptions")
        .then()
        .statusCode(201);
  }

  private static void merge(Made ending, Made receiving) {
    TwoWards.post(
            TwoWards.decided(
                "MERGE", List.of(ending.code()), List.of(Map.of("code", receiving.code()))))
        .then()
        .statusCode(201);
  }

  private static void assign(Made unit, int number) {
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(quota(unit)).getHeader("ETag"))
        .body(
            Map.of(
                "assigned",
                number,
                "decision",
                Map.of(
                    "type",
                    "PLAN",
                    "number",
                    code("KH"),
                    "date",
                    "2023-12-20",
                    "issuer",
                    "UBND tỉnh")))
        .put(quota(unit))
        .then()
        .statusCode(200);
  }

  private static int assigned(Made unit) {
    return viewer(EVERYWHERE).get(quota(unit)).path("assigned");
  }

  private static String quota(Made unit) {
    return "/cadre/v1/staffing-quotas/" + unit.id() + "/2025/CIVIL_SERVANT";
  }
}
