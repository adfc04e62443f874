package vn.cadre.training.study;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.self;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.Training;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.recording.RegistryCase;
import vn.cadre.training.workforce.Workforce.Org;

/** What the registry answers to studies, and what comes of no answer. */
@TrainingTest
class StudyAnswerTest extends RegistryCase {
  private static final String ENTRY = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d99";
  private static final Predicate<String> AT_LEAST_ONE_STUCK =
      Pattern.compile("studies_unrecorded\\{[^}]*answer=\"stuck\"[^}]*} [1-9]").asPredicate();

  private Org unit;
  private UUID cadre;
  private String id;

  StudyAnswerTest() {
    super("study", "studies");
  }

  @BeforeEach
  void start() {
    unit = finals.people.organisation("DONVI");
    cadre = finals.people.person("Nguyễn Thị Thu Hằng", unit);
    id = finals.studies(cadre, unit).toString();
  }

  private List<String> told(String column) {
    return finals
        .room
        .database()
        .texts(
            "SELECT "
                + column
                + " FROM outbox_event WHERE aggregate = 'studies' AND aggregate_id = ? ORDER BY sequence",
            UUID.fromString(id));
  }

  private UUID classOf(String study) {
    return UUID.fromString(manager(finals.school).get(at(study)).path("classId"));
  }

  private void cancelled(String study) {
    Classroom.move(finals.school, new Classroom.Made(classOf(study), ""), "cancel");
  }

  @Test
  void whatTheRegistryAnswersIsShownAndARefusalIsSentAgain() {
    awaitRegistry(id, "SENT");
    resend(id).then().statusCode(409).body("code", equalTo("not-answerable"));
    registryAnswers(id, 1, "REFUSED", LEFT);
    awaitRegistry(id, "REFUSED");
    manager(finals.school)
        .header("Accept-Language", "en")
        .get(at(id))
        .then()
        .body("registry.reasons.code", contains("left-before"))
        .body("registry.reasons.message", contains("Left"))
        .body("registry.qualificationId", nullValue())
        .body("allowedActions", contains("resend"));
    awaits("study-refused", id).body(found(id) + ".allowedActions", contains("resend"));
    awaitsNobodyElse(id);
    resend(id).then().statusCode(200).body("registry.state", equalTo("SENT"));
    awaitsNobody(id);
    registryAnswers(id, 2, "RECORDED", ENTRY, "[]");
    awaitRegistry(id, "RECORDED");
    manager(finals.school)
        .get(at(id))
        .then()
        .body("registry.qualificationId", equalTo(ENTRY))
        .body("registry.reasons", empty())
        .body("allowedActions", empty());
    assertThat(told("type")).containsExactly("began", "resent");
  }

  @Test
  void whatIsRecordedIsNotSentAgainAndOneAsItIsNoMoreIsNotEither() {
    registryAnswers(id, 1, "RECORDED", ENTRY, "[]");
    awaitRegistry(id, "RECORDED");
    resend(id).then().statusCode(409).body("code", equalTo("not-answerable"));
    manager(finals.school).post(at(id) + "/resend").then().statusCode(428);
    manager(finals.school)
        .header("If-Match", "\"7\"")
        .post(at(id) + "/resend")
        .then()
        .statusCode(412);
    assertThat(told("type")).containsExactly("began");
  }

  @Test
  void whatIsNotAnsweredInTimeIsStuckAndALateAnswerHolds() {
    untilStuck(id);
    manager(finals.school)
        .get("/training/v1/studies?registry=STUCK&count=true&cadre=" + cadre)
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(id));
    manager(finals.school)
        .get("/training/v1/studies?registry=RECORDED&count=true&cadre=" + cadre)
        .then()
        .body("total", equalTo(0));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'studies' }.data.stuck", greaterThan(0));
    awaits("study-unanswered", id);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/q/metrics").asString(), AT_LEAST_ONE_STUCK::test);
    registryAnswers(id, 1, "RECORDED", ENTRY, "[]");
    awaitRegistry(id, "RECORDED");
    awaitsNobody(id);
  }

  @Test
  void theAnswerToWhatRanIsNoAnswerToWhatHasEndedMeanwhile() {
    cancelled(id);
    registryAnswers(id, 1, "RECORDED", ENTRY, "[]");
    awaitRead(id, 1);
    awaitRegistry(id, "SENT");
    registryAnswers(id, 2, "REFUSED", LEFT);
    awaitRead(id, 2);
    awaitRegistry(id, "SENT");
    awaitsNobody(id);
    registryAnswers(id, 3, "TAKEN_BACK", ENTRY, "[]");
    awaitRegistry(id, "TAKEN_BACK");
    manager(finals.school).get(at(id)).then().body("state", equalTo("ENDED"));
  }

  @Test
  void whatRunsIsNotTakenBackByAnAnswerToWhatEndedBefore() {
    registryAnswers(id, 1, "TAKEN_BACK", "[]");
    awaitRead(id, 1);
    awaitRegistry(id, "SENT");
  }

  @Test
  void theSameAnswerTwiceIsOneAnswer() {
    registryAnswers(id, 1, "REFUSED", LEFT);
    awaitRegistry(id, "REFUSED");
    var shown = manager(finals.school).get(at(id)).path("registry").toString();
    registryAnswers(id, 1, "REFUSED", LEFT);
    registryAnswers(id, 2, "REFUSED", LEFT);
    awaitRead(id, 2);

    assertThat(manager(finals.school).get(at(id)).path("registry").toString()).isEqualTo(shown);
  }

  @Test
  void whatTheRegistryAnswersIsToldToNobody() {
    registryAnswers(id, 1, "REFUSED", LEFT);
    awaitRegistry(id, "REFUSED");
    resend(id).then().statusCode(200);

    assertThat(told("data::text")).hasSize(2).noneMatch(data -> data.contains("registry"));
  }

  @Test
  void whoeverHoldsTheClassSendsItAgainAndNobodyElse() {
    registryAnswers(id, 1, "REFUSED", LEFT);
    awaitRegistry(id, "REFUSED");

    // the unit and the person read what became of it, and have nothing to do
    for (var reader :
        List.of(manager(unit), as("unit-nominator", unit.code()), self(cadre, unit))) {
      reader
          .get(at(id))
          .then()
          .statusCode(200)
          .body("registry.state", equalTo("REFUSED"))
          .body("allowedActions", empty());
    }
    awaitsNobodyAt(unit);
    Training.change(manager(unit), "POST", at(id), "/resend", Map.of()).then().statusCode(403);
    Training.change(as("unit-nominator", finals.school.code()), "POST", at(id), "/resend", Map.of())
        .then()
        .statusCode(403);
    var stranger = finals.people.organisation("KHAC");
    Training.change(manager(stranger), "POST", at(id), "/resend", Map.of()).then().statusCode(404);
    assertThat(told("type")).containsExactly("began");
  }

  private void awaitsNobodyAt(Org office) {
    manager(office).get("/training/v1/tasks").then().body(found(id), nullValue());
  }

  @Test
  void aUnitThatWithdrawsSomebodyTellsTheRegistryToo() {
    registryAnswers(id, 1, "RECORDED", ENTRY, "[]");
    awaitRegistry(id, "RECORDED");
    Training.change(
            as("unit-nominator", unit.code()),
            "POST",
            CLASSES + "/" + classOf(id) + "/enrolments/" + id,
            "/withdraw",
            Map.of("reason", "Chuyển công tác"))
        .then()
        .statusCode(200);

    manager(finals.school)
        .get(at(id))
        .then()
        .body("state", equalTo("ENDED"))
        .body("registry.state", equalTo("SENT"));
    assertThat(told("type")).containsExactly("began", "ended");
  }

  @Test
  void whatRanBeforeStudiesWereAnsweredWaitsFromTheUpgradeOnAndWhatWasOverIsNotAsked()
      throws Exception {
    var over = finals.studies(finals.people.person("Trần Văn Bình", unit)).toString();
    cancelled(over);
    var database = finals.room.database();
    database.update("DELETE FROM study_recording");
    database.update(lastStatementOf("/db/migration/V20261123_342__studies_answered.sql"));

    awaitRegistry(id, "SENT");
    manager(finals.school)
        .get(at(over))
        .then()
        .body("registry", nullValue())
        .body("allowedActions", empty());
    resend(over).then().statusCode(409).body("code", equalTo("not-answerable"));
  }

  private static String lastStatementOf(String migration) throws IOException {
    try (var script = StudyAnswerTest.class.getResourceAsStream(migration)) {
      var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.lastIndexOf("INSERT INTO"));
    }
  }
}
