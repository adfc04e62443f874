package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;

@RegistryTest
class CompositionTest {
  private static final String COMPOSITION = "/cadre/v1/statistics/composition";

  private static ValidatableResponse ask(
      RequestSpecification caller, Made organisation, String day, String... more) {
    var request = caller.queryParam("organisation", organisation.code()).queryParam("asOf", day);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get(COMPOSITION).then().statusCode(200);
  }

  /** The public service units of Kim Động district, as published for 2021-05-12. */
  private static Made kimDong() {
    var units = root("KIM-DONG");
    var school = below(units, "SCHOOL");
    People.with(ProfessionalLevel.MASTER, PoliticalTheoryLevel.ADVANCED).join(units, 3);
    People.with(ProfessionalLevel.MASTER, null).join(school, 13);
    People.with(ProfessionalLevel.UNIVERSITY, PoliticalTheoryLevel.INTERMEDIATE).join(school, 158);
    People.with(ProfessionalLevel.UNIVERSITY, null).join(school, 513);
    People.with(ProfessionalLevel.COLLEGE, null).join(school, 393);
    People.with(null, null).join(school, 156);
    return units;
  }

  @Test
  void a01TheProfessionalLevelsOf1236People() {
    ask(viewer(EVERYWHERE), kimDong(), "2021-05-12", "by", "professionalLevel")
        .body("asOf", equalTo("2021-05-12"))
        .body("unit", equalTo("PERSON"))
        .body("total", equalTo(1236))
        .body("groups.by", contains("professionalLevel"))
        .body("groups[0].items.key", contains("MASTER", "UNIVERSITY", "COLLEGE"))
        .body("groups[0].items.label", contains("Thạc sĩ", "Đại học", "Cao đẳng"))
        .body("groups[0].items.count", contains(16, 671, 393))
        .body("groups[0].items.share.numerator", contains(16, 671, 393))
        .body("groups[0].items.share.denominator", everyItem(equalTo(1236)))
        .body("groups[0].items.share.percent", contains("1.29", "54.29", "31.80"))
        .body("groups[0].remainder.key", equalTo("OTHER"))
        .body("groups[0].remainder.count", equalTo(156))
        .body("groups[0].remainder.share.percent", equalTo("12.62"));
  }

  @Test
  void a02ThePoliticalTheoryOf1236People() {
    ask(viewer(EVERYWHERE), kimDong(), "2021-05-12", "by", "politicalTheoryLevel")
        .body("groups[0].items.key", contains("ADVANCED", "INTERMEDIATE"))
        .body("groups[0].items.count", contains(3, 158))
        .body("groups[0].items.share.percent", contains("0.24", "12.78"))
        .body("groups[0].remainder.count", equalTo(1075));
  }

  @Test
  void dimensionsStandSideBySideInTheLanguageAskedFor() {
    var units = root("SIDE");
    People.of(Gender.FEMALE, "01").join(units, 2);
    ask(
            viewer(EVERYWHERE).header("Accept-Language", "en"),
            units,
            "2021-05-12",
            "by",
            "gender,partyMember,stateManagementLevel")
        .body("organisation.code", equalTo(units.code()))
        .body("organisation.id", equalTo(units.id()))
        .body("groups.by", contains("gender", "partyMember", "stateManagementLevel"))
        .body("groups[0].items.label", contains("Female"))
        .body("groups[0].remainder.count", equalTo(0))
        .body("groups[0].remainder.share.percent", equalTo("0.00"))
        .body("groups[0].items[0].suppressed", nullValue())
        .body("groups[1].items.key", contains("false"))
        .body("groups[2].items.size()", equalTo(0))
        .body("groups[2].remainder.count", equalTo(2));
  }

  @Test
  void nestedDimensionsDivideTheItemsOfTheOuterOne() {
    var units = root("NEST");
    var first = below(units, "A");
    var second = below(units, "B");
    People.of(Gender.FEMALE, "01").join(first, 2);
    People.of(Gender.MALE, "01").join(below(first, "A1"), 6);
    People.of(Gender.MALE, "02").join(second, 1);
    People.of(Gender.MALE, "02").join(units, 3);
    ask(viewer(EVERYWHERE), units, "2021-05-12", "groupBy", "organisation,gender")
        .body("total", equalTo(12))
        .body("groups.by", contains("organisation"))
        .body("groups[0].items.key", contains(first.code(), second.code()))
        .body("groups[0].items[0].label", equalTo("Đơn vị " + first.code()))
        .body("groups[0].items.count", contains(8, 1))
        .body("groups[0].items[0].groups[0].by", equalTo("gender"))
        .body("groups[0].items[0].groups[0].items.key", contains("MALE", "FEMALE"))
        .body("groups[0].items[0].groups[0].items.count", contains(6, 2))
        .body("groups[0].items[0].groups[0].items.share.denominator", contains(8, 8))
        .body("groups[0].remainder.count", equalTo(3))
        .body("groups[0].remainder.label", equalTo("Trực thuộc trực tiếp"))
        .body("groups[0].remainder.groups[0].items.count", contains(3));
    ask(viewer(EVERYWHERE), units, "2021-05-12", "by", "gender", "descendants", "false")
        .body("total", equalTo(3));
  }

  @Test
  void agesAreThoseOfTheDay() {
    var units = root("AGES");
    for (var birth : List.of("1990-05-13", "1990-05-12", "1961", "1960-05-12")) {
      post(
          "/cadre/v1/cadres",
          Map.of(
              "fullName",
              "Nguyễn Văn An",
              "category",
              "CADRE",
              "organisationId",
              units.id(),
              "birthDate",
              birth,
              "party",
              Map.of("admittedOn", "2021-05-12")));
    }
    cadre(units, "Trần Thị Anh");
    ask(viewer(EVERYWHERE), units, "2021-05-12", "by", "ageBand,partyMember")
        .body(
            "groups[0].items.key",
            contains("UP_TO_30", "FROM_31_TO_40", "FROM_51_TO_60", "OVER_60"))
        .body("groups[0].items.count", contains(1, 1, 1, 1))
        .body("groups[0].remainder.count", equalTo(1))
        .body("groups[1].items.key", contains("true", "false"))
        .body("groups[1].items.count", contains(4, 1));
    ask(viewer(EVERYWHERE), units, "2021-05-11", "by", "ageBand,partyMember")
        .body("groups[0].items.count", contains(2, 2))
        .body("groups[1].items.key", contains("false"));
  }

  @Test
  void aFigureSpeaksOfTheDayItIsAskedFor() {
    var office = root("DAY");
    var person = cadre(office, "Lê Đức Đạt");
    appointment(person, position(office, title("HEAD"), 1), "2015-01-05");
    post(
        person.location() + "/qualifications",
        Map.of(
            "kind",
            "PROFESSIONAL",
            "level",
            "MASTER",
            "status",
            "COMPLETED",
            "awardedOn",
            "2018-06-30"));
    ask(viewer(EVERYWHERE), office, "2015-01-04", "by", "rank")
        .body("total", equalTo(0))
        .body("groups[0].remainder.share.percent", nullValue());
    ask(viewer(EVERYWHERE), office, "2018-06-29", "by", "rank,professionalLevel")
        .body("groups[0].items.key", contains("HEAD"))
        .body("groups[1].remainder.count", equalTo(1));
    ask(viewer(EVERYWHERE), office, "2018-06-30", "by", "professionalLevel")
        .body("groups[0].items.key", contains("MASTER"));
  }

  @Test
  void filtersNarrowWhoIsCounted() {
    var office = root("FILTER");
    var head = title("HEAD");
    appointment(cadre(office, "Một"), position(office, head, 1), "2015-01-05");
    appointment(cadre(office, "Hai"), position(office, title("DEPUTY"), 1), "2015-01-05");
    People.of(Gender.MALE, "01").join(below(office, "SCHOOL"), 4);
    ask(viewer(EVERYWHERE), office, "2021-05-12", "by", "rank").body("total", equalTo(6));
    ask(viewer(EVERYWHERE), office, "2021-05-12", "by", "rank", "rank", "HEAD,DEPUTY")
        .body("total", equalTo(2));
    ask(viewer(EVERYWHERE), office, "2021-05-12", "by", "rank", "title", head.code())
        .body("total", equalTo(1));
    ask(viewer(EVERYWHERE), office, "2021-05-12", "by", "rank", "level", "COMMUNE")
        .body("total", equalTo(4));
    ask(viewer(EVERYWHERE), office, "2021-05-12", "by", "rank", "bloc", "PARTY")
        .body("total", equalTo(0));
    ask(viewer(EVERYWHERE), office, "2021-05-12", "by", "rank", "category", "CIVIL_SERVANT")
        .body("total", equalTo(2));
  }

  @Test
  void aCommitteeIsCountedByItsMembersOnTheDay() {
    var district = root("BODY");
    var committee = new HashMap<String, Object>();
    committee.put("code", code("COMMITTEE"));
    committee.put("organisationId", district.id());
    committee.put("kind", "COMMITTEE");
    committee.put("name", "Ban Chấp hành");
    committee.put("validFrom", "2010-08-01");
    committee.put("validTo", "2015-08-01");
    var body = post("/cadre/v1/bodies", committee);
    cadre(district, "Không tham gia");
    post(
        body.location() + "/memberships",
        Map.of("cadreId", cadre(district, "Một").id(), "from", "2010-08"));
    post(
        body.location() + "/memberships",
        Map.of("cadreId", cadre(district, "Hai").id(), "from", "2010-08", "to", "2013-09-10"));
    ask(viewer(EVERYWHERE), district, "2013-09-09", "by", "category", "body", body.code())
        .body("total", equalTo(2));
    ask(viewer(EVERYWHERE), district, "2013-09-10", "by", "category", "body", body.code())
        .body("total", equalTo(1));
    ask(viewer(EVERYWHERE), district, "2015-08-01", "by", "category", "body", body.code())
        .body("total", equalTo(0));
  }

  @Test
  void withoutAnOrganisationTheWholeScopeIsCounted() {
    var mine = root("MINE");
    var child = below(mine, "CHILD");
    var other = root("OTHER");
    People.of(Gender.MALE, "01").join(child, 2);
    People.of(Gender.MALE, "01").join(other, 3);
    People.of(Gender.MALE, "01").join(root("FOREIGN"), 5);
    viewer(mine.code(), other.code())
        .queryParam("by", "organisation")
        .get(COMPOSITION)
        .then()
        .statusCode(200)
        .body("organisation", nullValue())
        .body("total", equalTo(5))
        .body("groups[0].items.key", containsInAnyOrder(mine.code(), other.code()))
        .body("groups[0].items.count", containsInAnyOrder(2, 3));
    viewer("NO-SUCH-CODE")
        .queryParam("by", "gender")
        .get(COMPOSITION)
        .then()
        .body("total", equalTo(0));
    viewer(EVERYWHERE)
        .queryParam("by", "organisation")
        .get(COMPOSITION)
        .then()
        .body("groups[0].items.find { it.key == '%s' }.count".formatted(mine.code()), equalTo(2));
  }

  @Test
  void whatIsUnknownIsNamed() {
    var foreign = root("SECRET");
    viewer(root("OWN").code())
        .queryParam("by", "gender")
        .queryParam("organisation", foreign.code())
        .queryParam("body", "NO-SUCH-BODY")
        .queryParam("title", "NO-SUCH-TITLE")
        .get(COMPOSITION)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains(
                "organisation unknown-organisation", "body unknown-body", "title unknown-title"))
        .body("violations[0].message", containsString(foreign.code()));
    viewer(EVERYWHERE)
        .queryParam("by", "gender")
        .queryParam("groupBy", "gender,colour")
        .queryParam("bloc", "NATO")
        .queryParam("colour", "red")
        .get(COMPOSITION)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder(
                "by by-or-group-by",
                "groupBy known-dimensions",
                "bloc not-one-of",
                "colour unknown-parameter"))
        .body(
            "violations.find { it.code == 'known-dimensions' }.message", containsString("colour"));
    viewer(EVERYWHERE)
        .get(COMPOSITION)
        .then()
        .statusCode(400)
        .body("violations.code", contains("by-or-group-by"));
    viewer(EVERYWHERE)
        .queryParam("groupBy", "gender,gender")
        .get(COMPOSITION)
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("groupBy size"));
    viewer(EVERYWHERE)
        .queryParam("by", "${1+1}")
        .get(COMPOSITION)
        .then()
        .statusCode(400)
        .body("violations.code", contains("known-dimensions"));
    as(List.of("self"), EVERYWHERE)
        .queryParam("by", "gender")
        .get(COMPOSITION)
        .then()
        .statusCode(403);
  }

  @Test
  void nobodyWithoutPersonalDataIsToldSmallCountsOfEthnicGroupsNorWhatTellsThem() {
    var units = root("PORTAL");
    People.of(Gender.MALE, "01").join(units, 40);
    People.of(Gender.FEMALE, "01").join(units, 50);
    People.of(Gender.MALE, "02").join(units, 3);
    People.of(Gender.FEMALE, "02").join(units, 20);
    People.of(Gender.FEMALE, "05").join(units, 2);
    People.of(Gender.MALE, "06").join(units, 7);
    var portal = List.of("portal");
    ask(as(portal, EVERYWHERE), units, "2021-05-12", "by", "ethnicGroup,gender")
        .body("total", equalTo(122))
        .body("groups[0].items.key", contains("01", "02", "05", "06"))
        .body("groups[0].items.label[0]", equalTo("Kinh"))
        .body("groups[0].items.count", contains(90, 23, null, null))
        .body("groups[0].items.share[2]", nullValue())
        .body("groups[0].items.suppressed", contains(null, null, true, true))
        .body("groups[0].remainder.count", equalTo(0))
        .body("groups[1].items.count", contains(50, 72));
    for (var masked : List.of("registry-viewer", "registry-editor", "unit-nominator")) {
      ask(as(List.of(masked), EVERYWHERE), units, "2021-05-12", "by", "ethnicGroup")
          .body("groups[0].items.count", contains(90, 23, null, null));
    }
    for (var unmasked : List.of(List.of("registry-viewer", "personal-data"), List.of("auditor"))) {
      ask(as(unmasked, EVERYWHERE), units, "2021-05-12", "by", "ethnicGroup")
          .body("groups[0].items.count", contains(90, 23, 2, 7));
    }
    var nested =
        ask(as(portal, EVERYWHERE), units, "2021-05-12", "groupBy", "gender,ethnicGroup").extract();
    assertThat(nested.<List<Integer>>path("groups[0].items.count")).containsExactly(50, 72);
    assertThat(
            nested.<Integer>path(
                "groups[0].items[0].groups[0].items.find { it.key == '02' }.count"))
        .isNull();
    List<Map<String, Object>> women = nested.path("groups[0].items[1].groups[0].items");
    assertThat(women.stream().filter(item -> item.get("count") == null).count()).isGreaterThan(1);
  }

  @Test
  void whatWouldSingleOutAnEthnicGroupByDifferenceIsRefusedToWhomItIsMasked() {
    var units = root("DIFFERENCE");
    var filters =
        Map.of(
            "title", title("HEAD").code(),
            "rank", "HEAD",
            "category", "CADRE",
            "level", "PROVINCE",
            "bloc", "STATE",
            "descendants", "false");
    filters.forEach((filter, value) -> {
      for (var roles : List.of(List.of("registry-viewer"), List.of("portal"))) {
        as(roles, EVERYWHERE)
            .queryParam("organisation", units.code())
            .queryParam("groupBy", "gender,ethnicGroup")
            .queryParam(filter, value)
            .get(COMPOSITION)
            .then()
            .statusCode(400)
            .body(
                "violations.collect { it.field + ' ' + it.code }",
                contains(filter + " singles-out"));
      }
      ask(
          as(List.of("registry-viewer", "personal-data"), EVERYWHERE),
          units,
          "2021-05-12",
          "by",
          "ethnicGroup",
          filter,
          value);
      ask(viewer(EVERYWHERE), units, "2021-05-12", "by", "gender", filter, value);
    });
    viewer(EVERYWHERE)
        .queryParam("by", "ethnicGroup")
        .queryParam("rank", "HEAD")
        .queryParam("body", "NO-SUCH-BODY")
        .get(COMPOSITION)
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            containsInAnyOrder("rank singles-out", "body singles-out", "body unknown-body"));
    ask(viewer(EVERYWHERE), units, "2021-05-12", "by", "ethnicGroup", "descendants", "true");
  }
}
