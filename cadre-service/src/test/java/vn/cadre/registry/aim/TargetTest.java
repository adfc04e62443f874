package vn.cadre.registry.aim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.regulation;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.target;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Dated aims, and what has been reached of them. */
@RegistryTest
class TargetTest {

  private static ValidatableResponse progress(Made root, Made target, String day) {
    return viewer(root.code())
        .get(target.location() + "/progress?asOf=" + day)
        .then()
        .statusCode(200);
  }

  private static Made aim(Made root, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("organisationId", root.id());
    body.put("name", "Mục tiêu");
    body.put("decision", regulation());
    return post("/cadre/v1/targets", body);
  }

  @Test
  void standardisationIsReachedByWhoHasWhatIsAskedOnTheDay() {
    var root = root("AIM");
    var head = title("HEAD");
    standard(head.code(), Map.of("validFrom", "2010-01-01", "minProfessionalLevel", "UNIVERSITY"));
    var seat = position(root, head, 2);
    for (var degree : new String[] {"2012", "2017"}) {
      var person = cadre(root, "Nông Thị Đích");
      post(
          person.location() + "/qualifications",
          Map.of(
              "kind",
              "PROFESSIONAL",
              "level",
              "UNIVERSITY",
              "status",
              "COMPLETED",
              "awardedOn",
              degree));
      appointment(person, seat, "2011-01-05");
    }
    var target =
        aim(
            root,
            Map.of(
                "kind",
                "STANDARDISATION",
                "leastPercent",
                100,
                "dueOn",
                "2015-12-31",
                "criterion",
                "PROFESSIONAL_LEVEL"));
    progress(root, target, "2015-12-31")
        .body("reached.numerator", equalTo(1))
        .body("reached.denominator", equalTo(2))
        .body("reached.percent", equalTo("50.00"))
        .body("met", equalTo(false))
        .body("overdue", equalTo(false))
        .body("unit", equalTo("PERSON"));
    progress(root, target, "2016-01-01").body("overdue", equalTo(true));
    progress(root, target, "2018-01-01").body("met", equalTo(true)).body("overdue", equalTo(false));
    // before anybody was asked for anything there is nothing to measure by
    progress(root, target, "2009-01-01").body("reached", nullValue()).body("met", nullValue());
  }

  @Test
  void a14QuotasAreHeldAgainstTheQuotaOfTheBaselineYear() {
    var root = root("AIM");
    quota(root, 2015, 200);
    quota(root, 2021, 180);
    quota(root, 2022, 181);
    var target =
        aim(
            root,
            Map.of(
                "kind",
                "QUOTA_REDUCTION",
                "leastPercent",
                10,
                "dueOn",
                "2021-12-31",
                "baselineYear",
                2015));
    progress(root, target, "2021-12-31")
        .body("reached.percent", equalTo("10.00"))
        .body("met", equalTo(true))
        .body("unit", equalTo("QUOTA"));
    progress(root, target, "2022-12-31")
        .body("reached.percent", equalTo("9.50"))
        .body("met", equalTo(false))
        .body("overdue", equalTo(true));
    progress(root, target, "2023-12-31").body("reached", nullValue());
  }

  private static void quota(Made organisation, int year, int assigned) {
    var path = "/cadre/v1/staffing-quotas/" + organisation.id() + "/" + year + "/CADRE";
    editor(organisation.code())
        .header("If-Match", viewer(organisation.code()).get(path).getHeader("ETag"))
        .body(Map.of("assigned", assigned, "decision", decision()))
        .put(path)
        .then()
        .statusCode(200);
  }

  @Test
  void everythingWrongWithAnAimIsToldAtOnce() {
    var root = root("AIM");
    editor(root.code())
        .body(
            Map.of(
                "organisationId", root("FAR").id(),
                "kind", "QUOTA_REDUCTION",
                "name", "Mục tiêu",
                "leastPercent", 101,
                "dueOn", "2021-12-31",
                "rank", "HEAD",
                "titleCode", "NO-SUCH",
                "decision", decision()))
        .post("/cadre/v1/targets")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "leastPercent",
                "organisationId",
                "titleCode",
                "rank",
                "titleCode",
                "baselineYear",
                "decision.type"));
  }

  @Test
  void anAimIsMendedAndSeenInItsScopeAlone() {
    var root = root("AIM");
    var target = target(root);
    editor(root.code())
        .header("If-Match", target.etag())
        .body(Map.of("dueOn", "2026-06-30"))
        .patch(target.location())
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-06-30"));
    viewer(root.code())
        .get("/cadre/v1/targets?dueBefore=2026-07-01")
        .then()
        .body("items.id", contains(target.id()));
    String plan = viewer(root.code()).get(target.location()).path("decision.id");
    viewer(root.code())
        .get("/cadre/v1/decisions?organisation=" + root.code())
        .then()
        .statusCode(200)
        .body("items.id", contains(plan));
    viewer(root("FAR").code()).get(target.location()).then().statusCode(404);
    viewer(root("FAR").code()).get(target.location() + "/progress").then().statusCode(404);
  }
}
