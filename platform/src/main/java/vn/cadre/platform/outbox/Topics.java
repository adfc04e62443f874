package vn.cadre.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** One compacted topic per aggregate type, {@code {service}.{aggregates}.v1}. */
final class Topics {
  private final OutboxConfig config;

  Topics(OutboxConfig config) {
    this.config = config;
  }

  String of(String aggregate) {
    return config.topicPrefix().orElse("") + config.service() + "." + aggregate + ".v1";
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
        config.aggregates().orElse(List.of()).stream()
            .map(a ->
                new NewTopic(of(a), config.partitions(), config.replication()).configs(settings))
            .toList();
    var properties = new Properties();
    properties.put("bootstrap.servers", config.bootstrapServers());
    try (var admin = Admin.create(properties)) {
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
