package vn.cadre.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.host.Parts;
import vn.cadre.local.issuer.SampleClients;

/** The registry's API as a careful client uses it, straight at the service. */
final class RegistryClient implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Stand stand;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final JsonMapper json = new JsonMapper();

  RegistryClient(Stand stand) {
    this.stand = stand;
  }

  /** An answer; {@code etag} is empty where there is none. */
  record Answer(int status, JsonNode body, String etag, boolean replayed) {
    boolean succeeded() {
      return status / 100 == 2;
    }

    String id() {
      return body.path("id").asString("");
    }

    String code() {
      return body.path("code").asString("");
    }
  }

  /** Waits a little before the next try. */
  void await() {
    stand.pause(RETRY);
  }

  /**
   * Sends until a definite answer comes: with one key the effect comes once however often it is
   * sent.
   */
  Answer post(String path, String key, Map<String, ?> body) {
    return transition(path, key, "", body);
  }

  /** As {@link #post}, on the version of a record that the entity tag names. */
  Answer transition(String path, String key, String etag, Map<String, ?> body) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = once(path, key, etag, body);
      if (answer.isPresent() && isDefinite(answer.get())) {
        return answer.get();
      }
      if (System.nanoTime() > until) {
        throw new IllegalStateException("No answer to POST %s for %s".formatted(path, PATIENCE));
      }
      await();
    }
  }

  /** One try; empty when no answer came. */
  Optional<Answer> once(String path, String key, String etag, Map<String, ?> body) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    if (!etag.isEmpty()) {
      request.header("If-Match", etag);
    }
    return send(request.build());
  }

  /** One try to patch; empty when no answer came. */
  Optional<Answer> patch(String path, String etag, Map<String, ?> patch) {
    return send(
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(json.writeValueAsString(patch)))
            .build());
  }

  /** One try to read; empty when no answer came. */
  Optional<Answer> get(String path) {
    return send(request(path).GET().build());
  }

  /** As another of the sample's clients. */
  Answer postAs(String client, String path, String key, Map<String, ?> body) {
    return send(HttpRequest.newBuilder(URI.create(Stand.PUBLISHER.url() + path))
            .header("Authorization", "Bearer " + stand.token(client))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build())
        .orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(Stand.PUBLISHER.url() + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + stand.token(SampleClients.EDITOR));
  }

  private Optional<Answer> send(HttpRequest request) {
    try {
      return Optional.of(answer(http.send(request, BodyHandlers.ofString())));
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }

  private Answer answer(HttpResponse<String> response) {
    var body = response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
    return new Answer(
        response.statusCode(),
        body,
        response.headers().firstValue("ETag").orElse(""),
        response.headers().firstValue("Idempotency-Replayed").isPresent());
  }

  /**
   * A refusal had no effect; what a server says of itself, and a request still running, is judged
   * again.
   */
  private static boolean isDefinite(Answer answer) {
    return answer.status() < 500
        && !(answer.status() == 409 && answer.code().startsWith("idempotency-"));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
