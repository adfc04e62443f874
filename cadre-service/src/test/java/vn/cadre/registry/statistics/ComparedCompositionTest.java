package vn.cadre.registry.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.code.Gender;

/** Party membership, women and all else, on two days side by side. */
@RegistryTest
class ComparedCompositionTest {
  private static final String PATH = "/cadre/v1/statistics/composition";

  private static void person(Made office, String gender, String since, String admitted) {
    var person = new HashMap<String, Object>();
    person.put("fullName", "Nguyễn Thị Hai");
    person.put("gender", gender);
    person.put("category", "CIVIL_SERVANT");
    person.put("organisationId", office.id());
    person.put("recruitedOn", since);
    person.put("party", Map.of("admittedOn", admitted));
    post("/cadre/v1/cadres", person);
  }

  private static ValidatableResponse ask(Made office, String... more) {
    var request =
        viewer(office.code())
            .queryParam("organisation", office.code())
            .queryParam("asOf", "2021-05-12")
            .queryParam("comparedAsOf", "2015-12-31");
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get(PATH).then().statusCode(200);
  }

  @Test
  void womenAndPartyMembersOfTwoDaysStandSideBySide() {
    var office = root("TWO-DAYS");
    person(office, "FEMALE", "2010-01-01", "2012-03-03");
    person(office, "FEMALE", "2018-01-01", "2019-03-03");
    person(office, "MALE", "2010-01-01", "2019-03-03");
    ask(office, "by", "gender,partyMember")
        .body("comparedAsOf", equalTo("2015-12-31"))
        .body("total", equalTo(3))
        .body("comparedTotal", equalTo(2))
        .body("groups[0].items.key", contains("MALE", "FEMALE"))
        .body("groups[0].items.count", contains(1, 2))
        .body("groups[0].items.compared.count", contains(1, 1))
        .body("groups[0].items.compared.share.percent", contains("50.00", "50.00"))
        .body("groups[0].remainder.compared.count", equalTo(0))
        .body("groups[1].items.key", contains("true", "false"))
        .body("groups[1].items.count", contains(3, 0))
        .body("groups[1].items.compared.count", contains(1, 1));
  }

  @Test
  void aValueThatOnlyOneDayHasStandsInTheOrderOfTheCodeListWithNobodyOnTheOther() {
    var office = root("TWO-NESTED");
    var first = below(office, "A");
    var second = below(office, "B");
    person(second, "FEMALE", "2018-01-01", "2019-01-01");
    person(first, "MALE", "2010-01-01", "2019-01-01");
    person(first, "FEMALE", "2018-01-01", "2019-01-01");
    ask(office, "groupBy", "organisation,gender")
        .body("groups[0].items.key", contains(first.code(), second.code()))
        .body("groups[0].items.count", contains(2, 1))
        .body("groups[0].items.compared.count", contains(1, 0))
        .body("groups[0].items[0].groups[0].items.compared.count", contains(1, 0))
        .body("groups[0].items[0].groups[0].items.compared.share.denominator", contains(1, 1))
        .body("groups[0].items[1].groups[0].items.compared.share.percent", contains(nullValue()));
    viewer(office.code())
        .accept("text/csv")
        .get(PATH + "?by=gender&asOf=2021-05-12&comparedAsOf=2015-12-31")
        .then()
        .statusCode(200)
        .body(containsString("TOTAL,,3,,,,PERSON,1,,"))
        .body(containsString("gender,FEMALE,Nữ,2,2,3,66.67,PERSON,0,1,0.00"));
  }

  @Test
  void oneDayAloneTellsNothingOfAnother() {
    var office = root("ONE-DAY");
    person(office, "MALE", "2010-01-01", "2012-01-01");
    viewer(office.code())
        .get(PATH + "?by=gender&asOf=2021-05-12")
        .then()
        .body("comparedAsOf", nullValue())
        .body("comparedTotal", nullValue())
        .body("groups[0].items[0].containsKey('compared')", equalTo(false));
  }

  @Test
  void smallCountsOfEitherDayStayUnsaid() {
    var office = root("TWO-SMALL");
    People.of(Gender.FEMALE, "02").join(office, 3);
    People.of(Gender.MALE, "01").join(office, 20);
    as(List.of("portal"), EVERYWHERE)
        .queryParam("organisation", office.code())
        .queryParam("comparedAsOf", "2015-12-31")
        .queryParam("by", "ethnicGroup")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("groups[0].items.find { it.key == '02' }.suppressed", equalTo(true))
        .body("groups[0].items.find { it.key == '02' }.count", nullValue())
        .body("groups[0].items.find { it.key == '02' }.compared.suppressed", equalTo(true))
        .body("groups[0].items.find { it.key == '02' }.compared.count", nullValue());
  }
}
