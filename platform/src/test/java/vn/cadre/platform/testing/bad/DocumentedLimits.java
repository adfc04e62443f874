package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Operation;

/**
 * Every limit that the contract states of a parameter or of a field: what lies just beyond it is
 * refused, and named by its place; what lies just within is not refused for that, and breaks
 * nothing.
 */
public final class DocumentedLimits {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A version that nothing has, so that what is within a limit changes nothing. */
  private static final String ANOTHER_VERSION = "\"999999.ab\"";

  private final URI server;
  private final Document document;
  private final Drafts drafts;
  private final List<String> failures = new ArrayList<>();
  private int tried;

  public DocumentedLimits(URI server, Document document, Fixtures fixtures) {
    this.server = server;
    this.document = document;
    this.drafts = new Drafts(fixtures);
  }

  /**
   * What was tried.
   *
   * @param tried values on both sides of the limits
   * @param failures limits that do not hold, or that no request got as far as
   */
  public record Report(int tried, List<String> failures) {}

  /** Where a value stands: the dotted path that violations have. */
  private record Place(List<String> names) {

    Place inner(String name) {
      var inner = new ArrayList<>(names);
      inner.add(name);
      return new Place(inner);
    }

    /** The first of an array. */
    Place first() {
      return inner("[0]");
    }

    String field() {
      return String.join(".", names).replace(".[", "[");
    }
  }

  /** Tries them all, one request after another. */
  public Report tried() throws IOException {
    try (var client = new RawClient(server)) {
      for (var operation : document.operations()) {
        if (operation.verb().equals("GET")) {
          drafts.learn(client, operation, server);
        }
      }
      for (var operation : document.operations()) {
        ofParameters(client, operation);
        ofBody(client, operation);
      }
    }
    return new Report(tried, failures);
  }

  private void ofParameters(RawClient client, Operation operation) throws IOException {
    for (var parameter : operation.parameters("query").toList()) {
      var name = parameter.path("name").asText();
      var schema = plain(parameter.path("schema"));
      var limits = new ArrayList<>(Limit.of(schema));
      Limit.of(plain(schema.path("items"))).stream()
          .filter(limit -> limit.name().equals("enum"))
          .forEach(limits::add);
      for (var limit : limits) {
        if (limit.name().equals("minLength") || limit.beyond().isArray()) {
          continue; // a parameter that says nothing is none, and codes are counted by Limits
        }
        var draft = drafts.right(operation);
        draft.query.removeIf(pair -> pair.name().equals(name));
        draft.query.add(new Draft.Pair(name, Draft.encoded(limit.beyond().asText())));
        beyond(client, draft, name, limit);
      }
    }
  }

  private void ofBody(RawClient client, Operation operation) throws IOException {
    if (drafts.right(operation).json == null) {
      return;
    }
    var media = operation.bodies().values().iterator().next();
    var schema = plain(media.path("schema"));
    if (!operation.verb().equals("PATCH")) { // a field that a patch leaves out stays
      required(client, operation, schema);
    }
    ofFields(client, operation, schema, new Place(List.of()));
  }

  /** An empty body lacks everything, and is told of all of it at once. */
  private void required(RawClient client, Operation operation, JsonNode schema) throws IOException {
    var limit = new Limit("required", JSON.createObjectNode(), null);
    for (var name : schema.path("required")) {
      var draft = drafts.right(operation);
      draft.body("{}");
      beyond(client, draft, name.asText(), limit);
    }
  }

  private void ofFields(RawClient client, Operation operation, JsonNode schema, Place at)
      throws IOException {
    for (var property : schema.path("properties").properties()) {
      var place = at.inner(property.getKey());
      var inner = plain(property.getValue());
      for (var limit : Limit.of(inner)) {
        beyond(client, with(operation, place, limit.beyond()), place.field(), limit);
        if (limit.within() != null) {
          within(client, with(operation, place, limit.within()), place.field(), limit);
        }
      }
      ofFields(client, operation, inner, place);
      var items = plain(inner.path("items"));
      for (var limit : Limit.of(items)) {
        beyond(
            client, with(operation, place.first(), limit.beyond()), place.first().field(), limit);
      }
      ofFields(client, operation, items, place.first());
    }
  }

  /** A reference followed, and of what may be null the other. */
  private JsonNode plain(JsonNode schema) {
    var resolved = document.resolve(schema);
    for (var one : resolved.path("anyOf")) {
      if (!one.path("type").asText().equals("null")) {
        return plain(one);
      }
    }
    return resolved;
  }

  private Draft with(Operation operation, Place place, JsonNode value) {
    var draft = drafts.right(operation);
    JsonNode node = draft.json;
    var names = place.names();
    for (int i = 0; i < names.size(); i++) {
      var last = i == names.size() - 1;
      var next =
          last
              ? value
              : names.get(i + 1).equals("[0]") ? JSON.createArrayNode() : JSON.createObjectNode();
      node = put(node, names.get(i), next, last);
    }
    draft.body(String.valueOf(draft.json));
    return draft;
  }

  /** What stands there now: the value itself, or what it is to be put into. */
  private static JsonNode put(JsonNode into, String name, JsonNode value, boolean last) {
    if (into instanceof ArrayNode array) {
      if (array.isEmpty()) {
        array.add(value);
      } else if (last || array.get(0).getNodeType() != value.getNodeType()) {
        array.set(0, value);
      }
      return array.get(0);
    }
    var object = (ObjectNode) into;
    if (last || object.path(name).getNodeType() != value.getNodeType()) {
      object.set(name, value);
    }
    return object.get(name);
  }

  private void beyond(RawClient client, Draft draft, String field, Limit limit) throws IOException {
    tried++;
    var answer = client.send(draft.bytes(server), false);
    if (answer.status() != 400 || !names(answer, field)) {
      fail(draft, field, limit, "is not refused for it", answer);
    }
  }

  private void within(RawClient client, Draft draft, String field, Limit limit) throws IOException {
    tried++;
    if (draft.operation.parameter("header", "If-Match").isPresent()) {
      draft.header("If-Match", ANOTHER_VERSION);
    }
    var answer = client.send(draft.bytes(server), false);
    var refusedForIt =
        answer.status() == 400
            && violations(answer).stream()
                .filter(one -> one.path("field").asText().equals(field))
                .anyMatch(one -> List.of("size", "range").contains(one.path("code").asText()));
    if (answer.status() >= 500 || refusedForIt) {
      fail(draft, field, limit, "is refused although it is within", answer);
    }
  }

  private void fail(Draft draft, String field, Limit limit, String how, RawResponse answer) {
    failures.add(
        "%s: %s %s %s, answered %d %s"
            .formatted(
                draft.operation.id(),
                limit.name(),
                field,
                how,
                answer.status(),
                answer.text().substring(0, Math.min(600, answer.text().length()))));
  }

  private static boolean names(RawResponse answer, String field) {
    return violations(answer).stream().anyMatch(one -> one.path("field").asText().equals(field));
  }

  private static List<JsonNode> violations(RawResponse answer) {
    try {
      var all = new ArrayList<JsonNode>();
      JSON.readTree(answer.text()).path("violations").forEach(all::add);
      return all;
    } catch (JsonProcessingException noProblem) {
      return List.of();
    }
  }
}
