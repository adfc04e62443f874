package vn.cadre.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.cadre.training.klass.Classroom.manager;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.recording.RegistryCase;

/** What the registry answers to certificates, and what comes of no answer. */
@TrainingTest
class RegistryAnswerTest extends RegistryCase {
  private static final Predicate<String> AT_LEAST_ONE_STUCK =
      Pattern.compile("certificates_unrecorded\\{[^}]*answer=\"stuck\"[^}]*} [1-9]").asPredicate();

  RegistryAnswerTest() {
    super("certificate", "certificates");
  }

  @Test
  void whatTheRegistryAnswersIsShownAndARefusalIsSentAgain() {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    awaitRegistry(id, "SENT");
    resend(id).then().statusCode(409).body("code", equalTo("not-answerable"));
    registryAnswers(id, 1, "REFUSED", LEFT);
    awaitRegistry(id, "REFUSED");
    manager(finals.school)
        .get(at(id))
        .then()
        .body("registry.reasons[0].code", equalTo("left-before"))
        .body("allowedActions", contains("resend", "revoke"));
    awaits("certificate-refused", id)
        .body(found(id) + ".allowedActions", contains("resend", "revoke"));
    awaitsNobodyElse(id);
    resend(id).then().statusCode(200).body("registry.state", equalTo("SENT"));
    awaitsNobody(id);
    registryAnswers(id, 2, "RECORDED", "[]");
    awaitRegistry(id, "RECORDED");
    resend(id).then().statusCode(409).body("code", equalTo("not-answerable"));
    assertThat(finals.room.told(UUID.fromString(id))).containsExactly("issued", "resent");
  }

  @Test
  void whatIsNotAnsweredInTimeIsStuckAndALateAnswerHolds() {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    untilStuck(id);
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
        .body("checks.find { it.name == 'certificates' }.data.stuck", greaterThan(0));
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
