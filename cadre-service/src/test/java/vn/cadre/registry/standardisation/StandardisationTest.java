package vn.cadre.registry.standardisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Who has what is asked, by level, rank and body (domain.md R13). */
@RegistryTest
class StandardisationTest {
  private static final String PATH = "/cadre/v1/statistics/standardisation";
  // built once: every test only reads it
  private static @Nullable ChiLang built;
  private ChiLang chiLang;

  @BeforeEach
  void build() {
    if (built == null) {
      built = ChiLang.built();
    }
    chiLang = built;
  }

  private ValidatableResponse ask(String query) {
    return viewer(chiLang.district().code()).get(PATH + "?" + query).then().statusCode(200);
  }

  private static String measure(String criterion) {
    return ".criteria.find { it.criterion == '" + criterion + "' }.met";
  }

  @Test
  void chiLang2018ProfessionalLevelsOfTheDistrictAre94_44Percent() {
    ask("asOf=2018-12-31&groupBy=level,rank")
        .body("unit", equalTo("PERSON"))
        .body("comparedAsOf", nullValue())
        .body("groups[0].by", equalTo("level"))
        .body("groups[0].items.key", contains("DISTRICT", "COMMUNE"))
        .body(
            "groups[0].items[0].standing" + measure("PROFESSIONAL_LEVEL") + ".numerator",
            equalTo(102))
        .body(
            "groups[0].items[0].standing" + measure("PROFESSIONAL_LEVEL") + ".denominator",
            equalTo(108))
        .body(
            "groups[0].items[0].standing" + measure("PROFESSIONAL_LEVEL") + ".percent",
            equalTo("94.44"));
  }

  @Test
  void chiLang2018PoliticalTheoryOfHeadsIs95_24AndOfDeputies79_17Percent() {
    var ranks = "groups[0].items[0].groups[0].items";
    ask("asOf=2018-12-31&groupBy=level,rank")
        .body(ranks + ".key", contains("HEAD", "DEPUTY"))
        .body(ranks + ".standing.count", contains(84, 24))
        .body(
            ranks + "[0].standing" + measure("POLITICAL_THEORY_LEVEL") + ".numerator", equalTo(80))
        .body(
            ranks + "[0].standing" + measure("POLITICAL_THEORY_LEVEL") + ".percent",
            equalTo("95.24"))
        .body(
            ranks + "[1].standing" + measure("POLITICAL_THEORY_LEVEL") + ".numerator", equalTo(19))
        .body(
            ranks + "[1].standing" + measure("POLITICAL_THEORY_LEVEL") + ".percent",
            equalTo("79.17"));
  }

  @Test
  void chiLang2018CommunesAre70_10And85_29Percent() {
    ask("asOf=2018-12-31&level=COMMUNE")
        .body("groups", hasSize(0))
        .body("whole.count", equalTo(204))
        .body("whole" + measure("PROFESSIONAL_LEVEL") + ".numerator", equalTo(143))
        .body("whole" + measure("PROFESSIONAL_LEVEL") + ".percent", equalTo("70.10"))
        .body("whole" + measure("POLITICAL_THEORY_LEVEL") + ".numerator", equalTo(174))
        .body("whole" + measure("POLITICAL_THEORY_LEVEL") + ".percent", equalTo("85.29"));
  }

  @Test
  void chiLang2013CommitteeIs74_29And85_71AndStandingCommittee92_31And84_62Percent() {
    ask("asOf=2013-09-10&body=" + chiLang.committee())
        .body("unit", equalTo("PERSON"))
        .body("whole.count", equalTo(35))
        .body("whole" + measure("PROFESSIONAL_LEVEL") + ".percent", equalTo("74.29"))
        .body("whole" + measure("POLITICAL_THEORY_LEVEL") + ".percent", equalTo("85.71"));
    ask("asOf=2013-09-10&body=" + chiLang.standingCommittee())
        .body("whole.count", equalTo(13))
        .body("whole" + measure("PROFESSIONAL_LEVEL") + ".percent", equalTo("92.31"))
        .body("whole" + measure("POLITICAL_THEORY_LEVEL") + ".percent", equalTo("84.62"));
    // both at once are seats, since one person may sit in two
    ask("asOf=2013-09-10&groupBy=body")
        .body("unit", equalTo("POST"))
        .body("whole.count", equalTo(48))
        .body("groups[0].items", hasSize(2))
        .body(
            "groups[0].items.find { it.key == '"
                + chiLang.committee()
                + "' }.standing"
                + measure("PROFESSIONAL_LEVEL")
                + ".numerator",
            equalTo(26));
    // after their term nobody sits there
    ask("asOf=2015-08-20&body=" + chiLang.committee()).body("whole.count", equalTo(0));
  }

  @Test
  void gapsNameWhoLacksWhatByWhichTitle() {
    viewer(chiLang.district().code())
        .get(
            "/cadre/v1/statistics/gaps?asOf=2018-12-31&level=DISTRICT&rank=HEAD&count=true&limit=3")
        .then()
        .statusCode(200)
        .body("total", equalTo(4))
        .body("items", hasSize(3))
        .body("items[0].lacks.criterion", contains("PROFESSIONAL_LEVEL", "POLITICAL_THEORY_LEVEL"))
        .body("items[0].lacks.verdict", contains("LACKING", "LACKING"))
        .body("items[0].lacks.asked", contains(List.of("UNIVERSITY"), List.of("INTERMEDIATE")))
        .body("items[0].bodyCode", nullValue())
        .body("items[0].rank", equalTo("HEAD"));
    viewer(chiLang.district().code())
        .get(
            "/cadre/v1/statistics/gaps?asOf=2013-09-10&criterion=POLITICAL_THEORY_LEVEL&count=true&body="
                + chiLang.committee())
        .then()
        .statusCode(200)
        .body("total", equalTo(5))
        .body("items.bodyCode.unique()", contains(chiLang.committee()));
  }

  @Test
  void twoDaysStandSideBySideEachByItsOwnStandard() {
    var unit = root("SIDE");
    var head = title("HEAD");
    var first =
        standard(head.code(), Map.of("validFrom", "2010-01-01", "minProfessionalLevel", "COLLEGE"));
    admin()
        .header("If-Match", first.etag())
        .body(Map.of("validTo", "2016-01-01"))
        .patch(first.location())
        .then()
        .statusCode(200);
    standard(
        head.code(),
        Map.of("validFrom", "2016-01-01", "minProfessionalLevel", "UNIVERSITY", "maxAge", 60));
    var seat = position(below(unit, "A"), head, 2);
    for (var degree : List.of("2012", "2017")) {
      var person = cadre(unit, "Lương Thị Mốc");
      qualified(person, "COLLEGE", "2005");
      qualified(person, "UNIVERSITY", degree);
      appointment(person, seat, "2011-01-05");
    }
    viewer(unit.code())
        .get(PATH + "?groupBy=organisation&asOf=2016-06-30&comparedAsOf=2013-06-30")
        .then()
        .statusCode(200)
        .body("comparedAsOf", equalTo("2013-06-30"))
        .body("whole" + measure("PROFESSIONAL_LEVEL") + ".percent", equalTo("50.00"))
        .body("whole.criteria.criterion", contains("PROFESSIONAL_LEVEL", "AGE"))
        .body("whole.criteria[1].undetermined", equalTo(2))
        .body("whole.all.lacking", equalTo(1))
        .body("whole.all.undetermined", equalTo(1))
        .body("compared" + measure("PROFESSIONAL_LEVEL") + ".percent", equalTo("100.00"))
        .body("groups[0].items", hasSize(1))
        .body("groups[0].items[0].standing.count", equalTo(2))
        .body("groups[0].items[0].compared.count", equalTo(2))
        .body("groups[0].remainder.standing.count", equalTo(0));
    // whoever has a title without a standard is counted apart
    appointment(cadre(unit, "Lương Văn Không"), position(unit, title("STAFF"), 1), "2011-01-05");
    viewer(unit.code())
        .get(PATH + "?asOf=2016-06-30")
        .then()
        .body("whole.count", equalTo(3))
        .body("whole.withoutStandard", equalTo(1))
        .body("whole.all.met.denominator", equalTo(2));
  }

  @Test
  void whatIsOutOfScopeIsNotCounted() {
    viewer(root("FAR").code())
        .get(
            PATH
                + "?asOf=2018-12-31&organisation="
                + chiLang.district().code()
                + "&body="
                + chiLang.committee())
        .then()
        .statusCode(400)
        .body("violations.field", contains("organisation", "body"));
    viewer(EVERYWHERE)
        .get(PATH + "?groupBy=ethnicGroup")
        .then()
        .statusCode(400)
        .body("violations.field", contains("groupBy"));
  }

  private static void qualified(Made person, String level, String awardedOn) {
    post(
        person.location() + "/qualifications",
        Map.of(
            "kind", "PROFESSIONAL", "level", level, "status", "COMPLETED", "awardedOn", awardedOn));
  }
}
