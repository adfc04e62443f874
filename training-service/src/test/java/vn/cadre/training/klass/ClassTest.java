package vn.cadre.training.klass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.code;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.move;
import static vn.cadre.training.klass.Classroom.moving;
import static vn.cadre.training.klass.Classroom.newClass;
import static vn.cadre.training.klass.Classroom.open;
import static vn.cadre.training.klass.Classroom.planned;
import static vn.cadre.training.klass.Classroom.today;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.workforce.Workforce;
import vn.cadre.training.workforce.Workforce.Org;

@TrainingTest
class ClassTest {
  private Workforce workforce;
  private Classroom room;
  private Org province;

  @BeforeEach
  void begin() {
    workforce = new Workforce();
    room = new Classroom();
    province = workforce.organisation("T");
  }

  @AfterEach
  void end() throws SQLException {
    workforce.close();
    room.close();
  }

  @Test
  void aClassIsPlannedOpenedAndShownToEverybody() {
    var course = room.course("POLITICAL_THEORY");
    var made = planned(province, course, Map.of("budget", 180_000_000));
    move(province, made, "open");

    as("portal", workforce.code("ELSEWHERE"))
        .get(CLASSES + "/" + made.id())
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("courseId", equalTo(course.toString()))
        .body("organiser.code", equalTo(province.code()))
        .body("organiser.level", equalTo("COMMUNE"))
        .body("budget", nullValue())
        .body("approved", equalTo(0))
        .body("allowedActions", empty());
    manager(province)
        .get(CLASSES + "/" + made.id())
        .then()
        .body("budget", equalTo(180_000_000))
        .body("allowedActions", containsInAnyOrder("cancel", "patch", "start"));
    assertThat(room.told(made.id())).containsExactly("created", "opened");
    // the class is announced to everybody, its money is not
    assertThat(
            room.database()
                .texts(
                    "SELECT DISTINCT jsonb_exists(data -> 'state', 'budget')::text FROM outbox_event WHERE aggregate_id = ?",
                    made.id()))
        .containsExactly("false");
  }

  @Test
  void everythingWrongWithAClassIsNamedAtOnceAndNothingIsWritten() {
    var code = code("L");
    var wrong =
        newClass(
            province,
            java.util.UUID.randomUUID(),
            Map.of(
                "code",
                code,
                "organiserId",
                java.util.UUID.randomUUID(),
                "capacity",
                -1,
                "budget",
                -5,
                "abroad",
                true,
                "from",
                "2026-03-09",
                "to",
                "2026-03-02"));

    manager(province)
        .body(wrong)
        .post(CLASSES)
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            hasItems("courseId", "organiserId", "capacity", "budget", "country", "to"));

    manager(province).get(CLASSES + "?code=" + code).then().body("items", empty());
  }

  @Test
  void aCourseThatHasEndedIsNotTaughtAnyMore() {
    var ended = room.course("DIGITAL", null, null, today().minusDays(1));

    manager(province)
        .body(newClass(province, ended))
        .post(CLASSES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("course-not-in-force"));
  }

  @Test
  void aClassFulfilsNoLineOfAnotherPlanYearOrCourse() {
    var below = workforce.organisation("D", province);
    var course = room.course("DIGITAL");
    var lastYear = today().getYear() - 1;
    var line = room.planLine(below, lastYear, "DRAFT", room.course("DIGITAL"), 5);

    manager(province)
        .body(newClass(province, course, Map.of("planLineId", line)))
        .post(CLASSES)
        .then()
        .statusCode(400)
        .body(
            "violations.code",
            containsInAnyOrder(
                "plan-of-another", "plan-not-approved", "another-course", "outside-plan-year"));
  }

  @Test
  void aLineHasNoMoreClassesThanThePlanSaysUntilOneIsCancelled() {
    var course = room.course("DIGITAL");
    var line = room.planLine(province, today().getYear(), "APPROVED", course, 1);
    var first = planned(province, course, Map.of("planLineId", line));

    manager(province)
        .body(newClass(province, course, Map.of("planLineId", line)))
        .post(CLASSES)
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-line-exceeded"))
        .body("reasons[0].rule", equalTo("class.within-plan-line"))
        .body("reasons[0].expected", equalTo(1))
        .body("reasons[0].actual", equalTo(2));

    move(province, first, "cancel");
    planned(province, course, Map.of("planLineId", line));
  }

  @Test
  void aClassStartsNeitherBeforeItsFirstDayNorWithoutLearners() {
    var tomorrow = today().plusDays(1);
    var klass =
        open(
            province,
            room.course("DIGITAL"),
            Map.of("from", tomorrow.toString(), "to", tomorrow.plusDays(2).toString()));

    moving(province, klass, "start")
        .then()
        .statusCode(422)
        .body("code", equalTo("class-not-ready"))
        .body("reasons.rule", contains("class.first-day-reached", "class.has-learners"))
        .body("reasons.passed", contains(false, false));
    moving(province, klass, "complete").then().statusCode(409).body("code", equalTo("class-stage"));
  }

  @Test
  void whatIsCancelledStaysSo() {
    var klass = planned(province, room.course("DIGITAL"), Map.of());
    move(province, klass, "cancel");

    manager(province)
        .get(CLASSES + "/" + klass.id())
        .then()
        .body("state", equalTo("CANCELLED"))
        .body("reason", equalTo("Không đủ học viên"))
        .body("allowedActions", empty());
    moving(province, klass, "open").then().statusCode(409).body("code", equalTo("class-stage"));
    patch(klass, Map.of("capacity", 10))
        .then()
        .statusCode(409)
        .body("code", equalTo("class-stage"));
    assertThat(room.told(klass.id())).containsExactly("created", "cancelled");
  }

  private io.restassured.response.Response patch(Classroom.Made klass, Map<String, ?> change) {
    return manager(province)
        .header("If-Match", Classroom.etag(klass.id()))
        .body(change)
        .patch(CLASSES + "/" + klass.id());
  }

  @Test
  void aPatchChangesWhatItNamesAndNeedsTheVersion() {
    var klass = planned(province, room.course("DIGITAL"), Map.of("institution", "Trường A"));
    var change = new java.util.HashMap<String, Object>();
    change.put("institution", null);
    change.put("capacity", 44);

    manager(province).body(change).patch(CLASSES + "/" + klass.id()).then().statusCode(428);
    patch(klass, change)
        .then()
        .statusCode(200)
        .body("institution", nullValue())
        .body("capacity", equalTo(44))
        .body("place", equalTo("Trường Chính trị tỉnh"));
    manager(province)
        .header("If-Match", klass.etag())
        .body(change)
        .patch(CLASSES + "/" + klass.id())
        .then()
        .statusCode(412);
    patch(klass, Map.of("capacity", 0, "to", today().minusDays(3).toString()))
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("capacity", "to"));
  }

  @Test
  void onlyWhoeverHasTheOrganiserInScopeHoldsTheClass() {
    var other = workforce.organisation("O");
    var klass = planned(province, room.course("DIGITAL"), Map.of());

    manager(other)
        .header("If-Match", klass.etag())
        .post(CLASSES + "/" + klass.id() + "/open")
        .then()
        .statusCode(403);
    manager(other)
        .body(newClass(province, room.course("DIGITAL")))
        .post(CLASSES)
        .then()
        .statusCode(400)
        .body("violations.field", contains("organiserId"));
  }

  @Test
  void aCodeIsUsedOnceByAnOrganiser() {
    var course = room.course("DIGITAL");
    var code = code("L");
    planned(province, course, Map.of("code", code));

    manager(province)
        .body(newClass(province, course, Map.of("code", code)))
        .post(CLASSES)
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-code"));
  }

  @Test
  void classesAreFoundByTheirDaysOrganiserAndKind() {
    var district = workforce.organisation("D", province);
    var course = room.course("DEFENCE_SECURITY");
    var early = planned(district, course, days(LocalDate.of(2020, 3, 2), 5));
    var late = planned(province, course, days(LocalDate.of(2020, 9, 7), 5));

    var list = CLASSES + "?organiser=" + province.code();
    as("auditor", "*")
        .get(list + "&kind=DEFENCE_SECURITY&count=true")
        .then()
        .body("items.id", contains(late.id().toString(), early.id().toString()))
        .body("total", equalTo(2));
    as("auditor", "*")
        .get(list + "&from=2020-03-06&to=2020-09-07")
        .then()
        .body("items.id", contains(early.id().toString()));
    as("auditor", "*")
        .get(CLASSES + "?organiser=" + district.code() + "&state=PLANNED&abroad=false&sort=from")
        .then()
        .body("items.id", contains(early.id().toString()));
    as("auditor", "*").get(list + "&organiserLevel=PROVINCE").then().body("items", empty());
  }

  private static Map<String, Object> days(LocalDate from, int length) {
    return Map.of("from", from.toString(), "to", from.plusDays(length).toString());
  }

  @Test
  void aClassLastsTenYearsAtMostAndNamesACountryAbroadOnly() {
    var course = room.course("DIGITAL");
    manager(province)
        .body(
            newClass(
                province,
                course,
                Map.of("from", "2020-01-01", "to", "2030-01-02", "country", "Nhật Bản")))
        .post(CLASSES)
        .then()
        .statusCode(400)
        .body("violations.code", containsInAnyOrder("too-long", "not-abroad"));

    planned(
        province,
        course,
        Map.of("from", "2020-01-01", "to", "2030-01-01", "country", "Nhật Bản", "abroad", true));
  }

  @Test
  void whoeverHoldsAClassExistsOnItsFirstDay() {
    var gone = workforce.dissolved("GONE", province, province);
    var course = room.course("DIGITAL");

    manager(province)
        .body(newClass(gone, course, Map.of("from", "2025-07-01", "to", "2025-07-05")))
        .post(CLASSES)
        .then()
        .statusCode(400)
        .body("violations.code", contains("organisation-not-in-force"));
    manager(province)
        .body(newClass(gone, course, Map.of("from", "2025-06-30", "to", "2025-07-05")))
        .post(CLASSES)
        .then()
        .statusCode(201);
  }

  private void set(Classroom.Made klass, String state) {
    room.database()
        .update(
            "UPDATE training_class SET version = version + 1, state = ?, started_at = now() WHERE id = ?",
            state,
            klass.id());
  }

  @Test
  void aClassThatHasBegunKeepsItsFirstDay() {
    var klass = planned(province, room.course("DIGITAL"), Map.of());
    set(klass, "RUNNING");

    patch(klass, Map.of("from", today().minusDays(1).toString()))
        .then()
        .statusCode(400)
        .body("violations.code", contains("class-has-begun"));
    patch(klass, Map.of("to", today().plusDays(9).toString())).then().statusCode(200);
  }

  @Test
  void onlyAnOpenClassStartsAndWhatWasHeldIsNotCancelled() {
    var klass = planned(province, room.course("DIGITAL"), Map.of());
    moving(province, klass, "start").then().statusCode(409).body("code", equalTo("class-stage"));

    set(klass, "COMPLETED");
    moving(province, klass, "cancel").then().statusCode(409).body("code", equalTo("class-stage"));
  }
}
