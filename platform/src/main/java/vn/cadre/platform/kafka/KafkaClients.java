package vn.cadre.platform.kafka;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * What all Kafka clients of this service begin with: each setting that the kind of client knows,
 * taken from {@code kafka.<setting>} of the configuration or, as an environment variable, {@code
 * KAFKA_SECURITY_PROTOCOL} and the like. A client puts on top what its correctness depends on.
 */
@Singleton
public final class KafkaClients {
  private static final String PREFIX = "kafka.";

  private final Config config;

  @Inject
  KafkaClients(Config config) {
    this.config = config;
  }

  /** Without a configuration around them, by the names of the settings. */
  public static KafkaClients with(Map<String, String> settings) {
    var named =
        settings.entrySet().stream()
            .collect(Collectors.toMap(setting -> PREFIX + setting.getKey(), Map.Entry::getValue));
    return new KafkaClients(new SmallRyeConfigBuilder().withDefaultValues(named).build());
  }

  /** Settings of an administrative client. */
  public Map<String, Object> admin() {
    return known(AdminClientConfig.configNames());
  }

  /** Settings of a consumer. */
  public Map<String, Object> consumer() {
    return known(ConsumerConfig.configNames());
  }

  /** Settings of a producer. */
  public Map<String, Object> producer() {
    return known(ProducerConfig.configNames());
  }

  /** By asking for each name, because that of an environment variable tells no dot from a dash. */
  private Map<String, Object> known(Set<String> names) {
    var settings = new HashMap<String, Object>();
    for (var name : names) {
      config
          .getOptionalValue(PREFIX + name, String.class)
          .ifPresent(value -> settings.put(name, value));
    }
    return settings;
  }
}
