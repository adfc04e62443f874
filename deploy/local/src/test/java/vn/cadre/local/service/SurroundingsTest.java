package vn.cadre.local.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private final Surroundings surroundings =
      new Surroundings(
          "jdbc:postgresql://127.0.0.1:15432/",
          role -> "secret of " + role,
          new BrokerAccess(
              "127.0.0.1:19092",
              service -> Map.of("KAFKA_SASL_JAAS_CONFIG", "of '" + service.database() + "'")),
          "http://localhost:8090/cadre");

  @Test
  void serviceIsToldItsOwnDatabaseAndRoles() {
    var environment = surroundings.environment(Service.TRAINING);

    assertEquals("8082", environment.get("HTTP_PORT"));
    assertEquals("jdbc:postgresql://127.0.0.1:15432/training", environment.get("DB_URL"));
    assertEquals("training_app", environment.get("DB_APP_USER"));
    assertEquals("secret of training_system", environment.get("DB_SYSTEM_PASSWORD"));
    assertEquals("of 'training'", environment.get("KAFKA_SASL_JAAS_CONFIG"));
    assertEquals("http://localhost:8080", environment.get("CADRE_CERTIFICATES_PUBLIC_ADDRESS"));
  }

  @Test
  void aShellReadsWhatAServiceIsTold() throws IOException, InterruptedException {
    var lines = surroundings.shellLines(Service.TRAINING);
    var shell =
        new ProcessBuilder("sh", "-c", lines + "printf %s \"$KAFKA_SASL_JAAS_CONFIG\"").start();

    assertEquals("of 'training'", new String(shell.getInputStream().readAllBytes(), UTF_8));
    assertEquals(0, shell.waitFor());
  }

  @Test
  void gatewayIsToldTheServicesAndADatabaseOfItsOwn() {
    var environment = surroundings.environment(Service.GATEWAY);

    assertEquals("http://localhost:8083", environment.get("RECRUITMENT_URL"));
    assertEquals("http://localhost:8090/cadre", environment.get("OIDC_ISSUER_URL"));
    assertEquals("jdbc:postgresql://127.0.0.1:15432/gateway", environment.get("DB_URL"));
    assertEquals("gateway_app", environment.get("DB_APP_USER"));
    assertEquals("of 'gateway'", environment.get("KAFKA_SASL_JAAS_CONFIG"));
  }
}
