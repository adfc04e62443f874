package vn.cadre.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.made;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.move;
import static vn.cadre.training.klass.Classroom.moving;
import static vn.cadre.training.klass.Classroom.self;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.klass.Classroom.Made;

@TrainingTest
class EnrolmentTest extends EnrolmentCase {

  @Test
  void aUnitPutsForwardAndTheOrganiserApprovesWithReasonsWhomItDoesNotHaveInScope() {
    var klass = open(Map.of());
    var cadre = person("Nguyễn Thị Thu");
    var enrolment = nominated(klass, cadre);

    approving(klass, enrolment)
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("fullName", equalTo("Nguyễn Thị Thu"))
        .body("audience", equalTo("CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE"))
        .body("organisationCode", equalTo(unit.code()))
        .body("allowedActions", contains("withdraw"));
    as("unit-nominator", unit.code())
        .get(path(klass, enrolment) + "/assessment")
        .then()
        .body("outcome", equalTo("ELIGIBLE"))
        .body("subject", equalTo(cadre.toString()))
        .body(
            "reasons.rule",
            contains(
                "enrolment.record-stands",
                "enrolment.in-service",
                "enrolment.serves-until-end",
                "enrolment.no-clash"));
    manager(school).get(CLASSES + "/" + klass.id()).then().body("approved", equalTo(1));
    assertThat(room.told(enrolment.id())).containsExactly("nominated", "approved");
  }

  @Test
  void nobodyIsPutForwardTwiceUntilTheyHaveWithdrawn() {
    var klass = open(Map.of());
    var cadre = person("Nguyễn Văn An");
    var enrolment = nominated(klass, cadre);

    nominating(klass, Map.of("cadreId", cadre))
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-enrolment"));
    withdrawing(klass, enrolment).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    nominated(klass, cadre);
  }

  @Test
  void aUnitPutsForwardItsOwnPeopleOnly() {
    var klass = open(Map.of());
    var other = workforce.organisation("OTHER");
    var stranger = workforce.person("Lê Văn Xa", other);

    nominating(klass, Map.of("cadreId", stranger))
        .then()
        .statusCode(400)
        .body("violations.code", hasItem("unknown-cadre"));
    as("unit-nominator", unit.code(), other.code())
        .body(Map.of("cadreId", stranger, "organisationId", unit.id()))
        .post(path(klass))
        .then()
        .statusCode(400)
        .body("violations.code", contains("not-their-unit"));
  }

  @Test
  void everythingWrongWithANominationIsNamedAtOnce() {
    var klass = open(Map.of());

    nominating(
            klass,
            Map.of(
                "cadreId",
                UUID.randomUUID(),
                "outsidePersonId",
                UUID.randomUUID(),
                "organisationId",
                UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("violations.code", hasItem("one-learner"))
        .body("violations.code", hasItem("unknown-organisation"));
    nominating(klass, Map.of("outsidePerson", Map.of("fullName", "Lò Thị Y")))
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("audience", "organisationId"));
    manager(school).get(path(klass)).then().body("items", empty());
  }

  @Test
  void onlyAnOpenClassTakesLearners() {
    var planned = Classroom.planned(school, room.course("DIGITAL"), Map.of());

    nominating(planned, Map.of("cadreId", person("Nguyễn Văn An")))
        .then()
        .statusCode(409)
        .body("code", equalTo("class-stage"));
  }

  @Test
  void whoeverWaitsLongestMovesUpWhenSomebodyWithdraws() {
    var klass = open(Map.of("capacity", 1));
    var first = nominated(klass, person("Nguyễn Văn An"));
    var second = nominated(klass, person("Trần Thị Bình"));
    var third = nominated(klass, person("Lê Văn Cường"));
    approving(klass, first).then().statusCode(200).body("state", equalTo("APPROVED"));
    approving(klass, second).then().statusCode(200).body("state", equalTo("WAITING"));
    approving(klass, third).then().statusCode(200).body("state", equalTo("WAITING"));

    withdrawing(klass, first).then().statusCode(200);

    assertThat(state(klass, second)).isEqualTo("APPROVED");
    assertThat(state(klass, third)).isEqualTo("WAITING");
    assertThat(room.told(second.id())).containsExactly("nominated", "waiting", "moved-up");
  }

  @Test
  void withMorePlacesThoseWhoWaitMoveUpAndNoPlaceIsTakenAway() {
    var klass = open(Map.of("capacity", 1));
    var learners = new ArrayList<Made>();
    for (var name : List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")) {
      var enrolment = nominated(klass, person(name));
      approving(klass, enrolment).then().statusCode(200);
      learners.add(enrolment);
    }

    patch(klass, 2).then().statusCode(200).body("approved", equalTo(2)).body("waiting", equalTo(1));

    assertThat(state(klass, learners.get(1))).isEqualTo("APPROVED");
    assertThat(state(klass, learners.get(2))).isEqualTo("WAITING");
    patch(klass, 1).then().statusCode(409).body("code", equalTo("capacity-taken"));
  }

  private io.restassured.response.Response patch(Made klass, int capacity) {
    return manager(school)
        .header("If-Match", Classroom.etag(klass.id()))
        .body(Map.of("capacity", capacity))
        .patch(CLASSES + "/" + klass.id());
  }

  @Test
  void manyApprovalsAtOnceGiveOutNoPlaceTwice() throws Exception {
    var klass = open(Map.of("capacity", 5));
    var learners = new ArrayList<Made>();
    for (int i = 0; i < 12; i++) {
      learners.add(nominated(klass, person("Nguyễn Văn Thứ " + i)));
    }

    try (var threads = Executors.newFixedThreadPool(12)) {
      var approvals =
          learners.stream()
              .<Callable<Integer>>map(one -> () -> approving(klass, one).statusCode())
              .toList();
      for (var answer : threads.invokeAll(approvals)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    manager(school)
        .get(CLASSES + "/" + klass.id())
        .then()
        .body("approved", equalTo(5))
        .body("waiting", equalTo(7));
  }

  @Test
  void somebodyWhomTwoClassesApproveAtOnceGetsAPlaceInOneOfThem() throws Exception {
    for (int round = 0; round < 5; round++) {
      var cadre = person("Nguyễn Văn Hai Lớp " + round);
      var classes = List.of(open(Map.of()), open(Map.of()), open(Map.of()), open(Map.of()));
      var enrolments = classes.stream().map(klass -> nominated(klass, cadre)).toList();

      try (var threads = Executors.newFixedThreadPool(classes.size())) {
        var approvals =
            IntStream.range(0, classes.size())
                .<Callable<Integer>>mapToObj(
                    i -> () -> approving(classes.get(i), enrolments.get(i)).statusCode())
                .toList();
        var answers = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(approvals)) {
          answers.add(answer.get());
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 422, 422, 422);
      }
    }
  }

  @Test
  void whoeverHasNoPlaceWhenTheClassStartsIsDeclinedAndTold() {
    var klass = open(Map.of("capacity", 1, "from", Classroom.today().toString()));
    var first = nominated(klass, person("Nguyễn Văn An"));
    var waiting = nominated(klass, person("Trần Thị Bình"));
    var undecided = nominated(klass, person("Lê Văn Cường"));
    approving(klass, first).then().statusCode(200);
    approving(klass, waiting).then().body("state", equalTo("WAITING"));

    move(school, klass, "start");

    assertThat(state(klass, first)).isEqualTo("APPROVED");
    assertThat(state(klass, waiting)).isEqualTo("DECLINED");
    assertThat(state(klass, undecided)).isEqualTo("DECLINED");
    as("unit-nominator", unit.code())
        .get(path(klass, undecided))
        .then()
        .body("reason", equalTo("Lớp đã khai giảng"));
    assertThat(room.told(undecided.id())).containsExactly("nominated", "declined");
    manager(school)
        .get(CLASSES + "/" + klass.id())
        .then()
        .body("nominated", equalTo(0))
        .body("waiting", equalTo(0));
  }

  @Test
  void somebodyFromOutsideIsOnePersonHoweverManyClassesTheyComeTo() {
    var first = open(week(1));
    var second = open(week(30));
    var known = outsider("Hoàng Văn Hoà", "1994-05");
    var again = outsider("hoàng  văn hòa", "1994-05");
    var another = outsider("Hoàng Văn Hoạ", "1994-05");

    var enrolled = nominating(first, known);
    enrolled
        .then()
        .statusCode(201)
        .body("cadreId", nullValue())
        .body("audience", equalTo("OUTSTANDING_CITIZEN"));
    var person = enrolled.then().extract().<String>path("outsidePersonId");
    nominating(second, again).then().statusCode(201).body("outsidePersonId", equalTo(person));
    nominating(second, another)
        .then()
        .statusCode(201)
        .body("outsidePersonId", not(equalTo(person)));
    nominating(second, again).then().statusCode(409).body("code", equalTo("duplicate-enrolment"));
    manager(school)
        .get("/training/v1/enrolments?outsidePerson=" + person + "&count=true")
        .then()
        .body("total", equalTo(2));
  }

  private Map<String, Object> outsider(String name, String born) {
    return Map.of(
        "outsidePerson",
        Map.of("fullName", name, "birthDate", born),
        "audience",
        "OUTSTANDING_CITIZEN",
        "organisationId",
        unit.id());
  }

  @Test
  void cancellingAClassCancelsEveryEnrolmentAndTellsEveryone() {
    var klass = open(Map.of("capacity", 1));
    var learners =
        List.of(
            nominated(klass, person("Nguyễn Văn An")), nominated(klass, person("Trần Thị Bình")));
    learners.forEach(one -> approving(klass, one).then().statusCode(200));

    move(school, klass, "cancel");

    for (var one : learners) {
      as("unit-nominator", unit.code())
          .get(path(klass, one))
          .then()
          .body("state", equalTo("CANCELLED"))
          .body("reason", equalTo("Không đủ học viên"));
      assertThat(room.told(one.id())).endsWith("cancelled");
    }
  }

  @Test
  void oneSeesOnesOwnAndOtherUnitsSeeNothing() {
    var klass = open(Map.of());
    var cadre = person("Nguyễn Văn An");
    var own = nominated(klass, cadre);
    var colleague = nominated(klass, person("Trần Thị Bình"));

    self(cadre, unit)
        .get("/training/v1/enrolments")
        .then()
        .statusCode(200)
        .body("items.id", contains(own.id().toString()));
    self(cadre, unit).get(path(klass, colleague)).then().statusCode(404);
    var other = workforce.organisation("OTHER");
    as("unit-nominator", other.code()).get(path(klass)).then().body("items", empty());
    as("unit-nominator", other.code()).get(path(klass, own)).then().statusCode(404);
    as("unit-nominator", unit.code())
        .header("If-Match", own.etag())
        .body(Map.of())
        .post(path(klass, own) + "/approve")
        .then()
        .statusCode(403);
    as("training-manager", unit.code())
        .header("If-Match", own.etag())
        .body(Map.of())
        .post(path(klass, own) + "/approve")
        .then()
        .statusCode(403);
  }

  @Test
  void whatWaitsForADecisionIsATaskUntilTheClassStarts() {
    var klass = open(Map.of());
    var enrolment = nominated(klass, person("Nguyễn Văn An"));

    manager(school)
        .get("/training/v1/tasks")
        .then()
        .body("items.kind", hasItem("enrolments-to-decide"));
    approving(klass, enrolment).then().statusCode(200);
    manager(school).get("/training/v1/tasks").then().body("items.kind", hasItem("class-to-start"));
    move(school, klass, "start");
    manager(school)
        .get("/training/v1/tasks")
        .then()
        .body("items.kind", not(hasItem("class-to-start")));
    moving(school, klass, "complete").then().statusCode(422);
  }

  @Test
  void aRunningDegreeCourseIsAStudyUntilItEnds() {
    var course = room.course("POSTGRADUATE", "POLITICAL_THEORY", "BACHELOR", null);
    var klass =
        Classroom.open(
            school,
            course,
            Map.of(
                "from",
                Classroom.today().toString(),
                "to",
                Classroom.today().plusYears(1).toString()));
    var cadre = person("Nguyễn Văn An", Map.of("category", "PUBLIC_EMPLOYEE"));
    var enrolment = nominated(klass, cadre);
    approving(klass, enrolment).then().statusCode(200);
    move(school, klass, "start");

    as("unit-nominator", unit.code())
        .get("/training/v1/studies/" + enrolment.id())
        .then()
        .statusCode(200)
        .body("state", equalTo("RUNNING"))
        .body("level", equalTo("BACHELOR"))
        .body("cadreId", equalTo(cadre.toString()));

    withdrawing(klass, enrolment).then().statusCode(200);
    self(cadre, unit)
        .get("/training/v1/studies")
        .then()
        .body("items.state", contains("ENDED"))
        .body("items.endedOn", contains(Classroom.today().toString()));
    assertThat(
            room.database()
                .texts(
                    "SELECT type FROM outbox_event WHERE aggregate = 'studies' AND aggregate_id = ? ORDER BY sequence",
                    enrolment.id()))
        .containsExactly("began", "ended");
  }

  /** The record must not say that whoever waits for a certificate has given up. */
  @Test
  void aStudyOutlivesItsClassUntilAResultOrACertificateEndsIt() {
    var course = room.course("POSTGRADUATE", "POLITICAL_THEORY", "BACHELOR", null);
    var klass =
        Classroom.open(
            school,
            course,
            Map.of(
                "from",
                Classroom.today().toString(),
                "to",
                Classroom.today().plusDays(1).toString()));
    var passes = nominated(klass, person("Nguyễn Văn An", Map.of("category", "PUBLIC_EMPLOYEE")));
    var fails = nominated(klass, person("Trần Thị Bình", Map.of("category", "PUBLIC_EMPLOYEE")));
    var late = nominated(klass, person("Lê Văn Cường", Map.of("category", "PUBLIC_EMPLOYEE")));
    for (var enrolment : List.of(passes, fails, late)) {
      approving(klass, enrolment).then().statusCode(200);
    }
    move(school, klass, "start");
    result(klass, passes, true);
    result(klass, fails, false);
    move(school, klass, "complete");

    assertThat(study(passes)).isEqualTo("RUNNING");
    assertThat(study(fails)).isEqualTo("ENDED");
    assertThat(study(late)).isEqualTo("RUNNING");
    result(klass, late, false);
    assertThat(study(late)).isEqualTo("ENDED");
    manager(school)
        .body(Map.of())
        .post(CLASSES + "/" + klass.id() + "/certificates")
        .then()
        .statusCode(200);
    assertThat(study(passes)).isEqualTo("COMPLETED");
  }

  private void result(Made klass, Made enrolment, boolean passed) {
    manager(school)
        .body(Map.of("rows", List.of(Map.of("enrolmentId", enrolment.id(), "passed", passed))))
        .post(CLASSES + "/" + klass.id() + "/results")
        .then()
        .statusCode(200);
  }

  private String study(Made enrolment) {
    return manager(school).get("/training/v1/studies/" + enrolment.id()).path("state");
  }

  @Test
  void anApprovedLearnerOfAnotherUnitMovesUpByAWithdrawalOutOfItsScope() {
    var klass = open(Map.of("capacity", 1));
    var other = workforce.organisation("OTHER");
    var first = nominated(klass, person("Nguyễn Văn An"));
    var waiting =
        made(
            as("unit-nominator", other.code())
                .body(Map.of("cadreId", workforce.person("Trần Thị Bình", other)))
                .post(path(klass)),
            201);
    approving(klass, first).then().statusCode(200);
    approving(klass, waiting).then().body("state", equalTo("WAITING"));

    withdrawing(klass, first).then().statusCode(200);

    assertThat(state(klass, waiting)).isEqualTo("APPROVED");
  }

  @Test
  void whatWasDecidedIsNotDecidedAgain() {
    var klass = open(Map.of());
    var enrolment = nominated(klass, person("Nguyễn Văn An"));
    approving(klass, enrolment).then().statusCode(200);

    approving(klass, enrolment).then().statusCode(409).body("code", equalTo("enrolment-stage"));
    manager(school)
        .header("If-Match", etag(klass, enrolment))
        .body(Map.of("reason", "Ưu tiên đợt sau"))
        .post(path(klass, enrolment) + "/decline")
        .then()
        .statusCode(409)
        .body("code", equalTo("enrolment-stage"));
  }

  @Test
  void aLearnerIsWithdrawnByTheirUnitOrByTheManagerOfTheClass() {
    var klass = open(Map.of());
    var enrolment = nominated(klass, person("Nguyễn Văn An"));

    as("unit-nominator", school.code())
        .header("If-Match", etag(klass, enrolment))
        .body(Map.of("reason", "Nghỉ thai sản"))
        .post(path(klass, enrolment) + "/withdraw")
        .then()
        .statusCode(403);
    manager(school)
        .header("If-Match", etag(klass, enrolment))
        .body(Map.of("reason", "Nghỉ thai sản"))
        .post(path(klass, enrolment) + "/withdraw")
        .then()
        .statusCode(200);
  }

  @Test
  void onceAClassRunsNobodyMovesUpAndNobodyIsApproved() {
    var klass = open(Map.of("capacity", 1));
    var first = nominated(klass, person("Nguyễn Văn An"));
    var second = nominated(klass, person("Trần Thị Bình"));
    var third = nominated(klass, person("Lê Văn Cường"));
    approving(klass, first).then().statusCode(200);
    approving(klass, second).then().body("state", equalTo("WAITING"));
    move(school, klass, "start");

    withdrawing(klass, first).then().statusCode(200);

    assertThat(state(klass, second)).isEqualTo("DECLINED");
    approving(klass, third).then().statusCode(409).body("code", equalTo("class-stage"));
  }

  @Test
  void whoHasLeftMeanwhileOrCannotBeToldIsPassedOver() {
    var klass = open(Map.of("capacity", 1));
    var left = person("Trần Thị Bình");
    var unknown = person("Lê Văn Cường");
    var first = nominated(klass, person("Nguyễn Văn An"));
    var second = nominated(klass, left);
    var third = nominated(klass, unknown);
    var fourth = nominated(klass, person("Phạm Thị Dung"));
    List.of(first, second, third, fourth)
        .forEach(one -> approving(klass, one).then().statusCode(200));
    workforce.person(left, "Trần Thị Bình", unit, Map.of("status", "LEFT"));
    var bornOnNoDay = new HashMap<String, Object>();
    bornOnNoDay.put("birthDate", null);
    workforce.person(unknown, "Lê Văn Cường", unit, bornOnNoDay);

    withdrawing(klass, first).then().statusCode(200);

    assertThat(state(klass, second)).isEqualTo("WAITING");
    assertThat(state(klass, third)).isEqualTo("WAITING");
    assertThat(state(klass, fourth)).isEqualTo("APPROVED");
  }
}
