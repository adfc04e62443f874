package vn.cadre.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Secrets;
import vn.cadre.local.issuer.Client;
import vn.cadre.local.load.Tokens;
import vn.cadre.local.postgres.Databases;
import vn.cadre.local.service.BrokerAccess;
import vn.cadre.local.service.Surroundings;

/** PostgreSQL, Kafka and the issuer of somebody else, named by environment variables. */
final class ExternalFoundation implements Foundation {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Map<String, String> environment;
  private final Secrets secrets;

  private ExternalFoundation(Map<String, String> environment, Secrets secrets) {
    this.environment = environment;
    this.secrets = secrets;
  }

  /** Makes sure that all three answer before anything is started. */
  static ExternalFoundation reach(Map<String, String> environment, Secrets secrets) {
    var foundation = new ExternalFoundation(environment, secrets);
    foundation.reachPostgres();
    foundation.reachKafka();
    foundation.reachIssuer();
    return foundation;
  }

  private String need(String variable) {
    var value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      throw new LaunchException(
          "--external needs the environment variable %s: 'deploy/run --help' explains it."
              .formatted(variable));
    }
    return value;
  }

  private String postgresUrl() {
    var url = need("POSTGRES_URL");
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new LaunchException(
          "POSTGRES_URL is '%s': write it as jdbc:postgresql://host:5432/.".formatted(url));
    }
    return url.endsWith("/") ? url : url + "/";
  }

  private void reachPostgres() {
    try (var connection = administrator().connect()) {
      if (connection.getMetaData().getDatabaseMajorVersion() < 18) {
        throw new LaunchException(
            "PostgreSQL at %s is %s: version 18 or newer is needed."
                .formatted(postgresUrl(), connection.getMetaData().getDatabaseProductVersion()));
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "PostgreSQL at %s cannot be used (%s): check POSTGRES_URL, POSTGRES_USER and POSTGRES_PASSWORD."
              .formatted(postgresUrl(), LaunchException.reason(e)),
          e);
    }
  }

  private void reachKafka() {
    var bootstrap = need("KAFKA_BOOTSTRAP_SERVERS");
    var first = URI.create("kafka://" + bootstrap.split(",")[0].strip());
    if (first.getHost() == null || first.getPort() < 0) {
      throw new LaunchException(
          "KAFKA_BOOTSTRAP_SERVERS is '%s': write it as host:9092.".formatted(bootstrap));
    }
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(first.getHost(), first.getPort()), (int) LIMIT.toMillis());
    } catch (IOException e) {
      throw new LaunchException(
          "Kafka at %s does not answer (%s): check KAFKA_BOOTSTRAP_SERVERS."
              .formatted(bootstrap, LaunchException.reason(e)),
          e);
    }
  }

  private void reachIssuer() {
    var url = need("OIDC_ISSUER_URL");
    try (var http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      var metadata = URI.create(url + "/.well-known/openid-configuration");
      var answer =
          http.send(
              HttpRequest.newBuilder(metadata).timeout(LIMIT).build(), BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new LaunchException(
            "%s answers %d: check OIDC_ISSUER_URL.".formatted(metadata, answer.statusCode()));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new LaunchException(
          "The issuer %s does not answer (%s): check OIDC_ISSUER_URL."
              .formatted(url, LaunchException.reason(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }

  @Override
  public Surroundings surroundings() {
    return new Surroundings(
        postgresUrl(),
        secrets::get,
        BrokerAccess.external(need("KAFKA_BOOTSTRAP_SERVERS"), environment),
        need("OIDC_ISSUER_URL"));
  }

  @Override
  public Databases.Administrator administrator() {
    return () ->
        DriverManager.getConnection(
            postgresUrl() + "postgres", need("POSTGRES_USER"), need("POSTGRES_PASSWORD"));
  }

  @Override
  public Optional<Tokens> tokens() {
    return Optional.ofNullable(environment.get("OIDC_CLIENT_SECRET"))
        .map(secret -> new Tokens(need("OIDC_ISSUER_URL"), secret));
  }

  @Override
  public List<Client> clients() {
    return List.of();
  }

  @Override
  public void bindSelf(String cadreId) {
    // The claims of an external issuer are its administrator's business.
  }

  @Override
  public CompletableFuture<String> failure() {
    return new CompletableFuture<>();
  }
}
