package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** An OpenAPI 3.1 document as JSON, with its references followed. */
public record Document(JsonNode root) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  public static Document parse(String json) {
    try {
      return new Document(JSON.readTree(json));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** The document that the service at this address publishes; an empty one where it has none. */
  public static Document publishedAt(URI service) {
    var request = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json")).build();
    // asked to upgrade to HTTP/2 the server begins a body of this size before it has said so
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return parse(answer.statusCode() == 200 ? answer.body() : "{}");
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public List<Operation> operations() {
    var all = new ArrayList<Operation>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(member -> VERBS.contains(member.getKey()))
                .forEach(member ->
                    all.add(
                        new Operation(
                            this,
                            member.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            member.getValue()))));
    return all;
  }

  /** The node itself, or what its {@code $ref} leads to; missing when it leads nowhere. */
  public JsonNode resolve(JsonNode node) {
    var reference = node.path("$ref").asText();
    if (reference.isEmpty()) {
      return node;
    }
    return reference.startsWith("#/")
        ? resolve(root.at(reference.substring(1)))
        : MissingNode.getInstance();
  }

  public JsonNode schemas() {
    return root.at("/components/schemas");
  }

  /** Every reference that stands below the node. */
  static Set<String> references(JsonNode node) {
    return new TreeSet<>(node.findValuesAsText("$ref"));
  }

  /** Visits the schema and all within it, each referenced component once, with where it stands. */
  void visit(
      JsonNode schema, String where, Set<String> seen, BiConsumer<String, JsonNode> visitor) {
    var reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      if (seen.add(reference)) {
        visit(resolve(schema), reference.substring(reference.lastIndexOf('/') + 1), seen, visitor);
      }
      return;
    }
    visitor.accept(where, schema);
    schema
        .path("properties")
        .properties()
        .forEach(p -> visit(p.getValue(), where + "." + p.getKey(), seen, visitor));
    if (schema.has("items")) {
      visit(schema.path("items"), where + "[]", seen, visitor);
    }
    if (schema.path("additionalProperties").isObject()) {
      visit(schema.path("additionalProperties"), where + ".*", seen, visitor);
    }
    for (var several : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(several).forEach(one -> visit(one, where, seen, visitor));
    }
  }
}
