package vn.cadre.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.training.TrainingTest;

/** What the registry answers to certificates, and what comes of no answer. */
@TrainingTest
class RegistryAnswerTest extends FinalsCase {
  private static final String TASKS = "/training/v1/tasks";
  private static final Predicate<String> AT_LEAST_ONE_STUCK =
      Pattern.compile("certificates_unrecorded\\{[^}]*answer=\"stuck\"[^}]*} [1-9]").asPredicate();

  private void registryAnswers(String id, int sequence, String state, String reasons) {
    var prefix = ConfigProvider.getConfig().getValue("platform.inbox.topic-prefix", String.class);
    try (var topic = TestTopic.on(prefix + "internal.cadre.certificate-recordings.v1")) {
      topic.send(
          TestTopic.Message.event(
              UUID.fromString(id),
              sequence,
              "vn.cadre.cadre.certificate-recordings.recorded.v1",
              "{\"id\":\"%s\",\"cadreId\":\"%s\",\"qualificationId\":null,\"state\":\"%s\",\"reasons\":%s}"
                  .formatted(id, UUID.randomUUID(), state, reasons)));
    }
  }

  private static String found(String id) {
    return "items.find { it.resource.endsWith('%s') }".formatted(id);
  }

  private ValidatableResponse awaits(String kind, String id) {
    return manager(finals.school)
        .get(TASKS)
        .then()
        .statusCode(200)
        .body(found(id) + ".kind", equalTo(kind));
  }

  private void awaitRegistry(String id, String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            manager(finals.school)
                .get("/training/v1/certificates/" + id)
                .<String>path("registry.state")
                .equals(state));
  }

  /** Until the answer was taken in, whatever it changed. */
  private void awaitRead(String id, int sequence) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            finals
                .room
                .database()
                .texts(
                    "SELECT sequence::text FROM inbox_aggregate WHERE aggregate_id = ?",
                    UUID.fromString(id))
                .contains(Integer.toString(sequence)));
  }

  @Test
  void whatTheRegistryAnswersIsShownAndARefusalIsSentAgain() {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    awaitRegistry(id, "SENT");
    finals
        .move(id, "resend", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("not-answerable"));
    registryAnswers(
        id,
        1,
        "REFUSED",
        "[{\"field\":\"cadreId\",\"code\":\"left-before\",\"message\":{\"vi\":\"Đã thôi\",\"en\":\"Left\"}}]");
    awaitRegistry(id, "REFUSED");
    manager(finals.school)
        .get("/training/v1/certificates/" + id)
        .then()
        .body("registry.reasons[0].code", equalTo("left-before"))
        .body("allowedActions", contains("resend", "revoke"));
    awaits("certificate-refused", id)
        .body(found(id) + ".allowedActions", contains("resend", "revoke"));
    as("training-manager", finals.people.organisation("KHAC").code())
        .get(TASKS)
        .then()
        .body(found(id), nullValue());
    finals
        .move(id, "resend", Map.of())
        .then()
        .statusCode(200)
        .body("registry.state", equalTo("SENT"));
    manager(finals.school).get(TASKS).then().body(found(id), nullValue());
    registryAnswers(id, 2, "RECORDED", "[]");
    awaitRegistry(id, "RECORDED");
    assertThat(finals.room.told(UUID.fromString(id))).containsExactly("issued", "resent");
  }

  @Test
  void whatIsNotAnsweredInTimeIsStuckAndALateAnswerHolds() {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    finals
        .room
        .database()
        .update(
            "UPDATE certificate_recording SET since = since - interval '2 hours' WHERE id = ?",
            UUID.fromString(id));
    awaitRegistry(id, "STUCK");
    manager(finals.school)
        .get("/training/v1/certificates?registry=STUCK&count=true")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(id));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(
            "checks.find { it.name == 'certificates' }.data.stuck",
            org.hamcrest.Matchers.greaterThan(0));
    awaits("certificate-unanswered", id);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/q/metrics").asString(), AT_LEAST_ONE_STUCK::test);
    registryAnswers(id, 1, "RECORDED", "[]");
    awaitRegistry(id, "RECORDED");
    // the answer to what was issued is no answer to what was revoked since
    finals.move(id, "revoke", Map.of("reason", "Cấp nhầm")).then().statusCode(200);
    registryAnswers(id, 2, "RECORDED", "[]");
    awaitRead(id, 2);
    awaitRegistry(id, "SENT");
    registryAnswers(id, 3, "TAKEN_BACK", "[]");
    awaitRegistry(id, "TAKEN_BACK");
  }
}
