package vn.cadre.registry.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.admin;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

/** What an ordinary consumer reads. */
@RegistryTest
class EventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @ConfigProperty(name = "platform.outbox.topic-prefix")
  String prefix;

  @Test
  void everyChangeOfEveryAggregateReachesItsTopicInOrderAndWithoutGaps() {
    var office = root("EVENTS");
    editor(EVERYWHERE)
        .header("If-Match", office.etag())
        .body(Map.of("name", "Tên mới"))
        .patch(office.location())
        .then()
        .statusCode(200);
    var head = title("HEAD");
    var seat = position(office, head, 1);
    var person = cadre(office, "Nguyễn Văn Dần");
    var post = appointment(person, seat, "2015-01-05");
    editor(EVERYWHERE)
        .header("If-Match", post.etag())
        .body(Map.of("to", "2020-01-01", "decision", decision()))
        .post(post.location() + "/end")
        .then()
        .statusCode(200);

    var asked = standard(head.code(), "2010-01-01");
    for (var aggregate :
        List.of("organisations", "titles", "standards", "positions", "cadres", "appointments")) {
      keepsItsSchema(
          aggregate,
          List.of(office.id(), head.id(), asked.id(), seat.id(), person.id(), post.id()));
    }
    assertThat(read("standards", asked.id(), 1).getFirst().at("/data/state/orStudying").asBoolean())
        .isTrue();
    var organisations = read("organisations", office.id(), 2);
    assertThat(organisations).extracting(e -> e.get("sequence").asLong()).containsExactly(1L, 2L);
    assertThat(organisations.getFirst().get("specversion").asText()).isEqualTo("1.0");
    assertThat(organisations.getFirst().get("type").asText())
        .isEqualTo("vn.cadre.cadre.organisations.created.v1");
    assertThat(organisations.getLast().at("/data/change/name").asText()).isEqualTo("Tên mới");
    assertThat(organisations.getLast().at("/data/state/name").asText()).isEqualTo("Tên mới");
    assertThat(organisations.getLast().at("/data/state").has("allowedActions")).isFalse();
    assertThat(organisations.getLast().get("position").asLong())
        .isGreaterThan(organisations.getFirst().get("position").asLong());
    assertThat(read("titles", head.id(), 1)).hasSize(1);
    assertThat(read("positions", seat.id(), 1)).hasSize(1);
    assertThat(read("cadres", person.id(), 1).getFirst().at("/data/state/fullName").asText())
        .isEqualTo("Nguyễn Văn Dần");
    assertThat(read("appointments", post.id(), 2).getLast().at("/data/state/to").asText())
        .isEqualTo("2020-01-01");
  }

  @Test
  void whoeverIsSucceededTellsOfItsSuccessor() {
    var old = root("PREDECESSOR");
    var successor = code("SUCCESSOR");
    post(
        "/cadre/v1/organisations",
        Map.of(
            "code", successor,
            "name", "Đơn vị mới",
            "level", "PROVINCE",
            "bloc", "STATE",
            "kind", "PROVINCE",
            "validFrom", "2000-01-01",
            "predecessors", List.of(old.code())));
    var told = read("organisations", old.id(), 2).getLast();
    assertThat(told.get("type").asText()).isEqualTo("vn.cadre.cadre.organisations.succeeded.v1");
    assertThat(told.get("sequence").asLong()).isEqualTo(2);
    assertThat(told.at("/data/change/successors/0").asText()).isEqualTo(successor);
    assertThat(told.at("/data/state/successors/0").asText()).isEqualTo(successor);
    keepsItsSchema("organisations", List.of(old.id()));
    editor(EVERYWHERE)
        .header("If-Match", old.etag())
        .body(Map.of("name", "Tên mới"))
        .patch(old.location())
        .then()
        .statusCode(412);
  }

  @Test
  void anEventTellsOfOthersOnlyWhatNeverChanges() {
    var office = root("STABLE");
    var seat = position(office, title("HEAD"), 1);
    var post = appointment(cadre(office, "Nguyễn Văn Dần"), seat, "2015-01-05");
    var position = read("positions", seat.id(), 1).getFirst().at("/data/state");
    assertThat(position.get("organisationCode").asText()).isEqualTo(office.code());
    var held = read("appointments", post.id(), 1).getFirst().at("/data/state");
    assertThat(held.get("organisationCode").asText()).isEqualTo(office.code());
    for (var joined : List.of("organisationName", "titleName", "rank", "cadreName")) {
      assertThat(position.has(joined)).as(joined).isFalse();
      assertThat(held.has(joined)).as(joined).isFalse();
    }
  }

  @Test
  void aTransferRequestTellsOfItsStepsWhatBothSidesMaySee() {
    var sending = root("SENDS");
    var receiving = root("RECEIVES");
    var person = cadre(sending, "Nguyễn Văn Dần");
    var body =
        Map.of(
            "cadreId", person.id(),
            "positionId", position(receiving, title("HEAD"), 1).id(),
            "kind", "TRANSFER",
            "from", "2026-10",
            "decision", decision());
    var request = editor(sending.code()).body(body).post("/cadre/v1/transfer-requests");
    request.then().statusCode(201);
    editor(sending.code())
        .header("If-Match", request.getHeader("ETag"))
        .post(request.getHeader("Location") + "/withdraw")
        .then()
        .statusCode(200);
    String id = request.path("id");
    var told = read("transfer-requests", id, 2);
    assertThat(told).extracting(e -> e.get("sequence").asLong()).containsExactly(1L, 2L);
    assertThat(told.getLast().get("type").asText())
        .isEqualTo("vn.cadre.cadre.transfer-requests.withdrawn.v1");
    assertThat(told.getLast().at("/data/state/state").asText()).isEqualTo("WITHDRAWN");
    assertThat(told.getFirst().at("/data/state").has("cadreName")).isFalse();
    keepsItsSchema("transfer-requests", List.of(id));
  }

  @Test
  void aRoundOfEvaluationsTellsWhereItStandsAndOfNobodysGrade() {
    var office = root("ROUNDS");
    var round =
        editor(office.code())
            .body(Map.of("organisationId", office.id(), "year", 2026))
            .post("/cadre/v1/evaluation-rounds");
    round.then().statusCode(201);
    editor(office.code())
        .header("If-Match", round.getHeader("ETag"))
        .body(Map.of("reason", "Mở nhầm"))
        .post(round.getHeader("Location") + "/cancel")
        .then()
        .statusCode(200);
    String id = round.path("id");
    var told = read("evaluation-rounds", id, 2);
    assertThat(told).extracting(e -> e.get("sequence").asLong()).containsExactly(1L, 2L);
    assertThat(told.getLast().get("type").asText())
        .isEqualTo("vn.cadre.cadre.evaluation-rounds.cancelled.v1");
    assertThat(told.getLast().at("/data/state/state").asText()).isEqualTo("CANCELLED");
    assertThat(told.getLast().at("/data/state").has("proposed")).isFalse();
    keepsItsSchema("evaluation-rounds", List.of(id));
  }

  @Test
  void aPackTellsOfItsVersionsAndConfirmations() {
    var id = code("EVENTS-PACK").toLowerCase(Locale.ROOT);
    Map<String, Object> none = Map.of("value", List.of(), "verified", true);
    admin()
        .body(
            Map.of(
                "id",
                id,
                "kind",
                "working-days",
                "title",
                "Ngày nghỉ thử nghiệm",
                "version",
                Map.of(
                    "validFrom", "1901-01-01",
                    "validTo", "1901-02-01",
                    "citation", "Quyết định thử nghiệm",
                    "numbers",
                        Map.of(
                            "weeklyRest", Map.of("value", List.of("SUNDAY"), "verified", false),
                            "years", none,
                            "daysOff", none,
                            "workedDays", none))))
        .post("/cadre/v1/policies")
        .then()
        .statusCode(201);
    admin()
        .body(Map.of("citation", "Công văn thử nghiệm"))
        .post("/cadre/v1/policies/" + id + "/versions/1/confirmations")
        .then()
        .statusCode(201);

    var told =
        read("policies", key -> true, 2, event -> event.at("/data/state/code").asText().equals(id));
    assertThat(told).extracting(e -> e.get("sequence").asLong()).containsExactly(1L, 2L);
    assertThat(told.getLast().get("type").asText())
        .isEqualTo("vn.cadre.cadre.policies.confirmed.v1");
    var version = told.getLast().at("/data/state/versions/0");
    assertThat(version.at("/confirmed/0").asText()).isEqualTo("weeklyRest");
    assertThat(version.at("/numbers/weeklyRest/value/0").asText()).isEqualTo("SUNDAY");
    keepsItsSchema("policies", List.of(told.getFirst().get("subject").asText()));
  }

  @Test
  void aPublicTopicTellsNoPersonalNumber() {
    var person = cadre(root("QUIET"), "Phạm Văn Dũng");
    var state = read("cadres", person.id(), 1).getFirst().at("/data/state");
    assertThat(state.has("personalId")).isFalse();
    assertThat(state.has("ethnicGroup")).isFalse();
    assertThat(state.has("residence")).isFalse();
    assertThat(state.has("registeredIn")).isTrue();
  }

  @Test
  void aRefusedChangeHasNoEvent() {
    var office = root("REFUSED");
    editor(EVERYWHERE).body(Map.of("name", "x")).patch(office.location()).then().statusCode(428);
    editor(EVERYWHERE)
        .header("If-Match", office.etag())
        .body(Map.of("name", "Sau lần bị từ chối"))
        .patch(office.location())
        .then()
        .statusCode(200);
    assertThat(read("organisations", office.id(), 2))
        .extracting(e -> e.get("sequence").asLong())
        .containsExactly(1L, 2L);
  }

  private void keepsItsSchema(String aggregate, List<String> keys) {
    var text =
        viewer(EVERYWHERE)
            .get("/cadre/v1/events/" + aggregate + ".schema.json")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    var events = read(aggregate, keys::contains, 1);
    for (var event : events) {
      assertThat(schema.validate(event)).as(event.toString()).isEmpty();
      assertThat(event.get("dataschema").asText())
          .isEqualTo("/cadre/v1/events/" + aggregate + ".schema.json");
    }
  }

  private List<JsonNode> read(String aggregate, String key, int expected) {
    return read(aggregate, key::equals, expected);
  }

  private List<JsonNode> read(String aggregate, Predicate<String> keys, int expected) {
    return read(aggregate, keys, expected, event -> true);
  }

  private List<JsonNode> read(
      String aggregate, Predicate<String> keys, int expected, Predicate<JsonNode> wanted) {
    var settings = new Properties();
    settings.put("bootstrap.servers", broker);
    settings.put("group.id", "test-" + UUID.randomUUID());
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    var found = new ArrayList<JsonNode>();
    try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
      consumer.subscribe(List.of(prefix + "cadre." + aggregate + ".v1"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(message -> {
                  if (keys.test(message.key()) && wanted.test(parse(message.value()))) {
                    found.add(parse(message.value()));
                  }
                });
            return found.size() >= expected;
          });
    }
    return found;
  }

  private static JsonNode parse(byte[] event) {
    try {
      return JSON.readTree(event);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
