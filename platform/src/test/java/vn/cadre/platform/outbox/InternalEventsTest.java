package vn.cadre.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.kafka.KafkaClients;
import vn.cadre.platform.testing.PlainDatabase;
import vn.cadre.platform.testing.Servers;

/** A public and an internal aggregate on their way from the outbox to the broker. */
class InternalEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlainDatabase database = PlainDatabase.make("db/platform");
  private final String prefix =
      "test-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + ".";
  private final OutboxConfig config =
      PlainOutboxConfig.with(
          Map.of(
              "aggregates",
              "shelves",
              "internal-aggregates",
              "verdicts",
              "topic-prefix",
              prefix,
              "database-url",
              database.url(),
              "database-user",
              Servers.ofThisRun().postgresUser(),
              "database-password",
              Servers.ofThisRun().postgresPassword(),
              "idle-wait",
              "50ms"));
  private final Aggregates aggregates = new Aggregates(config);
  private final Outbox outbox =
      new Outbox(aggregates, database.pool(), () -> {}, JSON, Clock.systemUTC());
  private final Relay relay =
      new Relay(
          config,
          aggregates,
          KafkaClients.with(Map.of("bootstrap.servers", Servers.ofThisRun().kafka())),
          JSON,
          new Retention(config, Clock.systemUTC()),
          new SimpleMeterRegistry(),
          Clock.systemUTC());

  @BeforeEach
  void start() {
    relay.start(new StartupEvent());
  }

  @AfterEach
  void end() throws InterruptedException {
    relay.stop(new ShutdownEvent());
    database.close();
  }

  private static DomainEvent event(String aggregate, UUID id, long sequence, SeenBy seenBy) {
    var text = aggregate + " " + sequence;
    return new DomainEvent(
        aggregate, id, sequence, "changed", Map.of("text", text), Map.of("text", text), seenBy);
  }

  private List<JsonNode> read(String topic, int expected) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", Servers.ofThisRun().kafka(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false",
            "allow.auto.create.topics", "false");
    var found = new ArrayList<JsonNode>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      await().until(() -> consumer.partitionsFor(topic).size() == config.partitions());
      consumer.assign(
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            for (var message : consumer.poll(Duration.ofMillis(200))) {
              found.add(JSON.readTree(message.value()));
            }
            return found.size() >= expected;
          });
    } catch (Exception failed) {
      throw new AssertionError(topic, failed);
    }
    return found;
  }

  private long unpublished() {
    return database
        .sql()
        .one(
            "SELECT count(*) FROM outbox_event WHERE published_at IS NULL",
            List.of(),
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** Aggregates of the events that the app role finds, whose scope is everything. */
  private List<String> seenEverywhere() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("SET ROLE " + database.appRole());
      statement.execute("SELECT set_config('cadre.scope', '{(,)}', false)");
      var seen = new ArrayList<String>();
      try (var rows = statement.executeQuery("SELECT aggregate FROM outbox_event")) {
        while (rows.next()) {
          seen.add(rows.getString(1));
        }
      }
      return seen;
    }
  }

  @Test
  void eachKindGoesToItsTopicInOrderAndWithoutGaps() {
    var shelf = UUID.randomUUID();
    var verdict = UUID.randomUUID();
    for (long sequence = 1; sequence <= 40; sequence++) {
      var told =
          List.of(
              event("verdicts", verdict, sequence, SeenBy.SERVICES),
              event("shelves", shelf, sequence, SeenBy.EVERYONE));
      database.inTransaction(() -> outbox.append(told));
    }

    var internal = read(prefix + "internal.tested.verdicts.v1", 40);
    var open = read(prefix + "tested.shelves.v1", 40);

    var everySequence = LongStream.rangeClosed(1, 40).boxed().toList();
    assertThat(internal)
        .extracting(event -> event.get("sequence").asLong())
        .containsExactlyElementsOf(everySequence);
    assertThat(open)
        .extracting(event -> event.get("sequence").asLong())
        .containsExactlyElementsOf(everySequence);
    assertThat(internal)
        .allMatch(event -> event.get("subject").asText().equals(verdict.toString()));
    assertThat(open).allMatch(event -> event.get("subject").asText().equals(shelf.toString()));
    assertThat(internal.getFirst().get("dataschema").asText())
        .isEqualTo("/tested/v1/events/verdicts.schema.json");
    assertThat(internal.getFirst().at("/data/state/text").asText()).isEqualTo("verdicts 1");
    await().until(() -> unpublished() == 0);
  }

  @Test
  void noScopeSeesAnInternalEvent() throws SQLException {
    database.inTransaction(() ->
        outbox.append(
            List.of(
                event("verdicts", UUID.randomUUID(), 1, SeenBy.SERVICES),
                event("shelves", UUID.randomUUID(), 1, SeenBy.EVERYONE))));
    await().until(() -> unpublished() == 0);

    assertThat(seenEverywhere()).containsExactly("shelves");
  }

  @Test
  void anEventThatContradictsItsDeclarationLeavesNothing() {
    var good = event("shelves", UUID.randomUUID(), 1, SeenBy.EVERYONE);
    var slip = event("verdicts", UUID.randomUUID(), 1, SeenBy.EVERYONE);
    assertThatIllegalStateException()
        .isThrownBy(() -> database.inTransaction(() -> outbox.append(List.of(good, slip))));
    assertThat(
            database
                .sql()
                .one("SELECT count(*) FROM outbox_event", List.of(), row -> row.getLong(1)))
        .contains(0L);
  }

  @Test
  void theTableRefusesAnInternalEventThatAnybodySees() {
    assertThat(
            catchThrowable(() ->
                database.inTransaction(() ->
                    database
                        .sql()
                        .update(
                            """
                            INSERT INTO outbox_event
                              (event_id, aggregate, aggregate_id, sequence, type, occurred_at, data, seen_by, internal)
                            VALUES (gen_random_uuid(), 'verdicts', gen_random_uuid(), 1, 'changed', now(), '{}', '{(,)}', true)\
                            """,
                            List.of()))))
        .hasStackTraceContaining("outbox_event_internal");
  }
}
