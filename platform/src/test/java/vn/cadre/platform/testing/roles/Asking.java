package vn.cadre.platform.testing.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.bad.Addresses;

/** Asks what a cell says: the example of the contract, about what the office has. */
final class Asking implements AutoCloseable {
  /** What makes a report: of whom, and by what. */
  private static final Set<String> REPORTED = Set.of("organisation", "by");

  /** The id of the contract's examples, which names what is not there. */
  private static final String NOBODYS = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final OfficeFixtures fixtures;

  Asking(URI server, OfficeFixtures fixtures) {
    this.server = server;
    this.fixtures = fixtures;
  }

  HttpResponse<String> about(Cell cell) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
            server.resolve(Addresses.of(cell.operation(), fixtures) + query(cell)));
    if (cell.operation().parameter("header", "Purpose").isPresent()) {
      request.header("Purpose", "kiem-tra");
    }
    if (cell.who().token()) {
      request.header("Authorization", "Bearer " + token(cell));
    }
    var type = cell.operation().bodies().keySet().stream().findFirst();
    type.ifPresent(
        t -> request.header("Content-Type", t.startsWith("multipart") ? t + "; boundary=x" : t));
    request.method(
        cell.operation().verb(),
        type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body(cell)));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String token(Cell cell) {
    var record =
        cell.who().ownRecord()
            ? fixtures.existing("cadres").orElseGet(() -> UUID.randomUUID().toString())
            : UUID.randomUUID().toString();
    var bound = cell.who().roles().contains("self") ? ",\"cadre_id\":\"%s\"".formatted(record) : "";
    return Tokens.withClaims(
        "{\"name\":\"Test\",\"roles\":%s,\"org_scope\":[\"%s\"]%s}"
            .formatted(
                cell.who().roles().stream()
                    .map(role -> "\"" + role + "\"")
                    .collect(Collectors.joining(",", "[", "]")),
                fixtures.scope(cell.standing()),
                bound));
  }

  /** Lists as long as they may be; reports of the office alone. */
  private String query(Cell cell) {
    if (cell.lists()) {
      return "?limit=500";
    }
    return cell.operation()
        .parameters("query")
        .filter(p ->
            p.path("required").asBoolean()
                || !cell.operation().path().contains("{")
                    && REPORTED.contains(p.path("name").asText()))
        .map(p -> p.path("name").asText() + "=" + value(p))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** What the office has of that name; dimensions are those of the report. */
  private String value(JsonNode parameter) {
    var name = parameter.path("name").asText();
    return name.equals("by") && parameter.path("example").isTextual()
        ? parameter.path("example").asText()
        : fixtures.known(name).orElse("2025-06-30");
  }

  /**
   * A creation by itself is whole; one below a resource says nothing, and is refused for that; a
   * patch changes nothing, and says why where it must.
   */
  private String body(Cell cell) {
    if (cell.operation().bodies().keySet().stream().anyMatch(t -> t.startsWith("multipart"))) {
      return "--x--\r\n"; // a form without anything
    }
    if (cell.operation().path().contains("{") && cell.creates()) {
      return "{}";
    }
    if (cell.operation().verb().equals("PATCH")) {
      var example = cell.operation().bodies().values().iterator().next().path("example");
      return example.path("reason").isTextual() ? "{\"reason\":\"Kiểm tra\"}" : "{}";
    }
    var media = cell.operation().bodies().values().iterator().next();
    var body = media.path("example").deepCopy();
    body.properties().removeIf(member -> member.getValue().isArray()); // names what is not there
    place(body);
    return body.isMissingNode() ? "" : body.toString();
  }

  private void place(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(member ->
              fixtures
                  .known(member.getKey())
                  .ifPresent(value ->
                      object.set(member.getKey(), JsonNodeFactory.instance.textNode(value))));
      object.properties().removeIf(member -> member.getValue().asText().equals(NOBODYS));
    }
    node.forEach(this::place);
  }

  @Override
  public void close() {
    client.close();
  }
}
