package vn.cadre.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.platform.testing.TestTopic.Message;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.events.ToldEvents;

/** Training's part: sends what it would, and waits for what the registry answers. */
final class TrainingTopics implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestTopic certificates;
  private final TestTopic studies;
  private final ToldEvents told;

  TrainingTopics() {
    var config = ConfigProvider.getConfig();
    var prefix = config.getValue("platform.inbox.topic-prefix", String.class);
    certificates = TestTopic.on(prefix + "training.certificates.v1");
    studies = TestTopic.on(prefix + "training.studies.v1");
    told = new ToldEvents(config.getValue("quarkus.datasource.jdbc.url", String.class));
  }

  /** One of political theory, of a learner with a record. */
  static Map<String, @Nullable Object> certificate(String cadreId) {
    var state = new HashMap<String, @Nullable Object>();
    state.put("id", UUID.randomUUID().toString());
    state.put("number", "12-2026-TRUONG-CT");
    state.put("enrolmentId", UUID.randomUUID().toString());
    state.put("cadreId", cadreId);
    state.put("holder", "Nguyễn Văn An");
    state.put("issuer", "Trường Chính trị Nguyễn Văn Cừ");
    state.put("institution", null);
    state.put("grantsKind", "POLITICAL_THEORY");
    state.put("grantsLevel", "INTERMEDIATE");
    state.put("grantsSpeciality", null);
    state.put("issuedOn", "2026-06-30");
    state.put("state", "ISSUED");
    state.put("reason", null);
    return state;
  }

  static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> state, String field, @Nullable Object value) {
    var changed = new HashMap<>(state);
    changed.put(field, value);
    return changed;
  }

  static Map<String, @Nullable Object> revoked(Map<String, @Nullable Object> state) {
    return with(with(state, "state", "REVOKED"), "reason", "Cấp nhầm người");
  }

  /** What the holder of the certificate studies for. */
  static Map<String, @Nullable Object> study(
      Map<String, @Nullable Object> certificate, String state) {
    var study = new HashMap<String, @Nullable Object>();
    study.put("id", certificate.get("enrolmentId"));
    study.put("cadreId", certificate.get("cadreId"));
    study.put("kind", certificate.get("grantsKind"));
    study.put("level", certificate.get("grantsLevel"));
    study.put("speciality", null);
    study.put("institution", "Học viện Chính trị khu vực I");
    study.put("state", state);
    return study;
  }

  void tell(Map<String, @Nullable Object> certificate, int sequence) {
    send(certificates, certificate, sequence, "vn.cadre.training.certificates.issued.v1");
  }

  void tellOfStudy(Map<String, @Nullable Object> study, int sequence) {
    send(studies, study, sequence, "vn.cadre.training.studies.began.v1");
  }

  private static void send(
      TestTopic topic, Map<String, @Nullable Object> state, int sequence, String type) {
    try {
      topic.send(
          Message.event(
              UUID.fromString(String.valueOf(state.get("id"))),
              sequence,
              type,
              JSON.writeValueAsString(state)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The answers to a certificate or a study, once there are so many; sound, and told to services
   * alone.
   */
  List<ToldEvents.Told> answers(Map<String, @Nullable Object> state, int count) {
    var id = String.valueOf(state.get("id"));
    await().atMost(Duration.ofSeconds(60)).until(() -> told.of(id).size() >= count);
    var answers = told.sound(id);
    assertThat(answers).hasSize(count).allMatch(ToldEvents.Told::internal);
    return answers;
  }

  /** The state of the last of them. */
  String answer(Map<String, @Nullable Object> state, int count) {
    return last(state, count).get("state").asText();
  }

  /** The last of them. */
  JsonNode last(Map<String, @Nullable Object> state, int count) {
    return answers(state, count).getLast().data().get("state");
  }

  /** Waits until one person's qualifications that count are these, as level and status. */
  static void awaitQualifications(Made person, String... levelAndStatus) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(qualifications(person, "it.level + ' ' + it.status"))
                .containsExactlyInAnyOrder(levelAndStatus));
  }

  static List<String> qualifications(Made person, String shown) {
    return viewer(EVERYWHERE)
        .get(person.location() + "/qualifications")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.collect { " + shown + " }");
  }

  /** One person has two records, of which this one goes on. */
  static void join(Made joined, Made survivor) {
    editor(EVERYWHERE)
        .body(
            Map.of(
                "survivorId",
                survivor.id(),
                "joinedId",
                joined.id(),
                "reason",
                "Lập trùng hồ sơ",
                "evidence",
                "Đối chiếu căn cước công dân bản gốc"))
        .post("/cadre/v1/cadre-merges")
        .then()
        .statusCode(201);
  }

  @Override
  public void close() throws Exception {
    certificates.close();
    studies.close();
    told.close();
  }
}
