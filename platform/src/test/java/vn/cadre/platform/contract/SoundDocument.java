package vn.cadre.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.cadre.platform.testing.contract.Document;

/** A small document that keeps every rule, to be broken in one place. */
final class SoundDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Integer, String> REFUSED =
      Map.ofEntries(
          Map.entry(400, "invalid-input"),
          Map.entry(401, "unauthenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "not-found"),
          Map.entry(406, "not-acceptable"),
          Map.entry(409, "conflict"),
          Map.entry(412, "stale"),
          Map.entry(413, "payload-too-large"),
          Map.entry(414, "uri-too-long"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(422, "idempotency-key-reuse"),
          Map.entry(428, "precondition-required"),
          Map.entry(431, "headers-too-large"),
          Map.entry(500, "internal"),
          Map.entry(503, "unavailable"));

  private SoundDocument() {}

  static ObjectNode tree() {
    try (var in = SoundDocument.class.getResourceAsStream("/contract/sound.json")) {
      var root = (ObjectNode) JSON.readTree(in);
      REFUSED.forEach((status, code) -> refuse(root, status, code));
      return root;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Document document() {
    return new Document(tree());
  }

  static ObjectNode at(ObjectNode root, String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  private static void refuse(ObjectNode root, int status, String code) {
    root.withArray("x-problems").addObject().put("code", code).put("status", status);
    var response = root.withObject("/components/responses/Refused" + status);
    response.put("description", code).putArray("x-problems").add(code);
    var body = response.withObject("/content").putObject("application/problem+json");
    body.putObject("schema").put("$ref", "#/components/schemas/Problem");
    body.withObject("/examples/" + code + "/value").put("code", code).put("status", status);
    for (var header : headers(status)) {
      response.withObject("/headers/" + header).put("$ref", "#/components/headers/" + header);
    }
  }

  private static String[] headers(int status) {
    return switch (status) {
      case 401 -> new String[] {"WWW-Authenticate"};
      case 503 -> new String[] {"Retry-After"};
      default -> new String[0];
    };
  }
}
