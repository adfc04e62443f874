package vn.cadre.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.kafka.KafkaClients;
import vn.cadre.platform.outbox.PlainOutboxConfig;
import vn.cadre.platform.testing.Servers;

class PublishedHeadsTest {
  private SealedDatabase database;
  private SealTable seals;
  private HeadTopic topic;

  @BeforeEach
  void create() throws SQLException {
    database = SealedDatabase.create();
    seals = new SealTable(database.superuser.connection());
    var config =
        PlainOutboxConfig.with(
            Map.of(
                "service",
                SealedDatabase.SERVICE,
                "topic-prefix",
                "heads-" + System.nanoTime() + "."));
    var kafka = KafkaClients.with(Map.of("bootstrap.servers", Servers.ofThisRun().kafka()));
    topic = new HeadTopic(config, kafka, new ObjectMapper());
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  private void seal(int blocks) throws SQLException {
    var sealing = database.sealing(database.superuser.connection());
    for (int i = 0; i < blocks; i++) {
      SealedDatabase.make(database.superuser.connection(), "Vật");
      sealing.sealSettled();
    }
  }

  private Map<Long, Hash> published(long from, long to, Instant since) {
    try (var heads = new PublishedHeads(topic)) {
      return heads.between(from, to, since);
    }
  }

  private void publish() throws Exception {
    try (var publisher = HeadPublisher.open(topic)) {
      publisher.publishNew(seals);
    }
  }

  private Hash hash(long number) throws SQLException {
    return seals.get(number).orElseThrow().seal().hash();
  }

  @Test
  void whatWasSealedButNotPublishedBeforeACrashIsPublishedOnRestart() throws Exception {
    seal(3);
    publish();
    seal(2); // and the publisher died before it could tell
    publish();
    publish();

    try (var heads = new PublishedHeads(topic)) {
      assertThat(heads.last()).hasValue(5);
    }
    assertThat(published(1, 9, Instant.EPOCH).keySet()).containsExactly(1L, 2L, 3L, 4L, 5L);
    try (var admin = Admin.create(topic.admin())) {
      var end =
          admin
              .listOffsets(Map.of(topic.partition(), OffsetSpec.latest()))
              .partitionResult(topic.partition())
              .get();
      assertThat(end.offset()).as("each head once").isEqualTo(5);
    }
  }

  @Test
  void headsAreFoundByTheTimeOfTheirBlockOrWithoutIt() throws Exception {
    seal(4);
    publish();
    var third = seals.get(3).orElseThrow().seal();

    assertThat(published(3, 4, third.sealedAt())).containsOnlyKeys(3L, 4L);
    assertThat(published(3, 3, third.sealedAt())).containsEntry(3L, third.hash());
    assertThat(published(1, 2, third.sealedAt().plusSeconds(3_600)))
        .as("a time that somebody moved")
        .containsEntry(1L, hash(1))
        .containsEntry(2L, hash(2));
    assertThat(published(5, 9, third.sealedAt())).isEmpty();
  }

  @Test
  void ofTwoHeadsForOneBlockTheFirstCounts() throws Exception {
    seal(1);
    publish();
    var first = seals.get(1).orElseThrow().seal();
    var other =
        Seal.of(
            SealedDatabase.SERVICE,
            1,
            first.stream(),
            0,
            first.lastId(),
            first.count(),
            first.sealedAt(),
            Hash.of("forged"),
            Hash.NONE);
    send(other);
    assertThat(published(1, 1, Instant.EPOCH)).containsEntry(1L, first.hash());
  }

  private void send(Seal seal) throws ExecutionException, InterruptedException {
    var settings = topic.producer();
    settings.put("key.serializer", StringSerializer.class.getName());
    settings.put("value.serializer", ByteArraySerializer.class.getName());
    try (var producer = new KafkaProducer<String, byte[]>(settings)) {
      producer.send(topic.message(seal)).get();
    }
  }

  @Test
  void anEmptyTopicHasNoHeads() throws Exception {
    topic.ensure();
    try (var heads = new PublishedHeads(topic)) {
      assertThat(heads.last()).isEmpty();
      assertThat(heads.between(1, 5, Instant.now())).isEmpty();
    }
  }

  @Test
  void theTopicForgetsNothing() throws Exception {
    topic.ensure();
    topic.ensure();
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.partition().topic());
    try (var admin = Admin.create(topic.admin())) {
      var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
      assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
    }
  }
}
