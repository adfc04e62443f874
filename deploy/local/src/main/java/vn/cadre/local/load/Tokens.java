package vn.cadre.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/** Bearer tokens of sample clients, from whichever issuer is in use. */
public final class Tokens {
  // Well below the five minutes that Keycloak gives a token.
  private static final Duration REUSE = Duration.ofMinutes(2);

  private final String issuerUrl;
  private final String secret;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Token> known = new HashMap<>();

  private record Token(String value, Instant until) {}

  public Tokens(String issuerUrl, String secret) {
    this.issuerUrl = issuerUrl;
    this.secret = secret;
  }

  /** A token of the client, good for some minutes at least. */
  public synchronized String of(String client) {
    var now = Instant.now();
    return known.compute(
            client,
            (id, token) ->
                token != null && now.isBefore(token.until)
                    ? token
                    : new Token(fetch(id), now.plus(REUSE)))
        .value;
  }

  private String fetch(String client) {
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
      var metadata =
          http.send(
              HttpRequest.newBuilder(URI.create(issuerUrl + "/.well-known/openid-configuration"))
                  .build(),
              BodyHandlers.ofString());
      var endpoint = json.readTree(metadata.body()).path("token_endpoint").asString("");
      var credentials =
          Base64.getEncoder()
              .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(endpoint))
                  .header("Authorization", "Basic " + credentials)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                  .build(),
              BodyHandlers.ofString());
      var token = json.readTree(answer.body()).path("access_token").asString("");
      if (answer.statusCode() != 200 || token.isEmpty()) {
        throw new LaunchException(
            "The issuer %s gives the client %s no token (status %d): check that it knows the client and its secret."
                .formatted(issuerUrl, client, answer.statusCode()));
      }
      return token;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new LaunchException(
          "The issuer %s does not answer as one (%s): check its URL.".formatted(issuerUrl, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }
}
