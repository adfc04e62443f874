package vn.cadre.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The PostgreSQL, Kafka and issuer that {@code deploy/test} started for this run, read from the
 * file named by the system property {@code test.servers}.
 */
public record Servers(
    String postgresUrl, String postgresUser, String postgresPassword, String kafka, String issuer) {

  public static Servers ofThisRun() {
    var file = System.getProperty("test.servers", "");
    if (file.isBlank()) {
      throw new IllegalStateException(
          "No servers for the tests. Run deploy/test, or start them with `deploy/test --servers` and pass"
              + " -Dtest.servers=<the file it names>.");
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of(file))) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Servers(
        properties.getProperty("postgres.url"),
        properties.getProperty("postgres.user"),
        properties.getProperty("postgres.password"),
        properties.getProperty("kafka.bootstrap"),
        properties.getProperty("issuer.url"));
  }
}
