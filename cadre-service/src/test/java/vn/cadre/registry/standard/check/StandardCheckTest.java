package vn.cadre.registry.standard.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.regulation;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** Whether somebody has what their post asks (domain.md R08, A29). */
@RegistryTest
class StandardCheckTest {
  private static final String REASONS = "posts[0].assessment.reasons";

  private static void qualified(Made person, String kind, String level, String status) {
    post(
        person.location() + "/qualifications",
        status.equals("STUDYING")
            ? Map.of("kind", kind, "level", level, "status", status)
            : Map.of("kind", kind, "level", level, "status", status, "awardedOn", "2012-06"));
  }

  private static ValidatableResponse check(Made root, Made person, String query) {
    return viewer(root.code())
        .get(person.location() + "/standard-check" + query)
        .then()
        .statusCode(200);
  }

  private static String reason(String rule) {
    return REASONS + ".find { it.rule == 'standard." + rule + "' }";
  }

  @Test
  void whoStudiesForADegreeMeetsR08AndWhoLacksPoliticalTheoryHasThatGap() {
    var root = root("STD");
    var secretary = title("HEAD");
    standard(secretary.code(), "2010-01-01");
    var seat = position(root, secretary, 2);
    var enrolled = cadre(root, "Hoàng Thị Học");
    qualified(enrolled, "PROFESSIONAL", "COLLEGE", "COMPLETED");
    qualified(enrolled, "PROFESSIONAL", "UNIVERSITY", "STUDYING");
    qualified(enrolled, "POLITICAL_THEORY", "INTERMEDIATE", "COMPLETED");
    appointment(enrolled, seat, "2015-01-05");
    check(root, enrolled, "?asOf=2018-12-31")
        .body("posts", hasSize(1))
        .body("posts[0].assessment.outcome", equalTo("MEETS"))
        .body("posts[0].assessment.policy.id", equalTo("standard"))
        .body(reason("professional-level") + ".passed", equalTo(true))
        .body(reason("professional-level") + ".expected", equalTo("UNIVERSITY"))
        .body(reason("professional-level") + ".actual", equalTo("COLLEGE"))
        .body(reason("professional-level") + ".facts.studying", equalTo("UNIVERSITY"))
        .body(reason("professional-level") + ".basis", equalTo("Quy định thử nghiệm, Điều 1"))
        .body(reason("professional-level") + ".verified", equalTo(false))
        .body(reason("grade") + ".passed", equalTo(true))
        .body(reason("grade") + ".expected", nullValue())
        .body(REASONS, hasSize(10))
        .body("grade", nullValue());

    var without = cadre(root, "Hoàng Văn Thiếu");
    qualified(without, "PROFESSIONAL", "UNIVERSITY", "STUDYING");
    qualified(without, "POLITICAL_THEORY", "ELEMENTARY", "COMPLETED");
    appointment(without, seat, "2015-01-05");
    check(root, without, "?asOf=2018-12-31")
        .body("posts[0].assessment.outcome", equalTo("LACKS"))
        .body(reason("professional-level") + ".passed", equalTo(true))
        .body(reason("political-theory-level") + ".passed", equalTo(false))
        .body(reason("political-theory-level") + ".actual", equalTo("ELEMENTARY"));
  }

  @Test
  void whatTheRecordDoesNotTellIsUndetermined() {
    var root = root("STD");
    var head = title("HEAD");
    standard(head.code(), "2010-01-01");
    var person = cadre(root, "Vi Văn Trống");
    appointment(person, position(root, head, 1), "2015-01-05");
    check(root, person, "")
        .body("posts[0].assessment.outcome", equalTo("UNDETERMINED"))
        .body(reason("professional-level") + ".needs", contains("qualifications"));
    // before there was a standard, nothing can be told
    check(root, person, "?asOf=2016-01-01&position=" + position(root, title("HEAD"), 1).id())
        .body("posts[0].appointmentId", nullValue())
        .body("posts[0].assessment.outcome", equalTo("UNDETERMINED"))
        .body(reason("in-force") + ".needs", contains("standard"));
  }

  @Test
  void thePostThatIsAskedAboutNeedNotBeHeld() {
    var root = root("STD");
    var head = title("HEAD");
    standard(head.code(), Map.of("validFrom", "2010-01-01", "maxAge", 45, "partyMember", true));
    var seat = position(root, head, 1);
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName", "Lò Thị Tuổi",
                "category", "CADRE",
                "organisationId", root.id(),
                "birthDate", "1970-03-02",
                "party", Map.of("admittedOn", "1999-02-03")));
    check(root, person, "?asOf=2016-03-01&position=" + seat.id())
        .body("posts[0].assessment.outcome", equalTo("MEETS"));
    check(root, person, "?asOf=2016-03-02&position=" + seat.id())
        .body("posts[0].assessment.outcome", equalTo("LACKS"))
        .body(reason("age") + ".expected", equalTo(45))
        .body(reason("age") + ".actual", equalTo("P46Y"));
    // once held, it is the age of the first day there that counts
    appointment(person, seat, "2015-01-05");
    check(root, person, "?asOf=2020-01-01").body("posts[0].assessment.outcome", equalTo("MEETS"));
    viewer(root.code())
        .get(
            person.location()
                + "/standard-check?position="
                + position(root("X"), title("HEAD"), 1).id())
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-position"));
    viewer(root("FAR").code()).get(person.location() + "/standard-check").then().statusCode(404);
  }

  @Test
  void theGradeThatIsHeldHasItsOwnStandard() {
    var root = root("STD");
    admin()
        .body(
            Map.of(
                "validFrom", "2011-01-01",
                "validTo", "2012-01-01",
                "minProfessionalLevel", "UNIVERSITY",
                "legalBasis", "Thông tư thử nghiệm, Điều 7",
                "decision", regulation()))
        .post("/cadre/v1/grades/01.004/standards")
        .then()
        .statusCode(201);
    var person = cadre(root, "Nông Văn Ngạch");
    qualified(person, "PROFESSIONAL", "UNIVERSITY", "STUDYING");
    post(
        person.location() + "/qualifications",
        Map.of(
            "kind",
            "PROFESSIONAL",
            "level",
            "COLLEGE",
            "status",
            "COMPLETED",
            "awardedOn",
            "2005"));
    post(
        person.location() + "/salary-steps",
        Map.of(
            "kind",
            "GRADE_STEP",
            "grade",
            "01.004",
            "step",
            1,
            "coefficient",
            "2.10",
            "from",
            "2010-01-01"));
    check(root, person, "?asOf=2011-06-01")
        .body("posts", hasSize(0))
        .body("grade.grade", equalTo("01.004"))
        .body("grade.assessment.outcome", equalTo("LACKS"));
    check(root, person, "?asOf=2012-06-01")
        .body("grade.assessment.outcome", equalTo("UNDETERMINED"));
  }

  @Test
  void itIsKeptOnRequestAndJudgedAnewByWhatWasAskedThen() {
    var root = root("STD");
    var head = title("HEAD");
    var asked = standard(head.code(), "2010-01-01");
    var person = cadre(root, "Triệu Thị Lưu");
    qualified(person, "PROFESSIONAL", "COLLEGE", "COMPLETED");
    qualified(person, "POLITICAL_THEORY", "ADVANCED", "COMPLETED");
    appointment(person, position(root, head, 1), "2015-01-05");
    var kept =
        viewer(root.code())
            .body(Map.of("kind", "standard", "subject", person.id(), "asOf", "2018-12-31"))
            .post("/cadre/v1/assessments");
    kept.then().statusCode(201).body("outcome", equalTo("LACKS"));
    // what is asked is lowered afterwards
    admin()
        .header("If-Match", asked.etag())
        .body(Map.of("minProfessionalLevel", "COLLEGE"))
        .patch(asked.location())
        .then()
        .statusCode(200);
    check(root, person, "?asOf=2018-12-31").body("posts[0].assessment.outcome", equalTo("MEETS"));
    viewer(root.code())
        .get(kept.getHeader("Location") + "/replay")
        .then()
        .statusCode(200)
        .body("same", equalTo(true))
        .body("replayed.outcome", equalTo("LACKS"));
  }
}
