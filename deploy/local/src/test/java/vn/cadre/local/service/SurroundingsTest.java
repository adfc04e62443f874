package vn.cadre.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private final Surroundings surroundings =
      new Surroundings(
          "jdbc:postgresql://127.0.0.1:15432/",
          role -> "secret of " + role,
          "127.0.0.1:19092",
          "http://localhost:8090/cadre");

  @Test
  void serviceIsToldItsOwnDatabaseAndRoles() {
    var environment = surroundings.environment(Service.TRAINING);

    assertEquals("8082", environment.get("HTTP_PORT"));
    assertEquals("jdbc:postgresql://127.0.0.1:15432/training", environment.get("DB_URL"));
    assertEquals("training_app", environment.get("DB_APP_USER"));
    assertEquals("secret of training_system", environment.get("DB_SYSTEM_PASSWORD"));
    assertEquals("127.0.0.1:19092", environment.get("KAFKA_BOOTSTRAP_SERVERS"));
  }

  @Test
  void gatewayIsToldTheServicesAndADatabaseOfItsOwn() {
    var environment = surroundings.environment(Service.GATEWAY);

    assertEquals("http://localhost:8083", environment.get("RECRUITMENT_URL"));
    assertEquals("http://localhost:8090/cadre", environment.get("OIDC_ISSUER_URL"));
    assertEquals("jdbc:postgresql://127.0.0.1:15432/gateway", environment.get("DB_URL"));
    assertEquals("gateway_app", environment.get("DB_APP_USER"));
    assertEquals("127.0.0.1:19092", environment.get("KAFKA_BOOTSTRAP_SERVERS"));
  }
}
