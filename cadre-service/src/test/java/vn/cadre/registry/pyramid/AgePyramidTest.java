package vn.cadre.registry.pyramid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AgePyramidTest {
  private static final String PATH = "/cadre/v1/statistics/age-pyramid";
  private static final String DAY = "2021-05-12";

  private static void born(Made office, String gender, String... births) {
    for (var birth : births) {
      post(
          "/cadre/v1/cadres",
          Map.of(
              "fullName",
              "Nguyễn Văn Tuổi",
              "gender",
              gender,
              "birthDate",
              birth,
              "category",
              "CIVIL_SERVANT",
              "organisationId",
              office.id(),
              "recruitedOn",
              "2010-01"));
    }
  }

  private static ValidatableResponse ask(RequestSpecification caller, Made office, String... more) {
    var request = caller.queryParam("organisation", office.code()).queryParam("asOf", DAY);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get(PATH).then();
  }

  @Test
  void peopleStandInTheirBandBySexWithAverageAndMedian() {
    var office = root("PYRAMID");
    born(office, "MALE", "1981-05-12", "1981-05-13");
    born(below(office, "PART"), "FEMALE", "1978-01-01", "1986");
    cadre(office, "Không Rõ");
    ask(viewer(office.code()), office)
        .statusCode(200)
        .body("asOf", equalTo(DAY))
        .body("unit", equalTo("PERSON"))
        .body("total", equalTo(5))
        .body("groups.by", contains("age"))
        .body("groups[0].items.key", contains("35-39", "40-44"))
        .body("groups[0].items.label", contains("35–39 tuổi", "40–44 tuổi"))
        .body("groups[0].items.count", contains(1, 2))
        .body("groups[0].items.share.percent", contains("20.00", "40.00"))
        .body("groups[0].items[1].groups[0].by", equalTo("gender"))
        .body("groups[0].items[1].groups[0].items.key", contains("MALE", "FEMALE"))
        .body("groups[0].items[1].groups[0].items.count", contains(1, 1))
        .body("groups[0].remainder.count", equalTo(2))
        .body("unknown.notRecorded", equalTo(1))
        .body("unknown.imprecise", equalTo(1))
        .body("ages.key", contains("ALL", "MALE", "FEMALE"))
        .body("ages.count", contains(3, 2, 1))
        .body("ages.average", contains("40.67", "39.50", "43.00"))
        .body("ages.median", contains("40", "39.5", "43"));
    ask(viewer(office.code()), office, "bands", "YEAR", "descendants", "false")
        .body("total", equalTo(3))
        .body("groups[0].items.key", contains("39", "40"))
        .body("groups[0].items[0].label", equalTo("39 tuổi"));
  }

  @Test
  void whoBelongedElsewhereOnTheDayIsNotCountedAndOthersSeeNobody() {
    var office = root("PYRAMID-DAY");
    born(office, "MALE", "1981-05-12");
    viewer(office.code())
        .get(PATH + "?asOf=2009-12-31")
        .then()
        .body("total", equalTo(0))
        .body("groups[0].items", hasSize(0))
        .body("ages[0].average", nullValue());
    viewer(root("PYRAMID-OTHER").code())
        .get(PATH + "?organisation=" + office.code())
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-organisation"));
  }

  @Test
  void aPortalIsToldBandsOfFiveYearsAndNoSmallCounts() {
    var office = root("PYRAMID-PORTAL");
    born(office, "MALE", "1981-05-12", "1980-05-12", "1979-05-12", "1978-05-12", "1977-05-13");
    born(office, "MALE", "1985-05-12");
    born(office, "FEMALE", "1985-05-12", "1985-05-13", "1985-05-14", "1985-05-15");
    var portal = List.of("portal");
    ask(as(portal, EVERYWHERE), office)
        .statusCode(200)
        .body("total", equalTo(10))
        .body(
            "groups[0].items.find { it.key == '40-44' }.groups[0].items.suppressed", hasItem(true))
        .body("unknown", nullValue())
        .body("ages.key", contains("ALL"))
        .body("ages[0].count", equalTo(10));
    ask(viewer(office.code()), office)
        .body("groups[0].items.find { it.key == '40-44' }.groups[0].items.count", contains(5));
    ask(as(portal, EVERYWHERE), office, "bands", "YEAR", "rank", "HEAD", "descendants", "false")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("bands", "rank", "descendants"))
        .body("violations.code", hasItem("singles-out"));
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    viewer(EVERYWHERE)
        .get(PATH + "?bands=TEN&rank=KING&asOf=2021-13-01&colour=red")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("bands", "rank", "asOf", "colour"));
    viewer(EVERYWHERE)
        .get(PATH + "?organisation=NOWHERE&title=NO-SUCH")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("organisation", "title"));
  }

  @Test
  void itIsATableOfItsFigures() {
    var office = root("PYRAMID-CSV");
    born(office, "FEMALE", "1981-05-12");
    viewer(office.code())
        .accept("text/csv")
        .get(PATH + "?asOf=" + DAY)
        .then()
        .statusCode(200)
        .body(containsString("age > gender,40-44 > FEMALE,40–44 tuổi > Nữ,1,1,1,100.00,PERSON"));
  }
}
