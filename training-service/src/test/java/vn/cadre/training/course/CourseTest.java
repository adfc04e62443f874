package vn.cadre.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.code;
import static vn.cadre.training.Training.manager;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;

@TrainingTest
class CourseTest {
  private static final String COURSES = "/training/v1/courses";

  private static Map<String, Object> course(String code) {
    var course = new HashMap<String, Object>();
    course.put("code", code);
    course.put("name", "Bồi dưỡng ngạch chuyên viên chính " + code);
    course.put("kind", "STATE_MANAGEMENT");
    course.put("hours", 240);
    course.put("validFrom", "2018-01-01");
    course.put("grants", Map.of("qualification", "STATE_MANAGEMENT", "level", "PRINCIPAL_EXPERT"));
    return course;
  }

  private static String made(Map<String, ?> course) {
    manager(EVERYWHERE).body(course).post(COURSES).then().statusCode(201);
    return COURSES + "/" + course.get("code");
  }

  @Test
  void aCourseOfEverybodyIsReadByAllAndKeptByWhoReachesEverywhere() throws Exception {
    try (var workforce = new Workforce()) {
      var ward = workforce.organisation("WARD");
      var course = course(code("CVC"));
      manager(ward.code())
          .body(course)
          .post(COURSES)
          .then()
          .statusCode(400)
          .body("violations.field", contains("organisationId"));

      var path = made(course);

      as("portal", ward.code())
          .get(path)
          .then()
          .statusCode(200)
          .body("organisationId", nullValue())
          .body("grants.level", equalTo("PRINCIPAL_EXPERT"))
          .body("allowedActions", empty());
      manager(EVERYWHERE).get(path).then().body("allowedActions", contains("patch", "retire"));
      change(manager(ward.code()), "PATCH", path, "", Map.of("hours", 1)).then().statusCode(403);
    }
  }

  @Test
  void aCourseOfAnOrganisationIsKeptByWhoHasItInScope() throws Exception {
    try (var workforce = new Workforce()) {
      var province = workforce.organisation("PROVINCE");
      var ward = workforce.organisation("WARD", province);
      var other = workforce.organisation("OTHER", province);
      var course = course(code("LOCAL"));
      course.put("organisationId", ward.id());

      manager(other.code())
          .body(course)
          .post(COURSES)
          .then()
          .statusCode(400)
          .body("violations.code", contains("unknown-organisation"));
      manager(ward.code()).body(course).post(COURSES).then().statusCode(201);
      var path = COURSES + "/" + course.get("code");

      change(manager(other.code()), "PATCH", path, "", Map.of("hours", 60)).then().statusCode(403);
      change(manager(province.code()), "PATCH", path, "", Map.of("hours", 60))
          .then()
          .statusCode(200)
          .body("hours", equalTo(60))
          .body("organisationCode", equalTo(ward.code()));
      manager(other.code())
          .queryParam("organisation", province.code())
          .get(COURSES)
          .then()
          .statusCode(200)
          .body("items.code", contains(course.get("code")));
    }
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    var course = course("small letters");
    course.put("grants", Map.of("qualification", "POLITICAL_THEORY", "level", "EXPERT"));
    course.put("passing", Map.of("attendancePercent", 101, "score", "10.5"));
    course.put("prerequisites", List.of("NO-SUCH-COURSE"));
    course.put("validTo", "2017-12-31");

    manager(EVERYWHERE)
        .body(course)
        .post(COURSES)
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "code", "grants.level", "passing.attendancePercent", "passing.score", "validTo"));
    course.put("code", code("RIGHT"));
    course.put("passing", Map.of("attendancePercent", 80));
    manager(EVERYWHERE)
        .body(course)
        .post(COURSES)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("grants.level", "prerequisites[0]", "validTo"))
        .body("violations.code", hasItem("level-of-its-kind"));
  }

  @Test
  void nobodyGainsTheLevelNone() {
    var course = course(code("NONE"));
    course.put("grants", Map.of("qualification", "PROFESSIONAL", "level", "NONE"));
    manager(EVERYWHERE)
        .body(course)
        .post(COURSES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("level-of-its-kind"));
  }

  @Test
  void aCodeIsGivenOnce() {
    var course = course(code("ONCE"));
    made(course);
    manager(EVERYWHERE)
        .body(course)
        .post(COURSES)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-code"));
  }

  @Test
  void aCircleOfPrerequisitesIsRefusedHoweverLong() {
    var first = made(course(code("A")));
    var b = course(code("B"));
    b.put("prerequisites", List.of(first.substring(COURSES.length() + 1)));
    var second = made(b);
    var c = course(code("C"));
    c.put("prerequisites", List.of(b.get("code")));
    made(c);

    change(manager(EVERYWHERE), "PATCH", first, "", Map.of("prerequisites", List.of(c.get("code"))))
        .then()
        .statusCode(400)
        .body("violations.code", contains("prerequisite-circle"));
    change(
            manager(EVERYWHERE),
            "PATCH",
            second,
            "",
            Map.of("prerequisites", List.of(b.get("code"))))
        .then()
        .statusCode(400)
        .body("violations.code", contains("prerequisite-circle"));
    change(manager(EVERYWHERE), "PATCH", second, "", Map.of("prerequisites", List.of()))
        .then()
        .statusCode(200)
        .body("prerequisites", empty());
    change(manager(EVERYWHERE), "PATCH", first, "", Map.of("prerequisites", List.of(c.get("code"))))
        .then()
        .statusCode(200);
  }

  @Test
  void aRetiredCourseIsFoundByItsDayAndStaysRetiredOnceTheDayHasCome() {
    var course = course(code("OLD"));
    var path = made(course);

    change(manager(EVERYWHERE), "POST", path, "/retire", Map.of("validTo", "2020-01-01"))
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2020-01-01"))
        .body("allowedActions", contains("patch"));

    change(manager(EVERYWHERE), "POST", path, "/retire", Map.of("validTo", "2021-01-01"))
        .then()
        .statusCode(409)
        .body("code", equalTo("course-retired"));
    manager(EVERYWHERE)
        .queryParam("code", course.get("code"))
        .get(COURSES)
        .then()
        .body("items", empty());
    manager(EVERYWHERE)
        .queryParam("code", course.get("code"))
        .queryParam("asOf", "2019-12-31")
        .get(COURSES)
        .then()
        .body("items.code", contains(course.get("code")));
  }

  @Test
  void coursesAreFoundByWordsWithoutAccentsByKindAndByWhatTheyGrant() {
    var course = course(code("FOUND"));
    course.put("name", "Đặc thù " + course.get("code"));
    course.put("kind", "DIGITAL");
    course.put("grants", Map.of("qualification", "INFORMATICS", "level", "Cơ bản"));
    course.put("passing", Map.of("score", "5.50"));
    made(course);

    manager(EVERYWHERE)
        .queryParam("q", "dac thu " + course.get("code"))
        .queryParam("kind", "DIGITAL")
        .queryParam("grants", "INFORMATICS")
        .queryParam("level", "Cơ bản")
        .get(COURSES)
        .then()
        .statusCode(200)
        .body("items.code", contains(course.get("code")))
        .body("items[0].passing.score", equalTo("5.5"))
        .body("items[0].passing.attendancePercent", nullValue());
  }

  @Test
  void eachChangeIsToldWithTheStateThatASnapshotHas() {
    var course = course(code("TOLD"));
    var path = made(course);
    change(manager(EVERYWHERE), "PATCH", path, "", Map.of("hours", 200)).then().statusCode(200);
    change(manager(EVERYWHERE), "PATCH", path, "", Map.of("hours", 200)).then().statusCode(200);
    String id = manager(EVERYWHERE).get(path).path("id");

    await()
        .untilAsserted(() ->
            assertThat(told(id))
                .containsExactly(
                    "vn.cadre.training.courses.created.v1",
                    "vn.cadre.training.courses.changed.v1"));
    var lines =
        manager(EVERYWHERE)
            .accept("application/x-ndjson")
            .get("/training/v1/snapshots/courses")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(lines.lines().filter(line -> line.contains(id)))
        .singleElement()
        .asString()
        .contains("\"hours\":200", "\"sequence\":2");
  }

  private static List<String> told(String id) {
    return as("auditor", EVERYWHERE)
        .queryParam("aggregate", "courses")
        .queryParam("limit", 500)
        .get("/training/v1/changes")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.subject == '" + id + "' }.type");
  }
}
