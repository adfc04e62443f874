package vn.cadre.registry.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.kernel.Text;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AdministrativeUnitTest {
  private static final String UNITS = "/cadre/v1/administrative-units";

  @Inject Sql sql;

  @ParameterizedTest
  @CsvSource({
    "2025-06-30, PROVINCE, 63",
    "2025-06-30, DISTRICT, 696",
    "2025-06-30, COMMUNE, 10035",
    "2025-07-01, PROVINCE, 34",
    "2025-07-01, DISTRICT, 0",
    "2025-07-01, COMMUNE, 3321",
    "2026-04-30, COMMUNE, 3321"
  })
  void everyDayListsItsOwnUnits(String day, String level, int count) {
    get(UNITS + "?count=true&limit=1&asOf=" + day + "&level=" + level).body("total", is(count));
  }

  @Test
  void codeMeansWhatItMeantOnTheDay() {
    get(UNITS + "/00004?asOf=2025-06-30")
        .body("fullName", equalTo("Phường Trúc Bạch"))
        .body("parent", equalTo("001"))
        .body("parentName", equalTo("Quận Ba Đình"))
        .body("validFrom", nullValue())
        .body("validTo", equalTo("2025-07-01"));
    get(UNITS + "/00004?asOf=2025-07-01")
        .header("ETag", notNullValue())
        .body("fullName", equalTo("Phường Ba Đình"))
        .body("level", equalTo("COMMUNE"))
        .body("type", equalTo("WARD"))
        .body("provinceName", equalTo("Thành phố Hà Nội"));
  }

  @Test
  void dongNaiIsAProvinceUntilItIsACity() {
    get(UNITS + "/75?asOf=2026-04-29").body("type", equalTo("PROVINCE"));
    get(UNITS + "/75?asOf=2026-04-30").body("type", equalTo("CENTRAL_CITY"));
    get(UNITS + "?type=WARD&asOf=2026-04-30&count=true&limit=1").body("total", is(697));
  }

  @Test
  void disputedCodeFindsTheUnitUnderBoth() {
    get(UNITS + "/06970?asOf=2026-01-01")
        .body("code", equalTo("06978"))
        .body("fullName", equalTo("Xã Ba Chẽ"))
        .body("verified", is(false));
    get(UNITS + "/06970?asOf=2025-01-01").body("fullName", equalTo("Thị trấn Ba Chẽ"));
  }

  @Test
  void nameIsFoundWithoutAccentsAndAmbiguityIsShown() {
    get(UNITS + "?q=son ha&province=51&asOf=2025-07-01")
        .body("items.fullName", hasItem("Xã Sơn Hà"))
        .body("items.fullName", hasItem("Xã Sơn Hạ"));
    get(UNITS + "?q=HOAN KIEM&level=COMMUNE&asOf=2025-07-01")
        .body("items.fullName", contains("Phường Hoàn Kiếm"));
  }

  @Test
  void haDongHadSeventeenWardsIn2022() {
    get(UNITS + "?parent=268&asOf=2022-10-01").body("items", hasSize(17));
    get(UNITS + "?parent=268&asOf=2025-03-01").body("items", hasSize(15));
  }

  @Test
  void pagesJoinWithoutGapOrOverlap() {
    var first = get(UNITS + "?level=PROVINCE&limit=20&asOf=2025-07-01").extract();
    var next = first.path("next").toString();
    List<String> codes = first.path("items.code");
    List<String> rest =
        get(UNITS + "?level=PROVINCE&limit=20&asOf=2025-07-01&cursor=" + next)
            .extract()
            .path("items.code");
    assertThat(codes).hasSize(20).isSorted();
    assertThat(rest).hasSize(14).isSorted();
    assertThat(rest.getFirst()).isGreaterThan(codes.getLast());
  }

  @Test
  void crosswalkSplitsACommuneAndJoinsItsParts() {
    get(UNITS + "/09538/crosswalk?from=2025-06-30&to=2025-07-01")
        .body("unit.fullName", equalTo("Phường Quang Trung"))
        .body("items.unit.code", contains("09552", "09556"))
        .body("items.kind", everyItem(equalTo("PARTIAL")))
        .body("items.verified", everyItem(is(true)));
    get(UNITS + "/09556/crosswalk?from=2025-07-01&to=2025-06-30")
        .body("unit.fullName", equalTo("Phường Hà Đông"))
        .body("items.unit.code", hasItem("09538"));
  }

  @Test
  void crosswalkFollowsEveryChangeInBetween() {
    get(UNITS + "/07030/crosswalk?from=2019-03-14&to=2025-07-01")
        .body("unit.fullName", equalTo("Thị trấn Trới"))
        .body("items.unit.code", contains("07030"))
        .body("items[0].unit.fullName", equalTo("Phường Hoành Bồ"))
        .body("items[0].verified", is(false));
    get(UNITS + "/204/crosswalk?from=2019-03-14&to=2024-01-01")
        .body("items.unit.fullName", contains("Thành phố Hạ Long"));
  }

  @Test
  void endedDistrictBecameWhatItsCommunesBecame() {
    get(UNITS + "?q=huyen kim dong&asOf=2025-06-30").body("items.code", contains("331"));
    get(UNITS + "/331/crosswalk?from=2025-06-30&to=2025-07-01")
        .body(
            "items.unit.name",
            containsInAnyOrder("Lương Bằng", "Nghĩa Dân", "Đức Hợp", "Hiệp Cường", "Sơn Nam"))
        .body("items.kind", everyItem(equalTo("PARTIAL")));
    get(UNITS + "/755/crosswalk?from=2025-06-30&to=2025-07-01")
        .body("items.unit.fullName", contains("Đặc khu Côn Đảo"))
        .body("items.kind", contains("FULL"));
  }

  @Test
  void provinceKnowsWhatItWasMadeOf() {
    get(UNITS + "/25/crosswalk?from=2025-07-01&to=2025-06-30")
        .body("items.unit.code", contains("17", "25", "26"));
    get(UNITS + "/01/crosswalk?from=2025-06-30&to=2026-05-01")
        .body("items.unit.code", contains("01"))
        .body("items.kind", contains("FULL"));
  }

  @Test
  void unknownCodesParametersAndDatesAreRefused() {
    ask(UNITS + "/99999").then().statusCode(404).body("code", equalTo("not-found"));
    ask(UNITS + "/07693?asOf=2025-04-01").then().statusCode(404);
    ask(UNITS + "?colour=red&asOf=2025-02-30")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("colour", "asOf"));
    ask(UNITS + "/01/crosswalk").then().statusCode(400).body("violations.field", contains("from"));
    given().get(UNITS).then().statusCode(401);
  }

  /** Every name of every day: the database folds to the letter as the kernel does. */
  @Test
  void databaseFoldsAsTheKernelDoes() {
    var rows =
        QuarkusTransaction.requiringNew()
            .call(() ->
                sql.list(
                    "SELECT full_name, name_folded FROM administrative_unit",
                    List.of(),
                    row -> List.of(row.getString(1), row.getString(2))));
    assertThat(rows).hasSizeGreaterThan(14_000);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.getLast()).isEqualTo(" " + Text.fold(row.getFirst())));
  }

  private static ValidatableResponse get(String path) {
    return ask(path).then().statusCode(200);
  }

  private static Response ask(String path) {
    return given().auth().oauth2(Tokens.of(Roles.REGISTRY_VIEWER, "*")).get(path);
  }
}
