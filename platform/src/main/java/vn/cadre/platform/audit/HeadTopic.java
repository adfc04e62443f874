package vn.cadre.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.cadre.platform.kafka.KafkaClients;
import vn.cadre.platform.outbox.OutboxConfig;

/**
 * The topic of the heads, {@code {service}.audit-seals.v1}: one partition in the order of the
 * chain, kept for ever. Each message is the head as JSON, keyed by its number; its time is when the
 * block was sealed.
 */
@Singleton
final class HeadTopic {
  private final OutboxConfig config;
  private final KafkaClients kafka;
  private final ObjectMapper json;

  HeadTopic(OutboxConfig config, KafkaClients kafka, ObjectMapper json) {
    this.config = config;
    this.kafka = kafka;
    this.json = json;
  }

  /** A head as it travels. */
  record Message(
      String service,
      long number,
      String stream,
      long afterId,
      long lastId,
      int count,
      String sealedAt,
      String manifest,
      String previous,
      String hash) {}

  TopicPartition partition() {
    return new TopicPartition(
        config.topicPrefix().orElse("") + config.service() + ".audit-seals.v1", 0);
  }

  /** Makes it if it is missing; an existing topic keeps the settings its operators gave it. */
  void ensure() throws ExecutionException, InterruptedException {
    var settings =
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    var topic = new NewTopic(partition().topic(), 1, config.replication()).configs(settings);
    try (var admin = Admin.create(admin())) {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw refused;
      }
    }
  }

  ProducerRecord<String, byte[]> message(Seal seal) {
    var message =
        new Message(
            config.service(),
            seal.number(),
            seal.stream(),
            seal.afterId(),
            seal.lastId(),
            seal.count(),
            seal.sealedAt().toString(),
            seal.manifest().hex(),
            seal.previous().hex(),
            seal.hash().hex());
    try {
      var sent =
          new ProducerRecord<>(
              partition().topic(),
              0,
              seal.sealedAt().toEpochMilli(),
              Long.toString(seal.number()),
              json.writeValueAsBytes(message));
      sent.headers().add("content-type", "application/json".getBytes(StandardCharsets.US_ASCII));
      return sent;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Message read(byte[] body) throws IOException {
    return json.readValue(body, Message.class);
  }

  /** Settings of an administrative client that does not wait for long. */
  Map<String, Object> admin() {
    return impatient(kafka.admin());
  }

  /** Of a consumer that does not wait for long. */
  Map<String, Object> consumer() {
    return impatient(kafka.consumer());
  }

  /** Of a producer. */
  Map<String, Object> producer() {
    var settings = kafka.producer();
    settings.put("request.timeout.ms", "5000");
    return settings;
  }

  private static Map<String, Object> impatient(Map<String, Object> settings) {
    settings.put("default.api.timeout.ms", "10000");
    settings.put("request.timeout.ms", "5000");
    return settings;
  }
}
