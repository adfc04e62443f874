package vn.cadre.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.cadre.training.Training.change;
import static vn.cadre.training.Training.manager;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.code;
import static vn.cadre.training.klass.Classroom.newClass;
import static vn.cadre.training.plan.Plans.DECISION;
import static vn.cadre.training.plan.Plans.approved;
import static vn.cadre.training.plan.Plans.approver;
import static vn.cadre.training.plan.Plans.course;
import static vn.cadre.training.plan.Plans.drafted;
import static vn.cadre.training.plan.Plans.drafter;
import static vn.cadre.training.plan.Plans.line;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.intake.ImportedFile;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.workforce.Workforce;

/** Plans that were approved, while they are amended and while classes are made for them. */
@TrainingTest
class AmendmentTest {
  private static final Map<String, String> WHY = Map.of("reason", "Bổ sung hai lớp");

  private Workforce workforce;
  private Classroom room;
  private Workforce.Org province;
  private Workforce.Org ward;
  private String course;

  @BeforeEach
  void tree() {
    workforce = new Workforce();
    room = new Classroom();
    province = workforce.organisation("PROVINCE");
    ward = workforce.organisation("WARD", province);
    course = course("DIGITAL");
  }

  @AfterEach
  void close() throws SQLException {
    room.close();
    workforce.close();
  }

  /** Where a line of so many classes stands, in a plan of 2020. */
  private String lineOf(String plan, int classes) {
    return line(plan, course, classes, 60, 0).then().statusCode(201).extract().header("Location");
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static void does(String plan, String step, Map<String, ?> body) {
    change(drafter(), "POST", plan, "/" + step, body).then().statusCode(200);
  }

  private Response held(String line) {
    return manager(province.code())
        .body(
            newClass(
                province,
                UUID.fromString(course),
                Map.of("planLineId", id(line), "from", "2020-03-02", "to", "2020-03-07")))
        .post(CLASSES);
  }

  @Test
  void aReturnOnTheWayDoesNotChangeWhyAPlanWasAmended() {
    var plan = drafted(province, 2020, Map.of());
    lineOf(plan, 1);
    approved(plan);
    does(plan, "amend", WHY);
    lineOf(plan, 2);
    does(plan, "submit", Map.of());
    change(approver(), "POST", plan, "/return", Map.of("reason", "Thiếu kinh phí"))
        .then()
        .statusCode(200);
    approved(plan);

    approver()
        .get(plan + "/revisions")
        .then()
        .body("items[0].revision", equalTo(2))
        .body("items[0].reason", equalTo("Bổ sung hai lớp"));
  }

  @Test
  void anAmendmentThatIsGivenUpLeavesNameAndCeilingAsTheyWereApproved() {
    var plan = drafted(province, 2020, Map.of("total", 22_000));
    line(plan, course, 1, 60, 11_000).then().statusCode(201);
    var other = line(plan, course, 1, 60, 10_000).then().statusCode(201).extract();
    approved(plan);
    String name = drafter().get(plan).then().extract().path("name");
    does(plan, "amend", WHY);
    change(drafter(), "DELETE", other.header("Location"), "", Map.of()).then().statusCode(204);
    change(
            drafter(),
            "PATCH",
            plan,
            "",
            Map.of("name", "Kế hoạch rút gọn", "ceiling", Map.of("total", 12_000)))
        .then()
        .statusCode(200);

    does(plan, "discard", Map.of("reason", "Không rút gọn nữa"));

    drafter()
        .get(plan)
        .then()
        .body("state", equalTo("APPROVED"))
        .body("name", equalTo(name))
        .body("ceiling.total", equalTo(22_000))
        .body("sums.budget", equalTo(21_000));
  }

  @Test
  void aLineThatADraftLeavesOutCountsUntilThatIsApproved() {
    var plan = drafted(province, 2020, Map.of());
    lineOf(plan, 1);
    var left = lineOf(plan, 2);
    approved(plan);
    does(plan, "amend", WHY);
    change(drafter(), "DELETE", left, "", Map.of()).then().statusCode(204);

    drafter().get(plan + "/lines").then().body("items.id", not(hasItem(id(left))));
    drafter().get(left).then().statusCode(404);
    drafter().get(plan + "/progress").then().body("total.planned", equalTo(3));
    var klass = held(left).then().statusCode(201).extract();
    change(drafter(), "POST", plan, "/submit", Map.of())
        .then()
        .statusCode(422)
        .body(
            "reasons.find { it.rule == 'training.line-holds-its-classes' }.passed", equalTo(false))
        .body("reasons.find { it.rule == 'training.line-holds-its-classes' }.actual", equalTo(0));

    change(
            manager(province.code()),
            "POST",
            klass.header("Location"),
            "/cancel",
            Map.of("reason", "Không đủ học viên"))
        .then()
        .statusCode(200);
    approved(plan);
    held(left).then().statusCode(400).body("violations.code", contains("plan-not-approved"));
    drafter().get(plan + "/progress").then().body("total.planned", equalTo(1));
    does(plan, "amend", WHY);
    does(plan, "discard", WHY);
    drafter().get(plan + "/lines").then().body("items", hasSize(1));
  }

  @Test
  void aLineThatADraftLeftOutIsBackWhereTheAmendmentIsGivenUp() {
    var plan = drafted(province, 2020, Map.of());
    var left = lineOf(plan, 2);
    approved(plan);
    does(plan, "amend", WHY);
    change(drafter(), "DELETE", left, "", Map.of()).then().statusCode(204);
    // its number is not given out again
    drafter().get(lineOf(plan, 1)).then().body("number", equalTo(2));
    does(plan, "discard", WHY);

    drafter()
        .get(plan + "/lines")
        .then()
        .body("items.id", contains(id(left)))
        .body("items.number", contains(1))
        .body("items.classes", contains(2));
  }

  @Test
  void classesComeByFileAlsoWhileAnAmendmentIsDrafted() {
    var plan = drafted(province, 2020, Map.of());
    var line = lineOf(plan, 1);
    approved(plan);
    does(plan, "amend", WHY);
    change(drafter(), "DELETE", line, "", Map.of()).then().statusCode(204);
    String courseCode =
        room.database()
            .texts("SELECT code FROM course WHERE id = ?", UUID.fromString(course))
            .getFirst();
    var row =
        """
        {"code": "%s", "courseCode": "%s", "organiserCode": "%s", "place": "Hội trường", "from": "2020-03-02", "lastDay": "2020-03-06", "capacity": 80, "planLine": 1}
        """
            .formatted(code("L"), courseCode, province.code());

    var sent =
        ImportedFile.ndjson(
            Tokens.of("training-manager", province.code()), "classes", "create", row);

    assertThat(sent.findings()).isEmpty();
    assertThat(sent.counts()).isEqualTo("COMPLETED 1 0");
  }

  @Test
  void aLineWithClassesKeepsItsCourse() {
    var plan = drafted(province, 2020, Map.of());
    var line = lineOf(plan, 1);
    approved(plan);
    held(line).then().statusCode(201);
    does(plan, "amend", WHY);
    change(drafter(), "PATCH", line, "", Map.of("courseId", course("LANGUAGE")))
        .then()
        .statusCode(200);
    var kept = "reasons.find { it.rule == 'training.line-keeps-its-course' }";

    change(drafter(), "POST", plan, "/submit", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-refused"))
        .body(kept + ".passed", equalTo(false))
        .body(kept + ".actual", equalTo(1));
    change(drafter(), "PATCH", line, "", Map.of("courseId", course)).then().statusCode(200);
    approved(plan);
  }

  @Test
  void aClassIsNotMovedOutOfTheYearOfItsPlan() {
    var plan = drafted(province, 2020, Map.of());
    var line = lineOf(plan, 1);
    approved(plan);
    var klass = held(line).then().statusCode(201).extract().header("Location");

    change(
            manager(province.code()),
            "PATCH",
            klass,
            "",
            Map.of("from", "2021-03-01", "to", "2021-03-06"))
        .then()
        .statusCode(400)
        .body("violations.code", contains("outside-plan-year"));
  }

  @Test
  void manyClassesAtOnceTakeNoPlaceOfALineTwice() throws Exception {
    var plan = drafted(province, 2020, Map.of());
    var line = lineOf(plan, 2);
    approved(plan);

    try (var threads = Executors.newFixedThreadPool(8)) {
      var classes =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(i -> () -> held(line).statusCode())
              .toList();
      var answers = threads.invokeAll(classes);
      for (var answer : answers) {
        assertThat(answer.get()).isIn(201, 422);
      }
    }

    assertThat(made(line)).isEqualTo("2");
  }

  private String made(String line) {
    return room.database()
        .texts(
            "SELECT count(*) FROM training_class WHERE plan_line_id = ?", UUID.fromString(id(line)))
        .getFirst();
  }

  @Test
  void noClassSlipsPastAnApprovalThatTakesItAway() throws Exception {
    var plan = drafted(province, 2020, Map.of());
    var line = lineOf(plan, 2);
    approved(plan);
    held(line).then().statusCode(201);
    does(plan, "amend", WHY);
    change(drafter(), "PATCH", line, "", Map.of("classes", 1)).then().statusCode(200);
    does(plan, "submit", Map.of());

    var approval =
        meanwhile(() -> change(approver(), "POST", plan, "/approve", DECISION), () -> held(line));

    assertThat(approval.first()).isEqualTo(200);
    assertThat(approval.second()).isEqualTo(422);
    assertThat(made(line)).isEqualTo("1");
  }

  private record Answers(int first, int second) {}

  /**
   * Two requests of which the second comes while the first has judged and not yet written: no
   * revision can be kept until the second was answered or waits as well.
   */
  private Answers meanwhile(Callable<Response> first, Callable<Response> second) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2);
        var blocker =
            Superuser.of(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class))) {
      blocker.connection().setAutoCommit(false);
      blocker.update("LOCK TABLE plan_revision IN SHARE MODE");
      var one = threads.submit(() -> first.call().statusCode());
      await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 1);
      var two = threads.submit(() -> second.call().statusCode());
      await().atMost(Duration.ofSeconds(30)).until(() -> two.isDone() || waiting() == 2);
      blocker.connection().rollback();
      return new Answers(one.get(), two.get());
    }
  }

  /** Sessions of the service that wait for a lock. */
  private int waiting() {
    return Integer.parseInt(
        room.database()
            .texts(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                  AND (query LIKE '%plan_revision%' OR query LIKE '%FROM plan p%')\
                """)
            .getFirst());
  }

  @Test
  void whatWasApprovedIsCancelledByAnApproverWhoHadNoPartInIt() {
    var plan = drafted(province, 2020, Map.of());
    lineOf(plan, 1);
    change(approver(), "POST", plan, "/cancel", WHY).then().statusCode(403);
    approved(plan);

    drafter().get(plan).then().body("allowedActions", not(hasItem("cancel")));
    change(drafter(), "POST", plan, "/cancel", WHY).then().statusCode(403);
    change(manager(province.code()), "POST", plan, "/cancel", WHY).then().statusCode(403);
    approver().get(plan).then().body("allowedActions", contains("cancel"));
    change(approver(), "POST", plan, "/cancel", WHY)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("allowedActions", empty());
  }

  @Test
  void progressAndProposalsAreForWhoeverHasTheOrganiser() {
    var plan = drafted(province, 2020, Map.of());
    lineOf(plan, 1);

    manager(ward.code()).get(plan + "/proposal").then().statusCode(403);
    approved(plan);
    manager(ward.code()).get(plan + "/progress").then().statusCode(404);
  }

  @Test
  void aPlanHasThreeHundredLinesAtMost() {
    var plan = drafted(province, 2020, Map.of());
    room.database()
        .update(
            """
            INSERT INTO plan_line (id, version, plan_id, number, course_id, classes, participants)
            SELECT gen_random_uuid(), 0, ?, n, ?, 1, 30 FROM generate_series(1, 299) AS n\
            """,
            UUID.fromString(id(plan)),
            UUID.fromString(course));

    lineOf(plan, 1);
    line(plan, course, 1, 60, 0)
        .then()
        .statusCode(400)
        .body("violations.code", contains("too-many-lines"));
    drafter()
        .get(Plans.PLANS + "?organiser=" + province.code())
        .then()
        .body("items[0].sums.lines", equalTo(300))
        .body("items[0].sums.classes", equalTo(300))
        .body("items[0].sums.participants", equalTo(299 * 30 + 60))
        .body("items[0].sums.bySource.source", contains("PROVINCIAL_BUDGET"));
  }
}
