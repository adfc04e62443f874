package vn.cadre.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/**
 * The calls that the launcher and the bench make, through the gateway and with a token like
 * anybody.
 */
public final class GatewayApi implements AutoCloseable {
  private static final Duration CALL_LIMIT = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final JsonMapper json = new JsonMapper();
  private final URI gateway;
  private final Tokens tokens;

  public GatewayApi(String gateway, Tokens tokens) {
    this.gateway = URI.create(gateway);
    this.tokens = tokens;
  }

  /**
   * What a call answered, whatever its status.
   *
   * @param etag the entity tag, empty where there is none
   */
  public record Answer(int status, String location, String etag, JsonNode body) {}

  public Answer get(String client, String path) {
    return call(client, request(client, path).GET().build());
  }

  /** Posts a body of these fields. */
  public Answer post(String client, String path, Map<String, ?> body) {
    return call(client, json(client, path, body).build());
  }

  /**
   * Moves a resource on.
   *
   * @param etag of the resource as it was read
   */
  public Answer move(String client, String path, String etag, Map<String, ?> body) {
    return call(client, json(client, path, body).header("If-Match", etag).build());
  }

  private HttpRequest.Builder json(String client, String path, Map<String, ?> body) {
    var request = request(client, path);
    return body.isEmpty()
        ? request.POST(BodyPublishers.noBody())
        : request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8));
  }

  /** Posts a file with further form fields as {@code multipart/form-data}. */
  public Answer upload(String client, String path, Path file, Map<String, String> fields)
      throws IOException {
    var boundary = UUID.randomUUID().toString();
    return call(
        client,
        request(client, path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(multipart(boundary, file, fields))
            .build());
  }

  private static BodyPublisher multipart(String boundary, Path file, Map<String, String> fields)
      throws IOException {
    var head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append("--%s\r\n".formatted(boundary))
            .append("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(name))
            .append(value)
            .append("\r\n"));
    head.append("--%s\r\n".formatted(boundary))
        .append(
            "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(file.getFileName()))
        .append("Content-Type: application/octet-stream\r\n\r\n");
    return BodyPublishers.concat(
        BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
  }

  private HttpRequest.Builder request(String client, String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(CALL_LIMIT)
        .header("Accept", "application/json")
        .header("Accept-Language", "en")
        .header("Authorization", "Bearer " + tokens.of(client));
  }

  private Answer call(String client, HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.headers().firstValue("ETag").orElse(""),
          parse(response.body()));
    } catch (IOException e) {
      throw new LaunchException(
          "%s as %s got no answer (%s): see the logs of the gateway and of the service behind it."
              .formatted(request.uri(), client, LaunchException.reason(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }

  private JsonNode parse(String body) {
    try {
      return body.isBlank() ? json.createObjectNode() : json.readTree(body);
    } catch (JacksonException notJson) {
      return json.createObjectNode().put("detail", body);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
