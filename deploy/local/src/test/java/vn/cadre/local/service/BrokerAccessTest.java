package vn.cadre.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {
  private final BrokerAccess access =
      BrokerAccess.external(
          "kafka.example:9093",
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9093",
              "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
              "KAFKA_SASL_JAAS_CONFIG", "of all",
              "TRAINING_KAFKA_SASL_JAAS_CONFIG", "of training",
              "TOPIC_PREFIX", "ninh-binh.",
              "PATH", "/usr/bin"));

  @Test
  void whatAnOperatorSaysOfTheBrokerIsForAllServices() {
    assertEquals(
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9093",
            "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
            "KAFKA_SASL_JAAS_CONFIG", "of all",
            "TOPIC_PREFIX", "ninh-binh."),
        access.environment().apply(Service.CADRE));
  }

  @Test
  void whatIsSaidForOneServiceIsForThatOneAlone() {
    var told = access.environment().apply(Service.TRAINING);

    assertEquals("of training", told.get("KAFKA_SASL_JAAS_CONFIG"));
    assertEquals("SASL_SSL", told.get("KAFKA_SECURITY_PROTOCOL"));
  }

  @Test
  void settingsAreNamedAsVariables() {
    assertEquals(
        Map.of("KAFKA_SASL_JAAS_CONFIG", "x"),
        BrokerAccess.variables(Map.of("sasl.jaas.config", "x")));
  }
}
