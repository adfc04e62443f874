package vn.cadre.local.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where the services find what they stand on, as the environment that each is started with.
 *
 * @param postgresUrl {@code jdbc:postgresql://127.0.0.1:15432/}, to be followed by a database
 * @param passwords from a database role to its password
 * @param kafka the broker
 * @param issuerUrl the {@code iss} of the tokens to accept
 */
public record Surroundings(
    String postgresUrl, UnaryOperator<String> passwords, BrokerAccess kafka, String issuerUrl) {

  /**
   * What the service would be started with, as lines that a shell can read, for whoever starts it
   * by hand.
   */
  public String shellLines(Service service) {
    return environment(service).entrySet().stream()
        .map(entry -> "%s=%s%n".formatted(entry.getKey(), quoted(entry.getValue())))
        .collect(Collectors.joining());
  }

  /** As a shell takes it literally. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  Map<String, String> environment(Service service) {
    var environment = new LinkedHashMap<String, String>();
    environment.put("HTTP_PORT", Integer.toString(service.port()));
    // Sample clients have sample secrets: nobody but this machine may come in.
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("OIDC_ISSUER_URL", issuerUrl);
    environment.putAll(kafka.environment().apply(service));
    environment.put("DB_URL", postgresUrl + service.database());
    for (var kind : List.of("owner", "app", "system")) {
      var role = service.database() + "_" + kind;
      var prefix = "DB_" + kind.toUpperCase(Locale.ROOT);
      environment.put(prefix + "_USER", role);
      environment.put(prefix + "_PASSWORD", passwords.apply(role));
    }
    if (service.equals(Service.TRAINING)) {
      // what anybody who runs it for others has to say
      environment.put("CADRE_CERTIFICATES_PUBLIC_ADDRESS", Service.GATEWAY.url());
    }
    if (service.equals(Service.GATEWAY)) {
      Service.BEHIND_GATEWAY.forEach(behind ->
          environment.put(behind.database().toUpperCase(Locale.ROOT) + "_URL", behind.url()));
    }
    return environment;
  }
}
