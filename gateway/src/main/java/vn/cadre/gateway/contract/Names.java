package vn.cadre.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import vn.cadre.gateway.backend.Backend;

/**
 * Which names of the services' documents mean different things in different services. A component
 * that is written alike everywhere still differs when something that it refers to does.
 */
record Names(Set<String> components, Set<String> operations) {
  private static final String COMPONENTS = "#/components/";

  static Names apart(Map<Backend, ObjectNode> documents) {
    return new Names(componentsApart(documents), operationsApart(documents));
  }

  /** {@code section/name} of the components that must be told apart. */
  private static Set<String> componentsApart(Map<Backend, ObjectNode> documents) {
    Map<String, List<JsonNode>> found = new HashMap<>();
    documents
        .values()
        .forEach(document ->
            eachComponent(
                document,
                (key, content) -> found.computeIfAbsent(key, k -> new ArrayList<>()).add(content)));
    found.values().removeIf(contents -> contents.size() < 2);
    Set<String> apart = new TreeSet<>();
    found.forEach((key, contents) -> {
      if (contents.stream().distinct().count() > 1) {
        apart.add(key);
      }
    });
    boolean grew;
    do { // whatever refers to one of them differs as well
      grew =
          apart.addAll(
              found.keySet().stream()
                  .filter(key ->
                      references(found.get(key).getFirst()).stream().anyMatch(apart::contains))
                  .toList());
    } while (grew);
    return apart;
  }

  private static Set<String> operationsApart(Map<Backend, ObjectNode> documents) {
    var seen = new HashSet<String>();
    var twice = new TreeSet<String>();
    for (var document : documents.values()) {
      var own = new HashSet<String>();
      document
          .path("paths")
          .forEach(
              item -> item.forEach(operation -> own.add(operation.path("operationId").asText())));
      own.remove("");
      own.stream().filter(id -> !seen.add(id)).forEach(twice::add);
    }
    return twice;
  }

  private static void eachComponent(ObjectNode document, BiConsumer<String, JsonNode> visitor) {
    document
        .path("components")
        .properties()
        .forEach(section ->
            section
                .getValue()
                .properties()
                .forEach(c -> visitor.accept(section.getKey() + "/" + c.getKey(), c.getValue())));
  }

  private static Set<String> references(JsonNode content) {
    var found = new HashSet<String>();
    for (var reference : content.findValuesAsText("$ref")) {
      if (reference.startsWith(COMPONENTS)) {
        found.add(reference.substring(COMPONENTS.length()));
      }
    }
    return found;
  }

  /** The name of a component in the merged document. */
  String component(Backend backend, String section, String name) {
    return components.contains(section + "/" + name) ? capital(backend.id()) + name : name;
  }

  /** The id of an operation in the merged document. */
  String operation(Backend backend, String id) {
    return operations.contains(id) ? backend.id() + capital(id) : id;
  }

  /** A reference of a service's document as the merged document writes it. */
  String reference(Backend backend, String reference) {
    if (!reference.startsWith(COMPONENTS)) {
      return reference;
    }
    var parts = reference.substring(COMPONENTS.length()).split("/", 3);
    if (parts.length < 2) {
      return reference;
    }
    var renamed = COMPONENTS + parts[0] + "/" + component(backend, parts[0], parts[1]);
    return parts.length == 3 ? renamed + "/" + parts[2] : renamed;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
