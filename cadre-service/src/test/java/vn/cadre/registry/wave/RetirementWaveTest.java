package vn.cadre.registry.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** NĐ 135/2020 by month of birth (domain.md 3.1), counted. */
@RegistryTest
class RetirementWaveTest {
  private static final String PATH = "/cadre/v1/statistics/retirement-wave";

  private static Made person(Made office, String gender, String born) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Nguyễn Văn Hưu",
            "gender",
            gender,
            "birthDate",
            born,
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id(),
            "recruitedOn",
            "1995-01"));
  }

  private static ValidatableResponse ask(Made office, String... parameters) {
    var request = viewer(office.code()).queryParam("organisation", office.code());
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(PATH).then().statusCode(200);
  }

  @Test
  void aManOfMay1970RetiresOn2032_05_31AndStandsInThatMonthQuarterAndYear() {
    var office = root("WAVE");
    person(office, "MALE", "1970-05-12");
    person(office, "MALE", "1995-01-01");
    ask(office, "from", "2032-05-01", "to", "2032-07-01", "groupBy", "month")
        .body("total", equalTo(1))
        .body("share.denominator", equalTo(2))
        .body("share.percent", equalTo("50.00"))
        .body("unit", equalTo("PERSON"))
        .body("posts.unit", equalTo("POST"))
        .body("groups[0].by", equalTo("month"))
        .body("groups[0].items.key", contains("2032-05", "2032-06"))
        .body("groups[0].items.label", contains("Tháng 05/2032", "Tháng 06/2032"))
        .body("groups[0].items.count", contains(1, 0))
        .body("groups[0].items[0].share.denominator", equalTo(2))
        .body("groups[0].remainder.count", equalTo(0))
        .body("rules[0].basis", containsString("135/2020"))
        .body("rules[0].policy.id", equalTo("retirement"));
    ask(office, "from", "2032-05-01", "to", "2032-07-01", "groupBy", "quarter")
        .body("groups[0].items.key", contains("2032-Q2"));
    ask(office, "from", "2032-05-31", "to", "2032-06-01").body("total", equalTo(1));
    ask(office, "from", "2032-06-01", "to", "2033-06-01").body("total", equalTo(0));
  }

  @Test
  void itCountsWhomTheListOfRetirementsNames() {
    var office = root("WAVE-LIST");
    for (var born : List.of("1966-03", "1966-04-30", "1968", "1969-05-01", "1975-12")) {
      person(office, "MALE", born);
      person(office, "FEMALE", born);
    }
    for (int year = 2026; year < 2040; year++) {
      var listed =
          viewer(office.code())
              .queryParam("from", year + "-01-01")
              .queryParam("to", (year + 1) + "-01-01")
              .queryParam("count", true)
              .get("/cadre/v1/retirements")
              .jsonPath()
              .getInt("total");
      var counted =
          ask(office, "from", year + "-01-01", "to", (year + 1) + "-01-01")
              .extract()
              .jsonPath()
              .getInt("total");
      assertThat(counted).as("retiring in " + year).isEqualTo(listed);
    }
  }

  @Test
  void theSeatsThatPeopleHoldUntilThenFallFreeAlsoThoseBesideTheMainOne() {
    var office = root("WAVE-POSTS");
    var part = below(office, "PART");
    var head = title("HEAD");
    var deputy = title("DEPUTY");
    var deputies = position(part, deputy, 2);
    var both = person(office, "MALE", "1970-05-12");
    appointment(both, position(office, head, 1), "2010-01-01");
    var beside = new HashMap<>(appointing(both, deputies, "2012-01-01"));
    beside.put("kind", "CONCURRENT");
    beside.put("main", false);
    post(both.location() + "/appointments", beside);
    var one = person(part, "MALE", "1970-05-20");
    appointment(one, deputies, "2010-01-01");
    person(office, "MALE", "1970-05-21");
    appointment(person(office, "MALE", "1990-01-01"), position(office, deputy, 1), "2015-01-01");
    ask(office, "from", "2032-01-01", "to", "2033-01-01", "groupBy", "organisation,rank,year")
        .body("total", equalTo(3))
        .body("posts.total", equalTo(3))
        .body("groups[0].items.key", contains(part.code()))
        .body("groups[0].items[0].count", equalTo(1))
        .body("groups[0].items[0].posts", equalTo(1))
        .body("groups[0].items[0].share.percent", equalTo("100.00"))
        .body("groups[0].remainder.count", equalTo(2))
        .body("groups[0].remainder.posts", equalTo(2))
        .body("groups[0].remainder.share.denominator", equalTo(3))
        .body("groups[0].remainder.groups[0].by", equalTo("rank"))
        .body("groups[0].remainder.groups[0].items.key", contains("HEAD"))
        .body("groups[0].remainder.groups[0].items[0].posts", equalTo(2))
        .body("groups[0].remainder.groups[0].items[0].share.denominator", equalTo(1))
        .body("groups[0].remainder.groups[0].remainder.label", equalTo("Chưa giữ chức danh"))
        .body("groups[0].remainder.groups[0].items[0].groups[0].items.key", contains("2032"));
    ask(office, "from", "2032-01-01", "to", "2033-01-01", "title", deputy.code())
        .body("total", equalTo(1));
  }

  @Test
  void whoseSexOrBirthIsNotOnRecordIsCountedApart() {
    var office = root("WAVE-UNKNOWN");
    cadre(office, "Không Rõ");
    person(office, "FEMALE", "1980-01-01");
    ask(office)
        .body("undetermined.count", equalTo(1))
        .body("undetermined.share.percent", equalTo("50.00"))
        .body("groups[0].by", equalTo("year"))
        .body("groups[0].items", hasSize(6));
  }

  @Test
  void everythingWrongIsNamedAtOnceAndAPortalIsNotAnswered() {
    viewer(EVERYWHERE)
        .get(PATH + "?groupBy=month,year&from=2030-01-01&to=2030-01-01&organisation=NOWHERE")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("groupBy", "to", "organisation"));
    viewer(EVERYWHERE)
        .get(PATH + "?from=2030-01-01&to=2050-01-02")
        .then()
        .statusCode(400)
        .body("violations.code", contains("range"));
    viewer(EVERYWHERE)
        .get(PATH + "?groupBy=age&rank=KING&from=soon")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("groupBy", "rank", "from"));
    as(List.of("portal"), EVERYWHERE).get(PATH).then().statusCode(403);
  }
}
