package vn.cadre.training.plan;

import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.code;
import static vn.cadre.training.Training.manager;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.training.workforce.Workforce;

/** Plans and courses of a test's own, made as managers and approvers make them. */
public final class Plans {
  public static final String PLANS = "/training/v1/plans";
  public static final Map<String, Object> DECISION =
      Map.of(
          "decision",
          Map.of("number", "15-KH/TU", "date", "2019-12-20", "issuer", "Ban Thường vụ Tỉnh ủy"));

  private Plans() {}

  /** The id of a course of everybody, taught since 2010. */
  public static String course(String kind) {
    return manager(EVERYWHERE)
        .body(
            Map.of(
                "code",
                code(kind.replace('_', '-')),
                "name",
                "Khóa học " + kind,
                "kind",
                kind,
                "hours",
                40,
                "validFrom",
                "2010-01-01"))
        .post("/training/v1/courses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Where a drafted plan stands. */
  public static String drafted(Workforce.Org organiser, int year, Map<String, ?> ceiling) {
    var body = new HashMap<String, Object>();
    body.put("organiserId", organiser.id());
    body.put("year", year);
    body.put("name", "Kế hoạch đào tạo, bồi dưỡng năm " + year);
    if (!ceiling.isEmpty()) {
      body.put("ceiling", ceiling);
    }
    return drafter().body(body).post(PLANS).then().statusCode(201).extract().header("Location");
  }

  /** A line; its budget is of the province. */
  public static Response line(String plan, String course, int classes, int people, long budget) {
    return drafter()
        .body(
            Map.of(
                "courseId",
                course,
                "classes",
                classes,
                "participants",
                people,
                "budget",
                List.of(Map.of("source", "PROVINCIAL_BUDGET", "amount", budget))))
        .post(plan + "/lines");
  }

  public static void approved(String plan) {
    change(drafter(), "POST", plan, "/submit", Map.of()).then().statusCode(200);
    change(approver(), "POST", plan, "/approve", DECISION).then().statusCode(200);
  }

  public static RequestSpecification drafter() {
    return as("drafter", List.of("training-manager", "approver"), EVERYWHERE);
  }

  public static RequestSpecification approver() {
    return as("approver", List.of("approver"), EVERYWHERE);
  }
}
