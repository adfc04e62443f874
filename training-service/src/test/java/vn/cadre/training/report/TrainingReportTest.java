package vn.cadre.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.code;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.plan.Plans.approved;
import static vn.cadre.training.plan.Plans.course;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.line;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;

/** Figures of domain.md, with the rows that they are the sums of. */
@TrainingTest
class TrainingReportTest {
  private Workforce workforce;
  private HeldClasses classes;

  @BeforeEach
  void open() {
    workforce = new Workforce();
    classes = new HeldClasses();
  }

  @AfterEach
  void close() throws SQLException {
    workforce.close();
    classes.close();
  }

  private static JsonPath report(
      Workforce.Org organiser, String from, String to, String... groupBy) {
    var request =
        as("auditor", EVERYWHERE)
            .queryParam("from", from)
            .queryParam("to", to)
            .queryParam("organiser", organiser.code());
    if (groupBy.length > 0) {
      request = request.queryParam("groupBy", String.join(",", groupBy));
    }
    return request.get("/training/v1/reports/training").then().statusCode(200).extract().jsonPath();
  }

  private static void spent(UUID klass, String source, long amount) {
    manager(EVERYWHERE)
        .body(
            Map.of(
                "classId",
                klass,
                "source",
                source,
                "kind",
                "TEACHING",
                "amount",
                amount,
                "spentOn",
                "2020-12-01"))
        .post("/training/v1/expenses")
        .then()
        .statusCode(201);
  }

  @Test
  void quangNinhHeld96Of112ClassesIn2020For6160TurnsAndNearly21Billion() {
    var province = workforce.organisation("QUANG-NINH", null, "PROVINCE");
    var haLong = workforce.organisation("HA-LONG", province, "DISTRICT");
    var course = course("POLITICAL_THEORY");
    var plan = drafted(province, 2020, Map.of());
    String line =
        line(plan, course, 112, 7_000, 22_000_000_000L).then().statusCode(201).extract().path("id");
    approved(plan);
    // 16 classes of 65 and 80 of 64
    var number = 0;
    UUID first = null;
    for (int i = 0; i < 96; i++) {
      var klass = classes.held(province, course, line, "2020-%02d-10".formatted(1 + i % 12), null);
      var size = i < 16 ? 65 : 64;
      classes.learners(klass, province, "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE", number % 3_000, size);
      number += size;
      first = first == null ? klass : first;
    }
    for (int i = 0; i < 16; i++) {
      classes.klass(province, course, line, "2020-12-20", null, "PLANNED");
    }
    for (int i = 0; i < 23; i++) {
      var local = classes.held(haLong, course, null, "2020-05-10", null);
      classes.learners(local, haLong, "PARTY_MEMBER", 1, 30);
    }
    spent(first, "PROVINCIAL_BUDGET", 20_000_000_000L);
    spent(first, "CENTRAL_BUDGET", 950_000_000L);

    var report = report(province, "2020-01-01", "2021-01-01", "fundingSource");

    var own = "levels.items.find { it.key == 'PROVINCE' }.figures.";
    assertThat(report.getInt(own + "planned")).isEqualTo(112);
    assertThat(report.getInt(own + "ofPlan")).isEqualTo(96);
    assertThat(report.getInt(own + "held")).isEqualTo(96);
    assertThat(report.getInt(own + "shortfall")).isEqualTo(16);
    assertThat(report.getString(own + "completion.percent")).isEqualTo("85.71");
    assertThat(report.getInt(own + "turns")).isEqualTo(6_160);
    assertThat(report.getString(own + "turnsPerClass")).isEqualTo("64.17");
    assertThat(report.getLong(own + "cost")).isEqualTo(20_950_000_000L);
    assertThat(report.getLong(own + "costPerTurn")).isEqualTo(3_400_974L);
    // 218,229,166.67
    assertThat(report.getLong(own + "costPerClass")).isEqualTo(218_229_167L);
    assertThat(report.getInt("abroad.held")).isZero();
    var local = "levels.items.find { it.key == 'DISTRICT' }.figures.";
    assertThat(report.getInt(local + "held")).isEqualTo(23);
    assertThat(report.getInt(local + "turns")).isEqualTo(690);
    assertThat(report.getInt(local + "planned")).isZero();
    assertThat(report.getString(local + "completion.percent")).isNull();
    // classes of localities are held beside the plan of the province, and never fulfil it
    assertThat(report.getInt("total.held")).isEqualTo(119);
    assertThat(report.getInt("total.ofPlan")).isEqualTo(96);
    assertThat(report.getString("total.completion.percent")).isEqualTo("85.71");
    assertThat(report.getList("groups.items.key"))
        .containsExactly("CENTRAL_BUDGET", "PROVINCIAL_BUDGET");
    assertThat(report.getLong("groups.items[0].figures.cost")).isEqualTo(950_000_000L);
    assertThat(report.getString("groups.items[0].figures.held")).isNull();
    assertPlanProgress(plan);
  }

  private static void assertPlanProgress(String plan) {
    manager(EVERYWHERE)
        .get(plan + "/progress")
        .then()
        .statusCode(200)
        .body("total.planned", equalTo(112))
        .body("total.ofPlan", equalTo(96))
        .body("total.shortfall", equalTo(16))
        .body("total.completion.percent", equalTo("85.71"))
        .body("total.turns", equalTo(6_160))
        .body("money.find { it.source == 'PROVINCIAL_BUDGET' }.over", equalTo(0))
        .body("money.find { it.source == 'CENTRAL_BUDGET' }.over", equalTo(950_000_000))
        .body("lines.figures.planned", contains(112));
  }

  @Test
  void onePersonInThreeClassesIsThreeTurnsAndOnePerson() {
    var ward = workforce.organisation("WARD");
    var person = workforce.person("Nguyễn Văn An", ward);
    for (var month : List.of("03", "04", "05")) {
      classes.learner(
          classes.held(ward, course("DIGITAL"), null, "2021-" + month + "-01", null), ward, person);
    }

    var report = report(ward, "2021-01-01", "2022-01-01", "course");

    assertThat(report.getInt("total.turns")).isEqualTo(3);
    assertThat(report.getInt("total.persons")).isEqualTo(1);
    assertThat(report.getList("groups.items.figures.persons")).containsExactly(1, 1, 1);
  }

  @Test
  void chinhNghiaCounts2And7And205And4TurnsByWhatTheyGrantInItsTerm() {
    var commune = workforce.organisation("CHINH-NGHIA");
    var courses =
        Map.of(
            granting("PROFESSIONAL", "UNIVERSITY"),
            2,
            granting("POLITICAL_THEORY", "INTERMEDIATE"),
            7,
            granting("STATE_MANAGEMENT", "EXPERT"),
            4,
            course("PROFESSIONAL"),
            205);
    courses.forEach((course, number) ->
        classes.learners(
            classes.held(commune, course, null, "2017-03-01", null), commune, "CADRE", 1, number));

    // a term begins and ends within a year, and plans are told of whole years alone
    var report = report(commune, "2015-07-01", "2020-07-01", "grants");

    assertThat(report.getList("groups.items.key"))
        .containsExactly("NONE", "POLITICAL_THEORY", "PROFESSIONAL", "STATE_MANAGEMENT");
    assertThat(report.getList("groups.items.figures.turns")).containsExactly(205, 7, 2, 4);
    assertThat(report.getList("groups.items.label")).startsWith("No qualification");
    // a degree and skills of the post are one kind of course
    assertThat(
            report(commune, "2015-07-01", "2020-07-01", "kind")
                .getList("groups.items.figures.turns"))
        .containsExactly(7, 207, 4);
    assertThat(report.getInt("total.turns")).isEqualTo(218);
    assertThat(report.getInt("total.persons")).isEqualTo(205);
    assertThat(report.getString("total.planned")).isNull();
    assertThat(report.getString("total.completion")).isNull();
  }

  /** A course of the kind that leads to a level of the same name. */
  private static String granting(String kind, String level) {
    return manager(EVERYWHERE)
        .body(
            Map.of(
                "code",
                code("G"),
                "name",
                "Khóa học cấp " + level,
                "kind",
                kind,
                "hours",
                40,
                "validFrom",
                "2010-01-01",
                "grants",
                Map.of("qualification", kind, "level", level)))
        .post("/training/v1/courses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void chiLangHad3690TurnsInFiveYears() {
    var district = workforce.organisation("CHI-LANG", null, "DISTRICT");
    var course = course("STATE_MANAGEMENT");
    var byYear = List.of(700, 710, 740, 760, 780);
    for (int i = 0; i < byYear.size(); i++) {
      var klass = classes.held(district, course, null, (2014 + i) + "-06-01", null);
      classes.learners(klass, district, "CADRE", 1, byYear.get(i));
    }
    classes.learners(
        classes.held(district, course, null, "2019-01-01", null), district, "CADRE", 1, 50);

    var report = report(district, "2014-01-01", "2019-01-01", "year");

    assertThat(report.getInt("total.turns")).isEqualTo(3_690);
    assertThat(report.getList("groups.items.key"))
        .containsExactly("2014", "2015", "2016", "2017", "2018");
    assertThat(report.getList("groups.items.figures.turns")).isEqualTo(byYear);
  }

  @Test
  void hoanhBoHeld38ClassesFor3040LearnersOfSixAudiences() {
    var district = workforce.organisation("HOANH-BO", null, "DISTRICT");
    var course = course("PARTY_WORK");
    var audiences =
        List.of(
            "CADRE",
            "PARTY_MEMBER",
            "CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE",
            "NON_SPECIALISED",
            "COLLABORATOR",
            "OUTSTANDING_CITIZEN");
    for (int i = 0; i < 38; i++) {
      var klass = classes.held(district, course, null, "2019-04-01", null);
      // 80 a class, the first half of one audience and the other of the next
      classes.learners(klass, district, audiences.get(i % 6), i * 80, 40);
      classes.learners(klass, district, audiences.get((i + 1) % 6), i * 80 + 40, 40);
    }

    var report = report(district, "2019-01-01", "2020-01-01", "audience");

    assertThat(report.getInt("total.held")).isEqualTo(38);
    assertThat(report.getInt("total.turns")).isEqualTo(3_040);
    assertThat(report.getInt("total.persons")).isEqualTo(3_040);
    assertThat(report.getList("groups.items.key")).containsExactlyInAnyOrderElementsOf(audiences);
    assertThat(sum(report.getList("groups.items.figures.turns"))).isEqualTo(3_040);
    // a class is of two audiences here, so that it is told by none
    assertThat(report.getList("groups.items.figures.held")).containsOnlyNulls();
  }

  @Test
  void whatIsHeldAbroadIsToldApart() {
    var province = workforce.organisation("ABROAD", null, "PROVINCE");
    var course = course("LANGUAGE");
    classes.learners(
        classes.held(province, course, null, "2022-02-01", "SG"), province, "CADRE", 1, 20);
    classes.learners(
        classes.held(province, course, null, "2022-02-01", null), province, "CADRE", 1, 30);

    var report = report(province, "2022-01-01", "2023-01-01");

    assertThat(report.getInt("total.held")).isEqualTo(2);
    assertThat(report.getInt("abroad.held")).isEqualTo(1);
    assertThat(report.getInt("abroad.turns")).isEqualTo(20);
    assertThat(report.getString("groups")).isNull();
  }

  @Test
  void groupsAddUpToTheWholeForEverythingButPersons() {
    var random = new Random(20_261_122);
    var province = workforce.organisation("SUMS", null, "PROVINCE");
    var units =
        List.of(
            province,
            workforce.organisation("SUMS-A", province, "DISTRICT"),
            workforce.organisation("SUMS-B", province, "COMMUNE"));
    var courses = List.of(course("DIGITAL"), course("LANGUAGE"), course("DIGITAL"));
    for (int i = 0; i < 25; i++) {
      var klass =
          classes.held(
              units.get(random.nextInt(3)),
              courses.get(random.nextInt(3)),
              null,
              "202%d-%02d-01".formatted(random.nextInt(3), 1 + random.nextInt(12)),
              random.nextInt(5) == 0 ? "SG" : null);
      var people = 1 + random.nextInt(20);
      classes.learners(klass, province, "CADRE", 0, people);
      classes.learners(klass, units.get(1), "PARTY_MEMBER", random.nextInt(9), people);
      spent(klass, random.nextBoolean() ? "PROVINCIAL_BUDGET" : "SPONSOR", 1 + random.nextInt(99));
    }
    for (var by :
        List.of(
            "kind",
            "organiser",
            "organiserLevel",
            "course",
            "audience",
            "fundingSource",
            "year",
            "month")) {
      for (var within : List.of("kind", "year", "organiserLevel")) {
        if (within.equals(by)) {
          continue;
        }
        var report = report(province, "2020-01-01", "2023-01-01", within, by);
        assertThat(report.getInt("total.held")).isEqualTo(25);
        addUp(report.getMap("total"), report.getList("groups.items"), within + " by " + by);
        report
            .<Map<String, Object>>getList("groups.items")
            .forEach(item -> addUp(figures(item), parts(item), within + " by " + by));
        addUp(report.getMap("total"), report.getList("levels.items"), "levels");
      }
    }
  }

  private static void addUp(
      Map<String, Object> whole, List<Map<String, Object>> parts, String what) {
    for (var count : List.of("held", "turns", "cost")) {
      var told = parts.stream().map(part -> figures(part).get(count)).toList();
      if (told.stream().anyMatch(Objects::nonNull)) {
        assertThat(sum(told))
            .as(what + ": " + count)
            .isEqualTo(((Number) whole.get(count)).longValue());
      }
    }
    var persons = new ArrayList<Object>();
    parts.forEach(part -> persons.add(figures(part).get("persons")));
    if (!persons.contains(null)) {
      assertThat(sum(persons)).isGreaterThanOrEqualTo(((Number) whole.get("persons")).longValue());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> figures(Map<String, Object> item) {
    return (Map<String, Object>) item.get("figures");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> parts(Map<String, Object> item) {
    return (List<Map<String, Object>>) ((Map<String, Object>) item.get("groups")).get("items");
  }

  private static long sum(List<?> numbers) {
    return numbers.stream().mapToLong(number -> ((Number) number).longValue()).sum();
  }

  @Test
  void figuresAreThoseOfTheOrganisersInScope() {
    var province = workforce.organisation("SCOPED", null, "PROVINCE");
    var ward = workforce.organisation("SCOPED-WARD", province, "COMMUNE");
    classes.held(province, course("DIGITAL"), null, "2021-02-01", null);
    classes.held(ward, course("DIGITAL"), null, "2021-02-01", null);

    as("portal", ward.code())
        .queryParam("from", "2021-01-01")
        .queryParam("to", "2022-01-01")
        .get("/training/v1/reports/training")
        .then()
        .statusCode(200)
        .body("total.held", equalTo(1))
        .body("organiser", nullValue());
    as("portal", ward.code())
        .queryParam("from", "2021-01-01")
        .queryParam("to", "2022-01-01")
        .queryParam("organiser", province.code())
        .get("/training/v1/reports/training")
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-organisation"));
  }

  @Test
  void whateverIsWrongWithTheQuestionIsNamedAtOnce() {
    as("auditor", EVERYWHERE)
        .queryParam("from", "2021-01-01")
        .queryParam("to", "2021-01-01")
        .queryParam("organiser", "NO-SUCH-CODE")
        .queryParam("groupBy", "kind,colour")
        .get("/training/v1/reports/training")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("to", "organiser", "groupBy"));
    as("auditor", EVERYWHERE)
        .get("/training/v1/reports/training")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("from", "to"))
        .body("violations.code", everyItem(equalTo("required")));
  }

  @Test
  void theReportIsHadAsTableAndOnPaper() throws IOException {
    var province = workforce.organisation("PAPER", null, "PROVINCE");
    var ward = workforce.organisation("PAPER-WARD", province, "COMMUNE");
    for (var kind : List.of("DIGITAL", "POLITICAL_THEORY", "STATE_MANAGEMENT")) {
      var course = course(kind);
      for (int i = 0; i < kind.length() - 5; i++) {
        classes.learners(
            classes.held(i % 3 == 0 ? ward : province, course, null, "2021-02-01", null),
            province,
            "CADRE",
            i,
            40 + i);
      }
    }

    var csv = file(province, "text/csv").then().contentType(startsWith("text/csv"));
    assertThat(csv.extract().asString())
        .contains("by,within,key,label,figures.planned", "TOTAL", "organiserLevel", "DIGITAL");
    file(province, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .then()
        .statusCode(200);
    var pdf = file(province, "application/pdf").then().statusCode(200).extract().asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Files.write(Path.of("target/training-report.pdf"), pdf);
  }

  private static Response file(Workforce.Org organiser, String type) {
    return as("auditor", EVERYWHERE)
        .header("Accept-Language", "vi")
        .accept(type)
        .queryParam("from", "2021-01-01")
        .queryParam("to", "2022-01-01")
        .queryParam("organiser", organiser.code())
        .queryParam("groupBy", "kind,organiserLevel")
        .get("/training/v1/reports/training");
  }

  @Test
  void whatWasAnnulledOrWithdrawnIsNotCountedAndWhatACancelledClassCostIs() {
    var ward = workforce.organisation("WARD");
    var course = course("DIGITAL");
    var held = classes.held(ward, course, null, "2020-03-01", null);
    classes.learners(held, ward, "CADRE", 1, 10);
    spent(held, "PROVINCIAL_BUDGET", 300);
    var cancelled = classes.klass(ward, course, null, "2020-04-01", null, "CANCELLED");
    spent(cancelled, "PROVINCIAL_BUDGET", 7);
    var mistaken = classes.held(ward, course, null, "2020-05-01", null);
    classes.learners(mistaken, ward, "CADRE", 100, 5);
    spent(mistaken, "PROVINCIAL_BUDGET", 1_000);
    classes.withdrawn(mistaken);
    classes.annulled(mistaken);

    var report = report(ward, "2020-01-01", "2021-01-01");

    assertThat(report.getInt("total.held")).isEqualTo(2);
    assertThat(report.getInt("total.turns")).isEqualTo(10);
    assertThat(report.getInt("total.cost")).isEqualTo(307);
  }

  @Test
  void aLineThatHoldsMoreMakesUpForNoOtherAndAPersonOfBothIsOne() {
    var ward = workforce.organisation("WARD");
    var plan = drafted(ward, 2020, Map.of());
    var course = course("DIGITAL");
    var other = course("LANGUAGE");
    String more = line(plan, course, 1, 60, 100).then().extract().path("id");
    String fewer = line(plan, other, 2, 60, 100).then().extract().path("id");
    approved(plan);
    var person = workforce.person("Nguyễn Văn An", ward);
    classes.learner(classes.held(ward, course, more, "2020-02-01", null), ward, person);
    classes.learner(classes.held(ward, course, more, "2020-03-01", null), ward, person);
    classes.learner(classes.held(ward, other, fewer, "2020-04-01", null), ward, person);

    var report = report(ward, "2020-01-01", "2021-01-01");

    assertThat(report.getInt("total.planned")).isEqualTo(3);
    assertThat(report.getInt("total.ofPlan")).isEqualTo(3);
    assertThat(report.getInt("total.shortfall")).isEqualTo(1);
    manager(EVERYWHERE)
        .get(plan + "/progress")
        .then()
        .statusCode(200)
        .body("total.shortfall", equalTo(1))
        .body("total.turns", equalTo(3))
        .body("total.persons", equalTo(1));
  }
}
