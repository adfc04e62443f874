package vn.cadre.training.need;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;
import vn.cadre.training.workforce.Workforce.Title;

/** Needs as they follow from standards of titles and what holders have, on a day. */
@TrainingTest
class NeedTest {
  private static final String NEEDS = "/training/v1/needs";
  private static final String PEOPLE = NEEDS + "/people";
  private static final Map<String, String> STUDYING = Map.of("status", "STUDYING");

  private Workforce workforce;
  private Org commune;
  private Org office;
  private Org school;
  private Title head;
  private UUID standard;
  private UUID lacking;
  private UUID studying;

  /**
   * Five holders: one lacks advanced theory; one lacks it and studies for it, and has a university
   * degree under way; one of whom nothing is recorded; one who has all; one without a standard.
   */
  @BeforeEach
  void workforce() {
    workforce = new Workforce();
    workforce.pack("standard");
    commune = workforce.organisation("COMMUNE");
    office = workforce.organisation("OFFICE", commune);
    school = workforce.organisation("SCHOOL", commune);
    head = workforce.title("HEAD", "HEAD");
    standard =
        workforce.standard(
            head,
            Map.of(
                "minPoliticalTheoryLevel",
                "ADVANCED",
                "minProfessionalLevel",
                "UNIVERSITY",
                "orStudying",
                true));
    lacking = holder("Nguyễn Văn An", office, head);
    workforce.qualify(lacking, "PROFESSIONAL", "MASTER");
    workforce.qualify(lacking, "POLITICAL_THEORY", "INTERMEDIATE");
    studying = holder("Trần Thị Bình", school, head);
    workforce.qualify(studying, "PROFESSIONAL", "COLLEGE");
    workforce.qualify(studying, "PROFESSIONAL", "UNIVERSITY", STUDYING);
    workforce.qualify(studying, "POLITICAL_THEORY", "INTERMEDIATE");
    workforce.qualify(studying, "POLITICAL_THEORY", "ADVANCED", STUDYING);
    holder("Lê Văn Cường", office, head);
    var standing = holder("Phạm Thị Dung", office, head);
    workforce.qualify(standing, "PROFESSIONAL", "UNIVERSITY");
    workforce.qualify(standing, "POLITICAL_THEORY", "BACHELOR");
    holder("Vũ Văn Em", school, workforce.title("CLERK", "STAFF"));
  }

  @AfterEach
  void close() throws SQLException {
    workforce.close();
  }

  private UUID holder(String name, Org organisation, Title title) {
    var person = workforce.person(name, organisation);
    workforce.appoint(person, organisation, title, "2020-01-01");
    return person;
  }

  private static RequestSpecification manager(String scope) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("training-manager", scope))
        .header("Accept-Language", "en");
  }

  private ValidatableResponse counted(String query) {
    return manager(commune.code()).get(NEEDS + query).then().statusCode(200);
  }

  @Test
  void whoLacksWhatACourseCanGiveIsCountedAndTheRecordThatDoesNotTellIsNoNeed() {
    counted("")
        .body("whole.count", equalTo(5))
        .body("whole.withoutStandard", equalTo(1))
        .body("whole.lacking.numerator", equalTo(2))
        .body("whole.lacking.denominator", equalTo(4))
        .body("whole.lacking.percent", equalTo("50.00"))
        .body("whole.lackingAndStudying", equalTo(1))
        .body("whole.undetermined", equalTo(1))
        .body("policy.id", equalTo("standard"))
        .body("policy.verified", equalTo(false))
        .body("organisation", nullValue())
        .body("groups", empty());
  }

  @Test
  void aStudyUnderWayIsNoNeedWhereThePackLetsItCountAndIsShown() {
    counted("?kind=PROFESSIONAL")
        .body("whole.lacking.numerator", equalTo(0))
        .body("whole.metByStudying", equalTo(1))
        .body("whole.undetermined", equalTo(1));
    counted("?criterion=POLITICAL_THEORY_LEVEL")
        .body("whole.lacking.numerator", equalTo(2))
        .body("whole.lackingAndStudying", equalTo(1))
        .body("whole.metByStudying", equalTo(0));
  }

  @Test
  void needsAreToldByOrganisationTitleAndKindOneInTheOther() {
    counted("?organisation=" + commune.code() + "&groupBy=organisation,kind")
        .body("organisation.code", equalTo(commune.code()))
        .body("groups[0].by", equalTo("organisation"))
        .body("groups[0].items.key", contains(office.code(), school.code()))
        .body("groups[0].items.label[0]", equalTo("Đơn vị " + office.code()))
        .body("groups[0].items.needs.count", contains(3, 2))
        .body("groups[0].items.needs.lacking.numerator", contains(1, 1))
        .body("groups[0].items[0].groups[0].by", equalTo("kind"))
        .body(
            "groups[0].items[0].groups[0].items.key", contains("POLITICAL_THEORY", "PROFESSIONAL"))
        .body("groups[0].items[0].groups[0].items.needs.lacking.numerator", contains(1, 0));
    counted("?groupBy=title")
        .body("groups[0].items.needs.count.sum()", equalTo(5))
        .body(
            "groups[0].items.find { it.key == '" + head.code() + "' }.needs.lacking.numerator",
            equalTo(2));
    counted("?organisation=" + commune.code() + "&descendants=false")
        .body("whole.count", equalTo(0))
        .body("whole.lacking.percent", nullValue());
  }

  @Test
  void whoNeedsWhatIsToldByNameWithTheStandardAndWhatIsHeld() {
    manager(commune.code())
        .queryParam("count", true)
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("items.fullName", contains("Nguyễn Văn An", "Trần Thị Bình"))
        .body("items[0].cadreId", equalTo(lacking.toString()))
        .body("items[0].standardId", equalTo(standard.toString()))
        .body("items[0].legalBasis", equalTo("Quy định " + head.code()))
        .body("items[0].verified", equalTo(false))
        .body("items[0].organisationCode", equalTo(office.code()))
        .body("items[0].lacks", hasSize(1))
        .body("items[0].lacks[0].criterion", equalTo("POLITICAL_THEORY_LEVEL"))
        .body("items[0].lacks[0].kind", equalTo("POLITICAL_THEORY"))
        .body("items[0].lacks[0].asked", contains("ADVANCED"))
        .body("items[0].lacks[0].held", contains("INTERMEDIATE"))
        .body("items[0].lacks[0].studied", empty())
        .body("items[1].lacks[0].studied", contains("ADVANCED"));
    manager(commune.code())
        .queryParam("undetermined", true)
        .queryParam("limit", 2)
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("next", notNullValue());
  }

  @Test
  void aNeedIsThatOfTheDayItIsAskedFor() {
    workforce.qualify(lacking, "POLITICAL_THEORY", "ADVANCED", Map.of("awardedOn", "2024-06-15"));
    counted("").body("whole.lacking.numerator", equalTo(1));
    counted("?asOf=2024-06-14").body("whole.lacking.numerator", equalTo(2));
    counted("?asOf=2024-06-15").body("whole.lacking.numerator", equalTo(1));
    counted("?asOf=2019-12-31").body("whole.count", equalTo(0));
  }

  @Test
  void aCertificateThatTheRegistryTellsClosesTheGapAndAnAnnulledOneOpensItAgain() {
    var certificate = UUID.randomUUID();
    workforce.qualify(certificate, lacking, "POLITICAL_THEORY", "ADVANCED", Map.of());
    counted("").body("whole.lacking.numerator", equalTo(1));
    workforce.qualify(
        certificate, lacking, "POLITICAL_THEORY", "ADVANCED", Map.of("state", "ANNULLED"));
    counted("").body("whole.lacking.numerator", equalTo(2));
  }

  @Test
  void nobodyOutsideTheScopeIsCountedOrNamed() {
    manager(school.code())
        .get(NEEDS)
        .then()
        .statusCode(200)
        .body("whole.count", equalTo(2))
        .body("whole.lacking.numerator", equalTo(1));
    manager(school.code())
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body("items.cadreId", contains(studying.toString()));
    manager(school.code())
        .get(NEEDS + "?organisation=" + office.code())
        .then()
        .statusCode(400)
        .body("violations.field", contains("organisation"));
  }

  @Test
  void whatIsAskedWronglyIsNamedAtOnce() {
    manager(commune.code())
        .get(NEEDS + "?organisation=NOWHERE&title=NOTHING")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("organisation", "title"));
    manager(commune.code()).get(NEEDS + "?groupBy=planned").then().statusCode(400);
    manager(commune.code()).get(NEEDS + "?planned=true").then().statusCode(400);
    manager(commune.code()).get(NEEDS + "?asOf=1990-01-01").then().statusCode(400);
    given()
        .header("Authorization", "Bearer " + Tokens.of("panel-member", commune.code()))
        .get(NEEDS)
        .then()
        .statusCode(403);
  }

  @Test
  void needsComeAsCsvExcelAndOnPaper() {
    var csv =
        manager(commune.code())
            .accept("text/csv")
            .get(NEEDS + "?groupBy=kind")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines().toList()).hasSize(4);
    assertThat(csv).contains("POLITICAL_THEORY");
    var pdf =
        manager(commune.code())
            .accept("application/pdf")
            .get(NEEDS + "?groupBy=organisation,kind")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    manager(commune.code())
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(PEOPLE)
        .then()
        .statusCode(200);
    var names =
        manager(commune.code())
            .accept("text/csv")
            .get(PEOPLE)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertThat(names.lines().toList()).hasSize(3);
  }

  @Test
  void aPersonWhoseRecordIsJoinedCountsNoMoreAndAMovedPostCountsWhereItIs() {
    workforce.person(lacking, "Nguyễn Văn An", office, Map.of("joinedInto", studying.toString()));
    counted("").body("whole.count", equalTo(4)).body("whole.lacking.numerator", equalTo(1));
    var other = workforce.organisation("OTHER");
    workforce.moved(school, other);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> counted("").body("whole.count", equalTo(2)));
  }

  @Test
  void needsAreTheSameWhenWhatTheyFollowFromIsReadAnew() {
    for (var copy : List.of("qualifications", "appointments", "cadres", "organisations")) {
      var path = "/training/v1/projections/" + copy;
      var generation = admin().get(path).then().statusCode(200).extract().header("ETag");
      admin().post(path + "/rebuild").then().statusCode(202);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> {
            var now = admin().get(path).then().statusCode(200).extract();
            return now.jsonPath().get("rebuild") == null && !now.header("ETag").equals(generation);
          });
      counted("").body("whole.count", equalTo(5)).body("whole.lacking.numerator", equalTo(2));
    }
  }

  private static RequestSpecification admin() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("admin", "*"))
        .contentType("application/json");
  }

  @Test
  void aMasterIsANeedOfPostgraduateStudy() {
    var expert = workforce.title("EXPERT", "STAFF");
    workforce.standard(expert, Map.of("minProfessionalLevel", "MASTER"));
    workforce.qualify(holder("Đỗ Văn Giang", office, expert), "PROFESSIONAL", "UNIVERSITY");

    counted("?title=" + expert.code() + "&groupBy=kind")
        .body("whole.count", equalTo(1))
        .body("whole.lacking.numerator", equalTo(1))
        .body("groups[0].items.key", contains("POSTGRADUATE"));
  }

  @Test
  void whomTheStandardAsksNothingOfTheKindOrOfTheCriterionIsNotAsked() {
    counted("?kind=LANGUAGE")
        .body("whole.count", equalTo(5))
        .body("whole.lacking.denominator", equalTo(0));
    counted("?criterion=PROFESSIONAL_LEVEL")
        .body("whole.lacking.numerator", equalTo(0))
        .body("whole.lacking.denominator", equalTo(4));
  }

  @Test
  void aPostThatHasEndedAndAStandardThatIsNotInForceAskNothing() {
    var secretary = workforce.title("SECRETARY", "STAFF");
    workforce.standard(
        secretary,
        Map.of(
            "minPoliticalTheoryLevel",
            "INTERMEDIATE",
            "validFrom",
            "2021-01-01",
            "validTo",
            "2022-01-01"));
    var person = workforce.person("Bùi Thị Hạnh", office);
    workforce.qualify(person, "POLITICAL_THEORY", "ELEMENTARY");
    workforce.appoint(person, office, secretary, "2020-01-01", "2023-01-01", true);
    var on = "?title=" + secretary.code() + "&asOf=";

    counted(on + "2020-12-31").body("whole.withoutStandard", equalTo(1));
    counted(on + "2021-01-01").body("whole.lacking.numerator", equalTo(1));
    counted(on + "2021-12-31").body("whole.lacking.numerator", equalTo(1));
    counted(on + "2022-01-01").body("whole.withoutStandard", equalTo(1));
    counted(on + "2023-06-01").body("whole.count", equalTo(0));
  }
}
