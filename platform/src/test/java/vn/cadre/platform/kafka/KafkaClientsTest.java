package vn.cadre.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class KafkaClientsTest {
  private static final String ACCOUNT =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\";";

  @Test
  void everyClientTakesTheAccountFromTheEnvironment() {
    var environment =
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", "broker:9093",
            "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
            "KAFKA_SASL_MECHANISM", "PLAIN",
            "KAFKA_SASL_JAAS_CONFIG", ACCOUNT,
            "KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/kafka/truststore.p12");
    var clients =
        new KafkaClients(
            new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withDefaultValue("kafka.bootstrap.servers", "localhost:19092")
                .build());

    for (var settings : new Map<?, ?>[] {clients.admin(), clients.consumer(), clients.producer()}) {
      assertThat(settings)
          .isEqualTo(
              Map.of(
                  "bootstrap.servers", "broker:9093",
                  "security.protocol", "SASL_SSL",
                  "sasl.mechanism", "PLAIN",
                  "sasl.jaas.config", ACCOUNT,
                  "ssl.truststore.location", "/etc/kafka/truststore.p12"));
    }
  }

  @Test
  void aClientIsGivenWhatItsKindKnows() {
    var clients =
        KafkaClients.with(
            Map.of(
                "bootstrap.servers",
                "broker:9092",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                "100",
                ProducerConfig.BATCH_SIZE_CONFIG,
                "1000",
                "port",
                "tcp://10.0.0.1:9092"));

    assertThat(clients.consumer()).containsKey("fetch.max.wait.ms").doesNotContainKey("batch.size");
    assertThat(clients.producer()).containsKey("batch.size").doesNotContainKey("fetch.max.wait.ms");
    assertThat(clients.admin())
        .as("nor what an orchestrator calls KAFKA_PORT")
        .containsOnlyKeys(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
  }
}
