package vn.cadre.training.recording;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.training.Training;
import vn.cadre.training.certificate.FinalsCase;

/** A test of what the registry answers: takes its part, and sees what comes of it. */
public abstract class RegistryCase extends FinalsCase {
  protected static final String LEFT =
      """
      [{"field":"cadreId","code":"left-before","message":{"vi":"Đã thôi","en":"Left"}}]\
      """;
  private static final String TASKS = "/training/v1/tasks";

  private final String one;
  private final String all;

  /**
   * @param one as tables and topics name it: {@code certificate}
   * @param all as resources and metrics name them: {@code certificates}
   */
  protected RegistryCase(String one, String all) {
    this.one = one;
    this.all = all;
  }

  protected void registryAnswers(String id, int sequence, String state, String reasons) {
    registryAnswers(id, sequence, state, null, reasons);
  }

  protected void registryAnswers(
      String id, int sequence, String state, @Nullable String entry, String reasons) {
    var prefix = ConfigProvider.getConfig().getValue("platform.inbox.topic-prefix", String.class);
    try (var topic = TestTopic.on(prefix + "internal.cadre." + one + "-recordings.v1")) {
      topic.send(
          TestTopic.Message.event(
              UUID.fromString(id),
              sequence,
              "vn.cadre.cadre." + one + "-recordings.recorded.v1",
              "{\"id\":\"%s\",\"cadreId\":\"%s\",\"qualificationId\":%s,\"state\":\"%s\",\"reasons\":%s}"
                  .formatted(
                      id,
                      UUID.randomUUID(),
                      entry == null ? null : '"' + entry + '"',
                      state,
                      reasons)));
    }
  }

  protected String at(String id) {
    return "/training/v1/" + all + "/" + id;
  }

  protected Response resend(String id) {
    return Training.change(manager(finals.school), "POST", at(id), "/resend", Map.of());
  }

  protected void awaitRegistry(String id, String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> manager(finals.school).get(at(id)).<String>path("registry.state").equals(state));
  }

  /** Until the answer was taken in, whatever it changed. */
  protected void awaitRead(String id, int sequence) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            finals
                .room
                .database()
                .texts(
                    "SELECT sequence::text FROM inbox_aggregate WHERE aggregate_id = ? AND topic LIKE ?",
                    UUID.fromString(id),
                    "%" + one + "-recordings%")
                .contains(Integer.toString(sequence)));
  }

  /** It was told two hours ago. */
  protected void untilStuck(String id) {
    finals
        .room
        .database()
        .update(
            "UPDATE %s_recording SET since = since - interval '2 hours' WHERE id = ?"
                .formatted(one),
            UUID.fromString(id));
    awaitRegistry(id, "STUCK");
  }

  protected static String found(String id) {
    return "items.find { it.resource.endsWith('%s') }".formatted(id);
  }

  protected ValidatableResponse awaits(String kind, String id) {
    return manager(finals.school)
        .get(TASKS)
        .then()
        .statusCode(200)
        .body(found(id) + ".kind", equalTo(kind));
  }

  protected void awaitsNobody(String id) {
    manager(finals.school).get(TASKS).then().statusCode(200).body(found(id), nullValue());
  }

  protected void awaitsNobodyElse(String id) {
    as("training-manager", finals.people.organisation("KHAC").code())
        .get(TASKS)
        .then()
        .statusCode(200)
        .body(found(id), nullValue());
  }
}
