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
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
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
}
