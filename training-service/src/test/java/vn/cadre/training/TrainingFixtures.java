package vn.cadre.training;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static vn.cadre.training.Training.EVERYWHERE;
import static vn.cadre.training.Training.as;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.manager;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.Standing;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.plan.Plans;
import vn.cadre.training.workforce.Workforce.Org;

/**
 * One of everything that training holds, in an office that has a province above it, a unit below it
 * and a predecessor that was dissolved; another province has nothing to do with it. The class of
 * its plan was held in March 2026 and is over, a class for a degree runs, and the plan is being
 * amended.
 */
public class TrainingFixtures implements OfficeFixtures {
  private static final String BASE = "/training/v1/";
  private static final String FROM = "2026-03-02";
  private static final String TO = "2026-03-07";
  private static final String ROW =
      """
      {"code":"QLNN-CV","name":"Bồi dưỡng ngạch chuyên viên","kind":"STATE_MANAGEMENT","hours":120,"validFrom":"2025-07-01"}\
      """;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Standing, String> scopes = new EnumMap<>(Standing.class);
  private final List<String> cursors;
  private Org office;

  public TrainingFixtures() {
    try (var finals = new Finals()) {
      var people = finals.people;
      people.pack("retirement");
      people.pack("standard");
      var province = people.organisation("PROVINCE", null, "PROVINCE");
      office = people.organisation("OFFICE", province);
      scopes.put(Standing.OWN, office.code());
      scopes.put(Standing.PARENT, province.code());
      scopes.put(Standing.CHILD, people.organisation("CHILD", office).code());
      scopes.put(Standing.FOREIGN, people.organisation("FOREIGN").code());
      scopes.put(Standing.EVERYWHERE, EVERYWHERE);
      scopes.put(Standing.DISSOLVED, people.dissolved("DISSOLVED", province, office).code());
      var person = people.person("Nguyễn Văn Thử", office);
      var title = people.title("HEAD", "STAFF");
      people.standard(title, Map.of("minPoliticalTheoryLevel", "INTERMEDIATE"));
      people.appoint(person, office, title, "2015-01-05");
      named(person);
      catalogue();
      held(person);
      degree(finals, person);
      money(person);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    ids.put("imports", finishedImport());
    ids.put("reference", "courseKind");
    ids.put("events", "plans");
    ids.put("snapshots", "courses");
    ids.put("templates", "courses");
    ids.put("policies", "training-plans");
    ids.put("versions", "1");
    ids.put("audit-seals", "1");
    cursors = List.of(cursorOf("classes"), cursorOf("courses"));
  }

  private void named(UUID person) {
    ids.put("cadres", person.toString());
    names.put("cadreId", person.toString());
    names.put("cadre", person.toString());
    names.put("organisationId", office.id().toString());
    names.put("organiserId", office.id().toString());
    names.put("organisation", office.code());
    names.put("organiser", office.code());
    names.put("from", FROM);
    names.put("to", TO);
    names.put("leavingOn", "2029-03-01");
  }

  /** A course that the office keeps, and its plan of the year, which is approved and amended. */
  private void catalogue() {
    var code = Training.code("FIXTURE");
    var course =
        made(
            "training-manager",
            "courses",
            Map.of(
                "code",
                code,
                "name",
                "Trung cấp lý luận chính trị",
                "kind",
                "POLITICAL_THEORY",
                "hours",
                240,
                "grants",
                Map.of("qualification", "POLITICAL_THEORY", "level", "INTERMEDIATE"),
                "validFrom",
                "2010-01-01",
                "organisationId",
                office.id()));
    ids.put("courses", code);
    names.put("courseId", course);
    var plan = Plans.drafted(office, 2026, Map.of());
    var line =
        Plans.line(plan, course, 3, 180, 450_000_000)
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    Plans.approved(plan);
    change(Plans.drafter(), "POST", plan, "/amend", Map.of("reason", "Bổ sung một lớp"))
        .then()
        .statusCode(200);
    ids.put("plans", plan.substring(plan.lastIndexOf('/') + 1));
    ids.put("lines", line);
    names.put("planLineId", line);
    names.put("planId", ids.get("plans"));
  }

  /** A class that was held as planned, up to the certificate of somebody who passed it. */
  private void held(UUID person) {
    var klass =
        made(
            "training-manager",
            "classes",
            Map.of(
                "code",
                Training.code("HELD"),
                "courseId",
                names.get("courseId"),
                "planLineId",
                names.get("planLineId"),
                "organiserId",
                office.id(),
                "place",
                "Trường Chính trị tỉnh",
                "from",
                FROM,
                "to",
                TO,
                "capacity",
                30));
    var at = "classes/" + klass;
    ids.put("classes", klass);
    names.put("classId", klass);
    names.put(
        "trainerId",
        made("training-manager", at + "/trainers", Map.of("fullName", "Trần Văn Minh")));
    ids.put("trainers", names.get("trainerId"));
    ids.put(
        "sessions",
        made(
            "training-manager",
            at + "/sessions",
            Map.of("startsAt", "2026-03-03T01:00:00Z", "endsAt", "2026-03-03T04:30:00Z")));
    moved(at, "open");
    var enrolment = made("unit-nominator", at + "/enrolments", Map.of("cadreId", person));
    ids.put("enrolments", enrolment);
    names.put("enrolmentId", enrolment);
    moved(at + "/enrolments/" + enrolment, "approve", Map.of("acceptUndetermined", false));
    moved(at, "start");
    moved(at, "complete");
    var passed = Map.of("enrolmentId", enrolment, "passed", true);
    manager(office.code())
        .body(Map.of("rows", List.of(passed)))
        .post(BASE + at + "/results")
        .then()
        .statusCode(200);
    ids.put("results", enrolment);
    var issued =
        manager(office.code())
            .body(Map.of("issuedOn", "2026-03-10"))
            .post(BASE + at + "/certificates")
            .then()
            .statusCode(200)
            .extract();
    ids.put("certificates", issued.path("items[0].id"));
    ids.put("public/certificates", issued.path("items[0].number"));
  }

  /** A class that leads to a degree and runs, so that somebody studies. */
  private void degree(Finals finals, UUID person) {
    var course = finals.room.course("POSTGRADUATE", "PROFESSIONAL", "MASTER", null);
    var klass =
        made(
            "training-manager",
            "classes",
            Map.of(
                "code",
                Training.code("DEGREE"),
                "courseId",
                course,
                "organiserId",
                office.id(),
                "place",
                "Học viện Hành chính",
                "from",
                "2026-04-01",
                "to",
                "2028-04-01",
                "capacity",
                30));
    moved("classes/" + klass, "open");
    ids.put(
        "studies",
        finals.cadre(UUID.fromString(klass), person, "Nguyễn Văn Thử", office).toString());
    moved("classes/" + klass, "start");
  }

  private void money(UUID person) {
    ids.put(
        "expenses",
        made(
            "training-manager",
            "expenses",
            Map.of(
                "classId", names.get("classId"),
                "source", "PROVINCIAL_BUDGET",
                "kind", "TEACHING",
                "amount", 12_500_000,
                "spentOn", "2026-03-05")));
    ids.put(
        "need-requests",
        made(
            "unit-nominator",
            "need-requests",
            Map.of(
                "organisationId",
                office.id(),
                "year",
                2027,
                "kind",
                "PROFESSIONAL",
                "subject",
                "Kỹ năng tiếp công dân",
                "people",
                12,
                "reason",
                "Chuyển đổi vị trí việc làm")));
    ids.put(
        "commitments",
        made(
            "training-manager",
            "commitments",
            Map.of(
                "cadreId", person,
                "courseName", "Thạc sĩ Quản lý công",
                "studiedFrom", "2023-09-01",
                "studiedTo", "2025-09-01",
                "owedUntil", "2031-09-01",
                "cost", 90_000_000,
                "reason", "Học tại Học viện Hành chính")));
  }

  private String made(String role, String collection, Map<String, ?> body) {
    return as(role, office.code())
        .body(body)
        .post(BASE + collection)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void moved(String at, String step) {
    moved(at, step, Map.of());
  }

  private void moved(String at, String step, Map<String, ?> body) {
    change(manager(office.code()), "POST", BASE + at, "/" + step, body).then().statusCode(200);
  }

  /** A dry run, so that it leaves nothing but itself. */
  private String finishedImport() {
    var token = Tokens.of("training-manager", EVERYWHERE);
    var location =
        given()
            .auth()
            .oauth2(token)
            .multiPart("file", "courses.ndjson", ROW.getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", "courses")
            .multiPart("dryRun", "true")
            .post(BASE + "imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> given().auth().oauth2(token).get(location).<Object>path("finishedAt") != null);
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static String cursorOf(String list) {
    var next =
        manager(EVERYWHERE)
            .queryParam("limit", 1)
            .get(BASE + list)
            .then()
            .extract()
            .<String>path("next");
    return next == null ? "" : next;
  }

  @Override
  public Map<String, String> variables() {
    return Map.of("year", "2026");
  }

  @Override
  public boolean hasWhatArraysName() {
    return true;
  }

  @Override
  public Upload upload() {
    return new Upload("courses", ROW);
  }

  @Override
  public String scope(Standing standing) {
    return scopes.getOrDefault(standing, "");
  }

  @Override
  public Optional<String> existing(String collection) {
    return Optional.ofNullable(ids.get(collection));
  }

  @Override
  public Optional<String> known(String name) {
    return Optional.ofNullable(names.get(name));
  }

  @Override
  public String token(Operation operation) {
    var roles = operation.roles();
    return Tokens.of(
        roles.isEmpty() || roles.contains("*") ? List.of("training-manager", "admin") : roles,
        EVERYWHERE);
  }

  @Override
  public List<String> cursors() {
    return cursors;
  }
}
