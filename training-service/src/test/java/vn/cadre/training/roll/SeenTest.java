package vn.cadre.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.manager;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;

/** Two who write attendance or results of the same class. */
@TrainingTest
class SeenTest {
  private Finals finals;
  private UUID klass;
  private UUID session;
  private UUID an;
  private UUID binh;

  @BeforeEach
  void begin() {
    finals = new Finals();
    klass = finals.klass(finals.course(null, "5"), "RUNNING");
    session = finals.session(klass, 2);
    an = finals.outsider(klass, "A Lò Thị An", null);
    binh = finals.outsider(klass, "B Lò Thị Bình", null);
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private Response marks(List<Map<String, Object>> rows) {
    return finals.mark(klass, session, rows);
  }

  private Response results(List<Map<String, Object>> rows) {
    return finals.results(klass, rows);
  }

  private static Map<String, Object> mark(UUID who, String state, long seen) {
    return Map.of("enrolmentId", who, "state", state, "version", seen);
  }

  private static Map<String, Object> result(UUID who, String score, long seen) {
    return Map.of("enrolmentId", who, "score", score, "version", seen);
  }

  private ValidatableResponse attendance() {
    return manager(finals.school)
        .get(CLASSES + "/" + klass + "/sessions/" + session + "/attendance")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse recorded() {
    return manager(finals.school).get(CLASSES + "/" + klass + "/results").then().statusCode(200);
  }

  @Test
  void whoeverMarksWhatSomebodyElseMarkedSinceIsRefusedAndNothingIsWritten() {
    attendance().body("items.version", contains(0, 0));
    marks(List.of(mark(binh, "PRESENT", 0)))
        .then()
        .statusCode(200)
        .body("items.version", contains(1));

    marks(List.of(mark(an, "PRESENT", 0), mark(binh, "ABSENT", 0)))
        .then()
        .statusCode(412)
        .body("code", equalTo("stale"))
        .body("violations.field", contains("rows[1].version"));

    attendance().body("items.state", contains(nullValue(), equalTo("PRESENT")));
    marks(List.of(mark(an, "PRESENT", 0), mark(binh, "ABSENT", 1))).then().statusCode(200);
    attendance()
        .body("items.state", contains("PRESENT", "ABSENT"))
        .body("items.version", contains(1, 2));
  }

  @Test
  void whoeverCorrectsAResultThatSomebodyElseCorrectedSinceIsRefusedAndNothingIsWritten() {
    results(List.of(result(an, "8", 0), result(binh, "6", 0)))
        .then()
        .statusCode(200)
        .body("items.version", contains(1, 1));
    results(List.of(result(binh, "7", 1))).then().statusCode(200);

    results(List.of(result(an, "9", 1), result(binh, "4", 1)))
        .then()
        .statusCode(412)
        .body("code", equalTo("stale"))
        .body("violations.field", contains("rows[1].version"));

    recorded().body("items.score", contains("8.00", "7.00")).body("items.version", contains(1, 2));
  }

  @Test
  void twoWhoWriteDifferentLearnersDoNotHinderEachOther() {
    marks(List.of(mark(an, "PRESENT", 0))).then().statusCode(200);
    marks(List.of(mark(binh, "EXCUSED", 0))).then().statusCode(200);
    results(List.of(result(an, "8", 0))).then().statusCode(200);
    results(List.of(result(binh, "6", 0))).then().statusCode(200);

    attendance().body("items.state", contains("PRESENT", "EXCUSED"));
    recorded().body("items.score", contains("8.00", "6.00"));
  }

  @Test
  void whoeverSaysNothingOfWhatTheyReadOverwritesAndTheSameAgainIsNoChange() {
    marks(List.of(mark(an, "PRESENT", 0))).then().statusCode(200);
    marks(List.of(Map.of("enrolmentId", an, "state", "ABSENT"))).then().statusCode(200);
    marks(List.of(Map.of("enrolmentId", an, "state", "ABSENT"))).then().statusCode(200);
    results(List.of(result(an, "8", 0))).then().statusCode(200);
    results(List.of(Map.of("enrolmentId", an, "score", "4"))).then().statusCode(200);

    attendance().body("items[0].state", equalTo("ABSENT")).body("items[0].version", equalTo(2));
    recorded().body("items[0].score", equalTo("4.00")).body("items[0].version", equalTo(2));
  }

  @Test
  void ofTwoWhoWriteAtOnceWhatBothHaveReadOneIsRefused() throws Exception {
    for (long seen = 0; seen < 5; seen++) {
      var version = seen;
      var even = version % 2 == 0;
      assertThat(
              atOnce(
                  () -> marks(List.of(mark(an, even ? "PRESENT" : "ABSENT", version))),
                  () -> marks(List.of(mark(an, even ? "EXCUSED" : "ABSENT", version)))))
          .containsExactlyInAnyOrder(200, 412);
      assertThat(
              atOnce(
                  () -> results(List.of(result(an, even ? "5" : "6", version))),
                  () -> results(List.of(result(an, even ? "7" : "8", version)))))
          .containsExactlyInAnyOrder(200, 412);
    }
  }

  private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other)
      throws Exception {
    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(one, other))) {
        answers.add(answer.get().statusCode());
      }
    }
    return answers;
  }

  @Test
  void aVersionThatIsNoneIsWrongInputBesideWhatElseIs() {
    marks(List.of(Map.of("enrolmentId", an, "state", "LATE", "version", -1)))
        .then()
        .statusCode(400)
        .body("violations.field", contains("rows[0].state", "rows[0].version"));
    results(List.of(Map.of("enrolmentId", an, "score", "11", "version", "first")))
        .then()
        .statusCode(400)
        .body("violations.size()", equalTo(2));
  }
}
