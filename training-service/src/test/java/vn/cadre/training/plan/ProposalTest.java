package vn.cadre.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.code;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.plan.Plans.approved;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.line;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;

@TrainingTest
class ProposalTest {

  @Test
  void linesAreProposedForWhatPeopleLackAndAreNeverWritten() throws Exception {
    try (var workforce = new Workforce()) {
      workforce.pack("standard");
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var ward = workforce.organisation("WARD", province);
      var title = workforce.title("CHAIR", "HEAD");
      workforce.standard(
          title,
          Map.of("minStateManagementLevel", "EXPERT", "minPoliticalTheoryLevel", "INTERMEDIATE"));
      for (int i = 0; i < 3; i++) {
        var person = workforce.person("Nguyễn Văn An", ward);
        workforce.qualify(person, "STATE_MANAGEMENT", "NONE");
        if (i < 2) {
          workforce.qualify(person, "POLITICAL_THEORY", "INTERMEDIATE");
        } else {
          workforce.qualify(person, "POLITICAL_THEORY", "ELEMENTARY");
        }
        workforce.appoint(person, ward, title, "2020-01-01");
      }
      var year = Year.now().getValue();
      String course =
          manager(EVERYWHERE)
              .body(
                  Map.of(
                      "code",
                      code("CV"),
                      "name",
                      "Bồi dưỡng ngạch chuyên viên",
                      "kind",
                      "STATE_MANAGEMENT",
                      "hours",
                      160,
                      "validFrom",
                      "2010-01-01",
                      "organisationId",
                      province.id(),
                      "grants",
                      Map.of("qualification", "STATE_MANAGEMENT", "level", "EXPERT")))
              .post("/training/v1/courses")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      var plan = drafted(province, year, Map.of());

      manager(province.code())
          .get(plan + "/proposal")
          .then()
          .statusCode(200)
          .body("classSize", equalTo(60))
          .body("verified", equalTo(false))
          .body("lines.findAll { it.level == 'EXPERT' }.courseId", contains(course))
          .body("lines.findAll { it.level == 'EXPERT' }.participants", contains(3))
          .body("lines.findAll { it.level == 'EXPERT' }.classes", contains(1));
      manager(province.code()).get(plan + "/lines").then().body("items", empty());

      line(plan, course, 1, 2, 0).then().statusCode(201);
      manager(province.code())
          .get(plan + "/proposal")
          .then()
          .body("lines.findAll { it.level == 'EXPERT' }.participants", contains(1));
      line(plan, course, 1, 1, 0).then().statusCode(201);
      manager(province.code())
          .get(plan + "/proposal")
          .then()
          .body("lines.findAll { it.level == 'EXPERT' }", hasSize(0));
      approved(plan);
      manager(province.code())
          .get(plan + "/proposal")
          .then()
          .statusCode(409)
          .body("code", equalTo("plan-state"));
    }
  }

  @Test
  void aLineOfAnotherCourseThatGrantsTheLevelCountsToo() throws Exception {
    try (var workforce = new Workforce()) {
      workforce.pack("standard");
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var title = workforce.title("CHAIR", "HEAD");
      workforce.standard(title, Map.of("minStateManagementLevel", "EXPERT"));
      for (int i = 0; i < 3; i++) {
        var person = workforce.person("Nguyễn Văn An", province);
        workforce.qualify(person, "STATE_MANAGEMENT", "NONE");
        workforce.appoint(person, province, title, "2020-01-01");
      }
      var everybodys = granting("EXPERT", null);
      granting("EXPERT", province);
      var plan = drafted(province, Year.now().getValue(), Map.of());
      line(plan, everybodys, 1, 2, 0).then().statusCode(201);

      manager(province.code())
          .get(plan + "/proposal")
          .then()
          .body("lines.findAll { it.level == 'EXPERT' }.participants", contains(1));
    }
  }

  private static String granting(String level, Workforce.@Nullable Org keeper) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "code",
                code("CV"),
                "name",
                "Bồi dưỡng ngạch chuyên viên",
                "kind",
                "STATE_MANAGEMENT",
                "hours",
                160,
                "validFrom",
                "2010-01-01",
                "grants",
                Map.of("qualification", "STATE_MANAGEMENT", "level", level)));
    if (keeper != null) {
      body.put("organisationId", keeper.id());
    }
    return manager(EVERYWHERE)
        .body(body)
        .post("/training/v1/courses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void aClassMoreIsProposedForOneMoreThanFitTheOthers() {
    var numbers = new PlanNumbers(60);
    assertThat(numbers.classesFor(60)).isEqualTo(1);
    assertThat(numbers.classesFor(61)).isEqualTo(2);
    assertThat(numbers.classesFor(130)).isEqualTo(3);
  }

  @Test
  void whatSomebodyStudiesForAndASpecialityAloneAreProposedNoClass() throws Exception {
    try (var workforce = new Workforce()) {
      workforce.pack("standard");
      var province = workforce.organisation("PROVINCE", null, "PROVINCE");
      var title = workforce.title("CHAIR", "HEAD");
      workforce.standard(
          title,
          Map.of("minPoliticalTheoryLevel", "INTERMEDIATE", "specialities", List.of("Luật")));
      var person = workforce.person("Nguyễn Văn An", province);
      workforce.qualify(person, "POLITICAL_THEORY", "ELEMENTARY");
      workforce.qualify(person, "POLITICAL_THEORY", "INTERMEDIATE", Map.of("status", "STUDYING"));
      workforce.qualify(person, "PROFESSIONAL", "UNIVERSITY", Map.of("speciality", "Kế toán"));
      workforce.appoint(person, province, title, "2020-01-01");
      manager(province.code())
          .get("/training/v1/needs")
          .then()
          .body("whole.lacking.numerator", equalTo(1));

      var plan = drafted(province, Year.now().getValue(), Map.of());

      manager(province.code())
          .get(plan + "/proposal")
          .then()
          .statusCode(200)
          .body("lines", empty())
          .body("withoutCourse", empty());
    }
  }
}
