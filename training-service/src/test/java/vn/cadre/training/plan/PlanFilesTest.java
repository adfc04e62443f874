package vn.cadre.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.training.Files.findings;
import static vn.cadre.training.Files.imported;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.code;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.drafter;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.workforce.Workforce;

/** Courses and lines of plans that come by file. */
@TrainingTest
class PlanFilesTest {

  private static String course(String code, String more) {
    return """
    {"code":"%s","name":"Bồi dưỡng %s","kind":"STATE_MANAGEMENT","hours":"40","validFrom":"2010-01-01"%s}\
    """
        .formatted(code, code, more);
  }

  @Test
  void coursesComeByFileAndARowFindsThoseBeforeIt() {
    var first = code("FILE");
    var second = code("FILE");
    var job =
        imported(
            "courses",
            "create",
            EVERYWHERE,
            course(first, ""),
            course(
                second,
                ",\"prerequisites\":\"%s\",\"grantsKind\":\"STATE_MANAGEMENT\",\"grantsLevel\":\"EXPERT\",\"score\":\"5,0\""
                    .formatted(first)));

    assertThat(job.getInt("accepted")).isEqualTo(2);
    manager(EVERYWHERE)
        .get("/training/v1/courses/" + second)
        .then()
        .statusCode(200)
        .body("prerequisites", contains(first))
        .body("grants.level", equalTo("EXPERT"))
        .body("passing.score", equalTo("5"));
  }

  @Test
  void aRowOfACourseIsRefusedForEverythingWrongAndTheOthersAreTaken() {
    var good = code("FILE");
    var bad = code("FILE");
    var job =
        imported(
            "courses",
            "create",
            EVERYWHERE,
            course(good, ""),
            course(
                bad,
                ",\"grantsKind\":\"PROFESSIONAL\",\"grantsLevel\":\"EXPERT\",\"score\":\"11\",\"prerequisites\":\"%s\",\"validTo\":\"2009-01-01\""
                    .formatted(bad)));

    assertThat(job.getInt("accepted")).isEqualTo(1);
    assertThat(job.getInt("rejected")).isEqualTo(1);
    assertThat(findings(job, EVERYWHERE).getList("items[0].violations.field"))
        .containsExactlyInAnyOrder("grantsLevel", "score", "prerequisites", "validTo");
  }

  @Test
  void linesOfAPlanComeByFileAndAreChangedByTheNext() throws Exception {
    try (var workforce = new Workforce()) {
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var course = code("FILE");
      assertThat(imported("courses", "create", EVERYWHERE, course(course, "")).getInt("accepted"))
          .isEqualTo(1);
      var plan = drafted(province, 2021, Map.of("total", 5_000_000_000L));
      var line =
          """
          {"organiser":"%s","year":"2021","course":"%s","classes":"%s","participants":"120","audience":"CADRE","provincialBudget":"%s"}\
          """;

      var job =
          imported(
              "plan-lines",
              "create",
              province.code(),
              line.formatted(province.code(), course, 2, "4000000000"),
              line.formatted(province.code(), "NO-SUCH-COURSE", 2, "1"));
      assertThat(job.getInt("accepted")).isEqualTo(1);
      assertThat(findings(job, province.code()).getList("items[0].violations.code"))
          .containsExactly("unknown-course");
      var over =
          imported(
              "plan-lines",
              "upsert",
              province.code(),
              line.formatted(province.code(), course, 3, "5000000001"));
      assertThat(findings(over, province.code()).getList("items[0].violations.code"))
          .containsExactly("plan-over-budget");
      var twice =
          imported(
              "plan-lines",
              "create",
              province.code(),
              line.formatted(province.code(), course, 3, "1"));
      assertThat(findings(twice, province.code()).getList("items[0].violations.code"))
          .containsExactly("duplicate-row");
      imported(
          "plan-lines",
          "upsert",
          province.code(),
          line.formatted(province.code(), course, 3, "5000000000"));

      drafter()
          .get(plan + "/lines")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].classes", equalTo(3))
          .body("items[0].budget[0].amount", equalTo(5_000_000_000L));
    }
  }

  @Test
  void aRowThatTwoLinesAnswerToChangesNeither() throws Exception {
    try (var workforce = new Workforce()) {
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var course = code("FILE");
      imported("courses", "create", EVERYWHERE, course(course, ""));
      var plan = drafted(province, 2021, Map.of());
      var line =
          Map.of(
              "courseId",
              drafter().get("/training/v1/courses/" + course).<String>path("id"),
              "classes",
              2,
              "participants",
              60);
      drafter().body(line).post(plan + "/lines").then().statusCode(201);
      drafter().body(line).post(plan + "/lines").then().statusCode(201);

      var job =
          imported(
              "plan-lines",
              "upsert",
              province.code(),
              "{\"organiser\":\"%s\",\"year\":\"2021\",\"course\":\"%s\",\"classes\":\"3\",\"participants\":\"90\"}"
                  .formatted(province.code(), course));

      assertThat(findings(job, province.code()).getList("items[0].violations.code"))
          .containsExactly("ambiguous-line");
      drafter().get(plan + "/lines").then().body("items.classes", contains(2, 2));
    }
  }

  @Test
  void anAmountThatIsNotWholeIsRefusedAndNotReadTenfold() throws Exception {
    try (var workforce = new Workforce()) {
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var course = code("FILE");
      imported("courses", "create", EVERYWHERE, course(course, ""));
      var plan = drafted(province, 2021, Map.of());

      var job =
          imported(
              "plan-lines",
              "create",
              province.code(),
              line(province, course, "CADRE", "12.500.000,5"),
              line(province, course, "PARTY_MEMBER", "1,5"),
              line(province, course, "COLLABORATOR", "100000000000001"),
              line(province, course, "NON_SPECIALISED", "12.500.000"));

      assertThat(job.getInt("accepted")).isEqualTo(1);
      assertThat(findings(job, province.code()).getList("items.violations.code.flatten()"))
          .containsExactly("wrong-type", "wrong-type", "wrong-type");
      drafter()
          .get(plan + "/lines")
          .then()
          .body("items.budget.amount.flatten()", contains(12_500_000));
    }
  }

  private static String line(Workforce.Org organiser, String course, String audience, String vnd) {
    return """
    {"organiser":"%s","year":"2021","course":"%s","classes":"1","participants":"30","audience":"%s","provincialBudget":"%s"}\
    """
        .formatted(organiser.code(), course, audience, vnd);
  }

  @Test
  void whatARowLeavesEmptyStaysAsItIs() throws Exception {
    try (var workforce = new Workforce()) {
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var course = code("FILE");
      imported(
          "courses",
          "create",
          EVERYWHERE,
          course(
              course,
              ",\"grantsKind\":\"STATE_MANAGEMENT\",\"grantsLevel\":\"EXPERT\",\"grantsName\":\"Quản lý nhà nước\",\"attendancePercent\":\"80\",\"score\":\"5.0\""));
      var plan = drafted(province, 2021, Map.of());
      var rest =
          ",\"abroad\":\"true\",\"note\":\"Theo đề án\",\"centralBudget\":\"7\",\"provincialBudget\":\"450\"}";
      imported(
          "plan-lines", "create", province.code(), few(province, course, 3).replace("}", rest));

      var lines =
          imported(
              "plan-lines",
              "upsert",
              province.code(),
              few(province, course, 4).replace("}", ",\"provincialBudget\":\"500\"}"));
      var courses =
          imported(
              "courses",
              "upsert",
              EVERYWHERE,
              course(
                  course,
                  ",\"grantsKind\":\"STATE_MANAGEMENT\",\"grantsLevel\":\"EXPERT\",\"score\":\"6\""));

      assertThat(lines.getInt("accepted")).isEqualTo(1);
      assertThat(courses.getInt("accepted")).isEqualTo(1);
      drafter()
          .get(plan + "/lines")
          .then()
          .body("items.classes", contains(4))
          .body("items.abroad", contains(true))
          .body("items.note", contains("Theo đề án"))
          .body("items[0].budget.source", contains("CENTRAL_BUDGET", "PROVINCIAL_BUDGET"))
          .body("items[0].budget.amount", contains(7, 500));
      manager(EVERYWHERE)
          .get("/training/v1/courses/" + course)
          .then()
          .body("grants.name", equalTo("Quản lý nhà nước"))
          .body("passing.score", equalTo("6"))
          .body("passing.attendancePercent", equalTo(80));
    }
  }

  private static String few(Workforce.Org organiser, String course, int classes) {
    return """
    {"organiser":"%s","year":"2021","course":"%s","classes":"%d","participants":"120"}\
    """
        .formatted(organiser.code(), course, classes);
  }

  @Test
  void aFileOfLinesIsToldOfOnceForEachPlan() throws Exception {
    try (var workforce = new Workforce();
        var room = new Classroom()) {
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var course = code("FILE");
      imported("courses", "create", EVERYWHERE, course(course, ""));
      var plan = drafted(province, 2021, Map.of());

      imported(
          "plan-lines",
          "create",
          province.code(),
          line(province, course, "CADRE", "1"),
          line(province, course, "PARTY_MEMBER", "2"),
          line(province, course, "COLLABORATOR", "3"));

      assertThat(room.told(UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1))))
          .containsExactly("drafted", "lines-imported");
      drafter().get(plan).then().body("sums.lines", equalTo(3));
    }
  }
}
