package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.cadre.platform.testing.contract.Operation;

/** Requests that are right: the examples of the contract with what the service really has. */
final class Drafts {
  private static final Pattern VARIABLE = Pattern.compile("([^/]+)/\\{[^/}]+}");

  /** The id of the contract's examples, which names what is not there. */
  private static final String NOBODYS = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60";

  static final String BOUNDARY = "----boundary";

  private final Fixtures fixtures;
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  Drafts(Fixtures fixtures) {
    this.fixtures = fixtures;
  }

  Draft right(Operation operation) {
    var draft = new Draft(operation, path(operation));
    draft.header("Authorization", "Bearer " + fixtures.token(operation));
    operation
        .parameters("query")
        .filter(parameter -> parameter.path("required").asBoolean())
        .forEach(parameter -> {
          var name = parameter.path("name").asText();
          draft.query.add(new Draft.Pair(name, fixtures.known(name).orElse("2025-01-01")));
        });
    if (operation.parameter("header", "If-Match").isPresent()) {
      draft.header("If-Match", tags.getOrDefault(resource(draft.path), "\"1.00\""));
    }
    draft.foreignCursors = fixtures.cursors();
    body(operation, draft);
    return draft;
  }

  /** Remembers the entity tag of a resource that was read or changed. */
  void seen(String path, String tag) {
    tags.put(resource(path), tag);
  }

  /** The resource that a transition changes stands before the transition's word. */
  private static String resource(String path) {
    var last = path.substring(path.lastIndexOf('/') + 1);
    return last.matches("[a-z-]+") && path.matches(".*/[0-9a-f-]{36}/[a-z-]+")
        ? path.substring(0, path.lastIndexOf('/'))
        : path;
  }

  private String path(Operation operation) {
    return VARIABLE
        .matcher(operation.path())
        .replaceAll(found ->
            found.group(1)
                + "/"
                + fixtures
                    .existing(found.group(1))
                    .orElseGet(() -> new UUID(0x7000L, 0x8000000000000000L).toString()))
        // what stands behind another variable and not behind a collection
        .replace("{year}", "2026")
        .replace("{category}", "CADRE");
  }

  private void body(Operation operation, Draft draft) {
    var bodies = operation.bodies();
    if (bodies.isEmpty()) {
      return;
    }
    var type = bodies.keySet().iterator().next();
    if (type.startsWith("multipart/")) {
      draft.header("Content-Type", type + "; boundary=" + BOUNDARY);
      draft.body(multipart());
    } else {
      draft.header("Content-Type", type);
      if (bodies.get(type).path("example") instanceof ObjectNode example) {
        var body = example.deepCopy();
        body.properties()
            .removeIf(member -> member.getValue().isArray()); // names what is not there
        place(body);
        draft.json = body;
        draft.body(body.toString());
      }
    }
  }

  private void place(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(member -> {
            fixtures.known(member.getKey()).ifPresent(value -> object.put(member.getKey(), value));
            place(member.getValue());
          });
      object.properties().removeIf(member -> member.getValue().asText().equals(NOBODYS));
    }
    if (node.isArray()) {
      node.forEach(this::place);
    }
  }

  private String multipart() {
    return part("kind", "titles")
        + part("mode", "create")
        + part("dryRun", "true")
        + "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"titles.ndjson\"\r\n"
        + "Content-Type: application/x-ndjson\r\n\r\n"
        + "{\"code\":\"ARCHIVIST\",\"name\":\"Lưu trữ viên\",\"rank\":\"STAFF\"}\r\n--"
        + BOUNDARY
        + "--\r\n";
  }

  private static String part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }
}
