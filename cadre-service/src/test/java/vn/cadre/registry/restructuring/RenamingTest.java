package vn.cadre.registry.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.restructuring.TwoWards.decided;
import static vn.cadre.registry.restructuring.TwoWards.post;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * An organisation that is renamed keeps its code, people and history; the days before keep its
 * name.
 */
@RegistryTest
class RenamingTest {

  private static Map<String, Object> renaming(Made unit, String day, String name) {
    var body =
        decided("RENAME", List.of(unit.code()), List.of(Map.of("code", unit.code(), "name", name)));
    body.put("effectiveFrom", day);
    return body;
  }

  private static JsonPath on(String day, String path, String parameter, Made unit) {
    return viewer(EVERYWHERE)
        .queryParam(parameter, unit.code())
        .queryParam("asOf", day)
        .get("/cadre/v1/" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void theDaysBeforeKeepTheFormerNameAndTheDaysAfterHaveTheNewOne() {
    var province = root("RENAME");
    var unit = below(province, "UNIT");
    var former = on("2026-11-01", "organisations", "code", unit).getString("items[0].name");
    position(unit, title("HEAD"), 1);
    post(renaming(unit, "2021-01-01", "Phòng Nội vụ và Lao động"))
        .then()
        .statusCode(201)
        .body("effect.organisations.change", contains("RENAMED"));
    post(renaming(unit, "2025-07-01", "Phòng Văn hóa - Xã hội")).then().statusCode(201);

    var names =
        Map.of(
            "2020-12-31", former,
            "2021-01-01", "Phòng Nội vụ và Lao động",
            "2025-06-30", "Phòng Nội vụ và Lao động",
            "2025-07-01", "Phòng Văn hóa - Xã hội");
    names.forEach((day, name) -> {
      assertThat(on(day, "organisations", "code", unit).getString("items[0].name")).isEqualTo(name);
      assertThat(on(day, "positions", "organisation", unit).getString("items[0].organisationName"))
          .isEqualTo(name);
      assertThat(
              viewer(EVERYWHERE)
                  .queryParam("asOf", day)
                  .get("/cadre/v1/organisations/" + province.id() + "/tree")
                  .<String>path("children[0].name"))
          .isEqualTo(name);
      assertThat(
              viewer(EVERYWHERE)
                  .queryParams(Map.of("by", "gender", "organisation", unit.code(), "asOf", day))
                  .get("/cadre/v1/statistics/composition")
                  .<String>path("organisation.name"))
          .isEqualTo(name);
    });
    // found by the name that it had then
    viewer(EVERYWHERE)
        .queryParams(
            Map.of("q", "noi vu va lao dong", "parent", province.code(), "asOf", "2024-01-01"))
        .get("/cadre/v1/organisations")
        .then()
        .body("items.code", contains(unit.code()));
    viewer(EVERYWHERE)
        .queryParams(Map.of("q", "noi vu", "parent", province.code(), "asOf", "2026-01-01"))
        .get("/cadre/v1/organisations")
        .then()
        .body("items.size()", equalTo(0));
  }

  private static Made ending(Made parent, String prefix) {
    return Registry.post(
        "/cadre/v1/organisations",
        Map.of(
            "code", Registry.code(prefix),
            "name", "Phường cũ",
            "level", "COMMUNE",
            "bloc", "STATE",
            "kind", "WARD",
            "parentId", parent.id(),
            "validFrom", "2000-01-01",
            "validTo", "2025-07-01"));
  }

  @Test
  void anOrganisationWhoseEndIsKnownTakesARenamingOfBefore() {
    var unit = ending(root("HISTORY"), "WARD");
    post(renaming(unit, "2020-03-01", "Phường mới")).then().statusCode(201);
    assertThat(on("2020-02-29", "organisations", "code", unit).getString("items[0].name"))
        .isEqualTo("Phường cũ");
    assertThat(on("2025-06-30", "organisations", "code", unit).getString("items[0].name"))
        .isEqualTo("Phường mới");
    post(renaming(unit, "2025-07-02", "Phường sau"))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.target-in-force"));
  }

  @Test
  void anOrganisationThatIsRenamedOnTheDayOnWhichItEndsIsStillMergedThen() {
    var province = root("LAST-DAY");
    var unit = ending(province, "WARD");
    var other = below(province, "OTHER");
    post(renaming(unit, "2025-07-01", "Phường mới")).then().statusCode(201);
    post(decided("MERGE", List.of(unit.code()), List.of(Map.of("code", other.code()))))
        .then()
        .statusCode(201);
  }

  @Test
  void aNameIsGivenOnceForADayAndOneAheadOfItsDay() {
    var unit = below(root("RENAME"), "UNIT");
    post(renaming(unit, "2025-07-01", "Tên mới")).then().statusCode(201);
    post(renaming(unit, "2025-07-01", "Tên khác"))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.in-order"));
    post(renaming(unit, "2020-01-01", "Tên khác"))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.in-order"));
    var ahead = renaming(unit, "2999-01-01", "Tên năm 2999");
    post(ahead).then().statusCode(201).body("effect.organisations.change", contains("RENAMED"));
    for (var day : List.of("2026-11-01", "2999-06-01")) {
      assertThat(on(day, "organisations", "code", unit).getString("items[0].name"))
          .isEqualTo("Tên mới");
    }
    post(renaming(unit, "2999-06-01", "Tên khác"))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.one-name-ahead"))
        .body("reasons.expected", contains("2999-01-01"));
    var nothing = renaming(unit, "2026-01-01", "Tên khác");
    nothing.put("to", List.of(Map.of("code", "SOMETHING-ELSE", "name", "Tên khác")));
    post(nothing).then().statusCode(400).body("violations.field", hasItem("to"));
  }
}
