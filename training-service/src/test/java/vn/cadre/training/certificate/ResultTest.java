package vn.cadre.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.today;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.TrainingTest;

/** Who was there, and who passed by it. */
@TrainingTest
class ResultTest extends FinalsCase {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  @Test
  void whoMissesTooManySessionsDoesNotPassWhateverTheMarks() {
    var klass = finals.klass(finals.course(80, "5"), "RUNNING");
    var learners = finals.outsiders(klass, 2);
    for (int day = 5; day > 0; day--) {
      var state = day > 2 ? "EXCUSED" : "PRESENT";
      finals
          .mark(
              klass,
              finals.session(klass, day),
              List.of(
                  row(learners.getFirst(), "state", "PRESENT"),
                  row(learners.getLast(), "state", state)))
          .then()
          .statusCode(200);
    }
    manager(finals.school)
        .get(CLASSES + "/" + klass + "/attendance")
        .then()
        .statusCode(200)
        .body("items.percent", contains("100.00", "40.00"))
        .body("items[1].share.excused", equalTo(3));
    finals
        .results(
            klass,
            List.of(
                row(learners.getFirst(), "score", "7.25"), row(learners.getLast(), "score", "9")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(true, false))
        .body("items[1].reasons.rule", contains("result.attendance", "result.score"))
        .body("items[1].reasons.passed", contains(false, true));
  }

  @Test
  void everythingWrongWithResultsIsToldAtOnceAndNothingIsWritten() {
    var klass = finals.klass(finals.course(null, "5"), "RUNNING");
    var learners = finals.outsiders(klass, 3);
    finals
        .results(
            klass,
            List.of(
                row(learners.get(0), "score", "8"),
                row(UUID.randomUUID(), "score", "8"),
                row(learners.get(1), "score", "11"),
                row(learners.get(2), "note", "Vắng thi"),
                row(learners.get(0), "score", "6")))
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", hasItems("rows[2].score pattern"));
    finals
        .results(
            klass,
            List.of(
                row(learners.get(0), "score", "8"),
                row(UUID.randomUUID(), "score", "8"),
                row(learners.get(2), "note", "Vắng thi"),
                row(learners.get(0), "score", "6"),
                Map.of("enrolmentId", learners.get(1), "score", "4", "passed", true)))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            hasItems(
                "rows[1].enrolmentId not-enrolled",
                "rows[2].score required",
                "rows[3].enrolmentId twice",
                "rows[4].passed rules-not-met"));
    manager(finals.school).get(CLASSES + "/" + klass + "/results").then().body("items", hasSize(0));
  }

  @Test
  void nobodyIsMarkedOrJudgedBeforeTheClassHasBegun() {
    var klass = finals.klass(finals.course(null, null), "OPEN");
    var learner = finals.outsiders(klass, 1).getFirst();
    finals
        .results(klass, List.of(row(learner, "passed", true)))
        .then()
        .statusCode(409)
        .body("code", equalTo("class-not-held"));
  }

  @Test
  void whoMissedSessionsAfterTheirResultGetsNoCertificateOfIt() {
    var klass = finals.klass(finals.course(80, "5"), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    finals.mark(klass, finals.session(klass, 5), List.of(row(learner, "state", "PRESENT")));
    finals
        .results(klass, List.of(row(learner, "score", "8")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(true));
    finals.mark(klass, finals.session(klass, 4), List.of(row(learner, "state", "ABSENT")));
    complete(klass);

    finals
        .issue(klass, Map.of())
        .then()
        .statusCode(400)
        .body("violations.code", contains("rules-not-met"))
        .body("violations[0].message", startsWith("Phạm Thị Học 0"));
    finals
        .results(klass, List.of(row(learner, "score", "8")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(false));
  }

  private void complete(UUID klass) {
    finals
        .room
        .database()
        .update(
            "UPDATE training_class SET version = version + 1, state = 'COMPLETED', completed_at = now() WHERE id = ?",
            klass);
  }

  @Test
  void whereNoSessionIsOnRecordTheRecorderAnswersForAttendance() {
    var klass = finals.klass(finals.course(80, "5"), "COMPLETED");
    var learner = finals.outsiders(klass, 1).getFirst();

    finals
        .results(klass, List.of(row(learner, "score", "8")))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }", contains("rows[0].passed required"));
    finals
        .results(klass, List.of(Map.of("enrolmentId", learner, "score", "8", "passed", true)))
        .then()
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("rows[0].note required"));
    finals
        .results(
            klass,
            List.of(
                Map.of(
                    "enrolmentId", learner, "score", "8", "passed", true, "note", "Theo sổ lớp")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(true))
        .body("items[0].reasons.rule", contains("result.attendance", "result.score"));
    finals.issue(klass, Map.of()).then().statusCode(200).body("items", hasSize(1));
  }

  @Test
  void aSessionInWhichSomebodyWasMarkedIsNeitherRemovedNorMovedToATimeToCome() {
    var klass = finals.klass(finals.course(80, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    var session = finals.session(klass, 2);
    finals.mark(klass, session, List.of(row(learner, "state", "PRESENT")));
    finals
        .room
        .database()
        .update(
            "UPDATE training_class SET version = version + 1, to_day = to_day + 10 WHERE id = ?",
            klass);

    var tomorrow = today().plusDays(1).atStartOfDay(CivilClock.ZONE).toInstant();
    changing(
            klass,
            session,
            Map.of(
                "startsAt", tomorrow.toString(), "endsAt", tomorrow.plusSeconds(3600).toString()))
        .then()
        .statusCode(409)
        .body("code", equalTo("session-held"));
    changing(klass, session, Map.of("topic", "Ôn tập")).then().statusCode(200);
    var address = CLASSES + "/" + klass + "/sessions/" + session;
    manager(finals.school)
        .header("If-Match", manager(finals.school).get(address).header("ETag"))
        .delete(address)
        .then()
        .statusCode(409)
        .body("code", equalTo("session-held"));
  }

  private Response changing(UUID klass, UUID session, Map<String, ?> body) {
    var address = CLASSES + "/" + klass + "/sessions/" + session;
    return manager(finals.school)
        .header("If-Match", manager(finals.school).get(address).header("ETag"))
        .body(body)
        .patch(address);
  }

  @Test
  void onlyMarksOfSessionsThatHaveBegunCountInAShare() {
    var klass = finals.klass(finals.course(100, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    var moved = finals.session(klass, 3);
    finals.mark(klass, moved, List.of(row(learner, "state", "PRESENT")));
    finals.mark(klass, finals.session(klass, 2), List.of(row(learner, "state", "PRESENT")));
    finals
        .room
        .database()
        .update(
            "UPDATE class_session SET version = version + 1, starts_at = now() + interval '1 day', ends_at = now() + interval '25 hours' WHERE id = ?",
            moved);

    manager(finals.school)
        .get(CLASSES + "/" + klass + "/attendance")
        .then()
        .body("items.percent", contains("100.00"))
        .body("items[0].share.present", equalTo(1));
  }

  @Test
  void attendanceUnderACertificateIsNotChanged() {
    var klass = finals.klass(finals.course(80, "5"), "COMPLETED");
    var learner = finals.outsiders(klass, 1).getFirst();
    var session = finals.session(klass, 3);
    finals.mark(klass, session, List.of(row(learner, "state", "PRESENT")));
    finals.pass(klass, List.of(learner));
    finals.issue(klass, Map.of()).then().statusCode(200);

    finals
        .mark(klass, session, List.of(row(learner, "state", "ABSENT")))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("rows[0].enrolmentId certificate-issued"));
  }

  @Test
  void everyResultIsToldAndListed() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var learners = finals.outsiders(klass, 2);
    finals.pass(klass, learners);
    finals.results(klass, List.of(row(learners.getFirst(), "score", "3")));

    assertThat(
            finals
                .room
                .database()
                .texts(
                    "SELECT data -> 'state' ->> 'passed' FROM outbox_event WHERE aggregate = 'results' AND aggregate_id = ? ORDER BY sequence",
                    learners.getFirst()))
        .containsExactly("true", "false");
    manager(finals.school)
        .get("/training/v1/results?classId=" + klass + "&passed=false")
        .then()
        .statusCode(200)
        .body("items.enrolmentId", contains(learners.getFirst().toString()));
    manager(finals.school)
        .get(CLASSES + "/" + klass + "/results?limit=1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].score", equalTo("3.00"));
  }

  @Test
  void aSessionToComeIsNotMarked() {
    var klass = finals.klass(finals.course(null, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    finals
        .mark(klass, finals.session(klass, -1), List.of(row(learner, "state", "PRESENT")))
        .then()
        .statusCode(409)
        .body("code", equalTo("session-to-come"));
  }

  /** In which of five sessions somebody was; where nothing is said they were not marked. */
  private void attended(UUID klass, UUID learner, String... states) {
    for (int day = 5; day > 0; day--) {
      var session = finals.session(klass, day);
      if (5 - day < states.length) {
        finals
            .mark(klass, session, List.of(row(learner, "state", states[5 - day])))
            .then()
            .statusCode(200);
      }
    }
  }

  @Test
  void fourSessionsOfFiveAreEightyPerCentAndEnough() {
    var klass = finals.klass(finals.course(80, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    attended(klass, learner, "PRESENT", "ABSENT", "PRESENT", "PRESENT", "PRESENT");

    finals
        .results(klass, List.of(row(learner, "note", "Đạt")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(true));
    finals
        .issue(klass, Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("class-not-completed"));
  }

  @Test
  void sessionsThatNobodyMarkedLeaveAResultOpen() {
    var klass = finals.klass(finals.course(80, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    attended(klass, learner, "PRESENT", "PRESENT", "PRESENT");

    finals
        .results(klass, List.of(row(learner, "note", "Đạt")))
        .then()
        .statusCode(400)
        .body(FOUND, contains("rows[0].enrolmentId undetermined"));
    // whatever the last two say, somebody who is failed by hand has failed
    finals
        .results(klass, List.of(Map.of("enrolmentId", learner, "passed", false, "note", "Bỏ thi")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(false));
  }

  @Test
  void whatNoRuleOfTheCourseDecidesIsSaid() {
    var free = finals.klass(finals.course(null, null), "RUNNING");
    finals
        .results(free, List.of(row(finals.outsiders(free, 1).getFirst(), "note", "Khá")))
        .then()
        .statusCode(400)
        .body(FOUND, contains("rows[0].passed required"));
    var marked = finals.klass(finals.course(null, "5"), "RUNNING");
    var learner = finals.outsiders(marked, 1).getFirst();
    finals
        .results(marked, List.of(Map.of("enrolmentId", learner, "score", "8", "passed", false)))
        .then()
        .statusCode(400)
        .body(FOUND, contains("rows[0].note required"));
  }
}
