package vn.cadre.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import vn.cadre.gateway.backend.Backend;

/**
 * Joins the OpenAPI documents of services into one. Paths never collide, as each begins with its
 * service; components and operation ids of one name stay one when they are the same, and carry the
 * service's name when not.
 */
final class MergedContract {
  private static final String SCHEME = "bearer";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Names names;
  private final ObjectNode merged = JSON.objectNode();
  private final ObjectNode paths = JSON.objectNode();
  private final ObjectNode components = JSON.objectNode();
  private final ArrayNode tags = JSON.arrayNode();
  private final ArrayNode topics = JSON.arrayNode();
  private final MergedProblems problems = new MergedProblems();

  private MergedContract(Map<Backend, ObjectNode> documents) {
    names = Names.apart(documents);
  }

  /**
   * @param documents in the order in which their paths shall stand
   * @param missing the services whose contract is not known; listed as {@code x-missing-services}
   */
  static ObjectNode of(Map<Backend, ObjectNode> documents, Set<Backend> missing, ObjectNode info) {
    var contract = new MergedContract(documents);
    documents.forEach(contract::add);
    return contract.document(info, missing);
  }

  private ObjectNode document(ObjectNode info, Set<Backend> missing) {
    components.set("securitySchemes", securitySchemes());
    merged.put("openapi", "3.1.0");
    merged.set("info", info);
    merged.putArray("servers").addObject().put("url", "/");
    merged.putArray("security").addObject().putArray(SCHEME);
    merged.set("tags", tags);
    merged.set("paths", paths);
    merged.set("components", components);
    merged.set("x-problems", problems.list());
    merged.set("x-topics", topics);
    var absent = merged.putArray("x-missing-services");
    missing.forEach(backend -> absent.add(backend.id()));
    return merged;
  }

  private void add(Backend backend, ObjectNode document) {
    document
        .path("paths")
        .properties()
        .forEach(
            path -> paths.set(path.getKey(), operations(backend, path.getKey(), path.getValue())));
    document
        .path("components")
        .properties()
        .forEach(section -> {
          if (!section.getKey().equals("securitySchemes")) {
            addComponents(backend, section.getKey(), section.getValue());
          }
        });
    document.path("tags").forEach(this::addTag);
    document.path("x-topics").forEach(topics::add);
    problems.add(backend, document.path("x-problems"));
  }

  private void addComponents(Backend backend, String section, JsonNode content) {
    var all = (ObjectNode) components.withObject("/" + section);
    content
        .properties()
        .forEach(component ->
            all.set(
                names.component(backend, section, component.getKey()),
                renamed(backend, component.getValue())));
  }

  private void addTag(JsonNode tag) {
    for (var known : tags) {
      if (known.path("name").equals(tag.path("name"))) {
        return;
      }
    }
    tags.add(tag);
  }

  private JsonNode operations(Backend backend, String path, JsonNode item) {
    var copy = renamed(backend, item);
    copy.forEach(part -> {
      if (part instanceof ObjectNode operation && operation.has("responses")) {
        var id = operation.path("operationId").asText();
        if (!id.isEmpty()) {
          operation.put("operationId", names.operation(backend, id));
        }
        secure(operation, path.startsWith(backend.prefix() + "/public/"));
        tagByService(backend, operation);
      }
    });
    return copy;
  }

  /** One scheme for all services; the roles that an operation asks for are kept. */
  private static void secure(ObjectNode operation, boolean open) {
    var required = operation.path("security");
    if (open) {
      operation.putArray("security");
    } else if (!required.isEmpty()) {
      var ours = JSON.arrayNode();
      required.forEach(
          alternative -> alternative.forEach(roles -> ours.addObject().set(SCHEME, roles)));
      operation.set("security", ours);
    }
  }

  /** An explorer groups by tag; what has none is found under its service. */
  private static void tagByService(Backend backend, ObjectNode operation) {
    if (operation.path("tags").isEmpty()) {
      operation.putArray("tags").add(backend.id());
    }
  }

  /** A deep copy with every reference to a component under its new name. */
  private JsonNode renamed(Backend backend, JsonNode content) {
    return switch (content) {
      case ObjectNode object -> {
        var copy = JSON.objectNode();
        object
            .properties()
            .forEach(member ->
                copy.set(
                    member.getKey(),
                    isReference(member.getKey(), member.getValue())
                        ? TextNode.valueOf(names.reference(backend, member.getValue().asText()))
                        : renamed(backend, member.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JSON.arrayNode();
        array.forEach(item -> copy.add(renamed(backend, item)));
        yield copy;
      }
      default -> content;
    };
  }

  /** {@code $ref}, and the values of a discriminator's mapping, wherever they look like one. */
  private static boolean isReference(String key, JsonNode value) {
    return value.isTextual()
        && (key.equals("$ref") || value.asText().startsWith("#/components/schemas/"));
  }

  private static ObjectNode securitySchemes() {
    var schemes = JSON.objectNode();
    schemes
        .putObject(SCHEME)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put(
            "description",
            "An access token of the OIDC provider. Its claim `roles` says what the caller may do, `org_scope` where.");
    return schemes;
  }
}
