package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is not as the contract says, in one exchange with the service that published it. */
final class TrafficCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of the transport, not of the contract. */
  private static final Set<String> TRANSPORT =
      Set.of(
          "content-type",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "connection",
          "date");

  private static final int LINES = 50;

  private final Document document;
  private final Routes routes;
  private volatile @Nullable SchemaCheck schemas;

  TrafficCheck(Document document) {
    this.document = document;
    routes = new Routes(document);
  }

  /** Made when first needed: a module without an API of its own needs no schemas. */
  private SchemaCheck schemas() {
    var made = schemas;
    if (made == null) {
      made = new SchemaCheck(document);
      schemas = made;
    }
    return made;
  }

  List<String> findings(FilterableRequestSpecification request, URI uri, Response response) {
    if (!routes.covers(uri.getRawPath()) || request.getMethod().equals("OPTIONS")) {
      return List.of();
    }
    var operation = routes.find(request.getMethod(), uri.getPath());
    if (operation.isEmpty()) {
      return List.of("no such operation; a test that means it says noFiltersOfType(Traffic.class)");
    }
    var findings = new ArrayList<String>();
    answer(operation.get(), response, findings);
    if (response.statusCode() < 300) {
      new ParameterCheck(schemas()).query(operation.get(), uri, findings);
      body(operation.get(), request, findings);
    }
    return findings;
  }

  private void answer(Operation operation, Response response, List<String> findings) {
    var status = response.statusCode();
    var documented = operation.response(status);
    if (documented.isEmpty()) {
      findings.add(
          "%s does not document %d: add the problem's code to its @Refuses, or the success by @APIResponse"
              .formatted(operation.id(), status));
      return;
    }
    headers(operation, documented.get(), response, findings);
    if (status == 204
        || status == 304
        || operation.response(status).get().path("content").isEmpty()) {
      return;
    }
    var type = mediaType(response.contentType());
    var media = Operation.media(documented.get()).get(type);
    if (media == null) {
      findings.add("%s does not document %s for %d".formatted(operation.id(), type, status));
      return;
    }
    if (!type.endsWith("json")) {
      return;
    }
    if (type.endsWith("ndjson")) {
      lines(media.path("schema"), response, findings);
      return;
    }
    var body = parse(response.asString(), findings);
    if (body == null) {
      return;
    }
    schemas()
        .answered(media.path("schema"), body)
        .forEach(problem -> findings.add("body" + problem));
    if (status >= 400 && !operation.problems(status).contains(body.path("code").asText())) {
      findings.add(
          "%s does not document the problem %s among %s of its %d: add it to its @Refuses"
              .formatted(
                  operation.id(), body.path("code").asText(), operation.problems(status), status));
    }
  }

  /** The first lines tell; the others are written by the same code. */
  private void lines(JsonNode schema, Response response, List<String> findings) {
    response
        .asString()
        .lines()
        .limit(LINES)
        .map(line -> parse(line, findings))
        .filter(Objects::nonNull)
        .forEach(line ->
            schemas().answered(schema, line).forEach(problem -> findings.add("line" + problem)));
  }

  private void headers(
      Operation operation, JsonNode documented, Response response, List<String> findings) {
    var known = documented.path("headers");
    for (var header : response.headers()) {
      var name = header.getName();
      if (!TRANSPORT.contains(name.toLowerCase(Locale.ROOT)) && !named(known, name)) {
        findings.add(
            "%s does not document the header %s of its %d"
                .formatted(operation.id(), name, response.statusCode()));
      }
    }
    known
        .properties()
        .forEach(header -> {
          var required = document.resolve(header.getValue()).path("required").asBoolean();
          if (required && response.header(header.getKey()) == null) {
            findings.add("the documented header %s is missing".formatted(header.getKey()));
          }
        });
  }

  private static boolean named(JsonNode headers, String name) {
    return headers.properties().stream().anyMatch(h -> h.getKey().equalsIgnoreCase(name));
  }

  /** A body that was taken is one that the contract describes. */
  private void body(
      Operation operation, FilterableRequestSpecification request, List<String> findings) {
    var media = operation.bodies().get(mediaType(request.getContentType()));
    var text =
        switch ((Object) request.getBody()) {
          case String given -> given;
          case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
          case null, default -> null;
        };
    if (text == null || media == null) {
      return;
    }
    var sent = parse(text, findings);
    if (sent != null) {
      schemas()
          .sent(media.path("schema"), sent)
          .forEach(problem ->
              findings.add("the body was taken although the contract refuses it: " + problem));
    }
  }

  private static @Nullable JsonNode parse(String text, List<String> findings) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      findings.add("the body is not JSON: " + malformed.getOriginalMessage());
      return null;
    }
  }

  static boolean isText(Response response) {
    var type = mediaType(response.contentType());
    return type.endsWith("json") || type.startsWith("text/plain");
  }

  static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }
}
