package vn.cadre.platform.outbox;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.cadre.platform.kafka.KafkaClients;

/**
 * One compacted topic per aggregate type, {@code {service}.{aggregates}.v1}, or {@code
 * internal.{service}.{aggregates}.v1} where the broker lets no one but services read.
 */
final class Topics {
  /** What the names of internal topics begin with, after the installation's prefix. */
  static final String INTERNAL = "internal";

  private final OutboxConfig config;
  private final Aggregates aggregates;
  private final KafkaClients kafka;

  Topics(OutboxConfig config, Aggregates aggregates, KafkaClients kafka) {
    this.config = config;
    this.kafka = kafka;
    this.aggregates = aggregates;
  }

  /** As the event was recorded, whatever its aggregate is declared today. */
  String of(PendingEvents.Envelope event) {
    return event.internal() ? internal(event.aggregate()) : open(event.aggregate());
  }

  /** The transactional id of whoever publishes. */
  String relay() {
    return open("relay");
  }

  private String open(String aggregate) {
    return prefix() + config.service() + "." + aggregate + ".v1";
  }

  private String internal(String aggregate) {
    return prefix() + INTERNAL + "." + config.service() + "." + aggregate + ".v1";
  }

  private String prefix() {
    return config.topicPrefix().orElse("");
  }

  /** Makes what is missing; an existing topic keeps the settings its operators gave it. */
  void ensure() throws ExecutionException, InterruptedException {
    var settings =
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
            Long.toString(config.compactionLag().toMillis()));
    var topics =
        Stream.concat(
                aggregates.open().stream().map(this::open),
                aggregates.internal().stream().map(this::internal))
            .map(name ->
                new NewTopic(name, config.partitions(), config.replication()).configs(settings))
            .toList();
    try (var admin = Admin.create(kafka.admin())) {
      for (var made : admin.createTopics(topics).values().values()) {
        try {
          made.get();
        } catch (ExecutionException refused) {
          if (!(refused.getCause() instanceof TopicExistsException)) {
            throw refused;
          }
        }
      }
    }
  }
}
