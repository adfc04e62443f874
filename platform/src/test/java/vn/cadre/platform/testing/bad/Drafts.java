package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.cadre.platform.testing.contract.Operation;

/** Requests that are right: the examples of the contract with what the service really has. */
final class Drafts {
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

  /** Reads a resource for its entity tag. */
  void learn(RawClient client, Operation operation, URI server) throws IOException {
    var draft = right(operation);
    var tag = client.send(draft.bytes(server), false).header("ETag");
    if (tag != null) {
      seen(draft.path, tag);
    }
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
    return Addresses.of(operation, fixtures);
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
        if (!fixtures.hasWhatArraysName()) {
          body.properties().removeIf(member -> member.getValue().isArray());
        }
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
    var upload = fixtures.upload();
    return part("kind", upload.kind())
        + part("mode", "create")
        + part("dryRun", "true")
        + "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.ndjson\"\r\n"
        + "Content-Type: application/x-ndjson\r\n\r\n"
        + upload.row()
        + "\r\n--"
        + BOUNDARY
        + "--\r\n";
  }

  private static String part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }
}
