package vn.cadre.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Walks over the schemas of a document. */
final class Schemas {

  private Schemas() {}

  /** Visits the schema and all within it, by reference too; each component once. */
  static void visit(
      @Nullable Schema schema, Components components, Set<String> seen, Consumer<Schema> visitor) {
    if (schema == null) {
      return;
    }
    visitor.accept(schema);
    if (schema.getRef() != null) {
      var name = Shapes.name(schema);
      if (seen.add(name) && components.getSchemas().get(name) != null) {
        visit(components.getSchemas().get(name), components, seen, visitor);
      }
    }
    within(schema).forEach(inner -> visit(inner, components, seen, visitor));
  }

  /** Drops the components that no operation leads to. */
  static void prune(OpenAPI document, Collection<Schema> more) {
    var components = document.getComponents();
    Set<String> used = new LinkedHashSet<>();
    more.forEach(schema -> visit(schema, components, used, any -> {}));
    operations(document)
        .forEach(operation -> {
          if (operation.getParameters() != null) {
            operation
                .getParameters()
                .forEach(p -> visit(p.getSchema(), components, used, any -> {}));
          }
          contents(operation)
              .forEach(content ->
                  content
                      .getMediaTypes()
                      .values()
                      .forEach(body -> visit(body.getSchema(), components, used, any -> {})));
        });
    var all = new HashMap<>(components.getSchemas());
    all.keySet().stream().filter(name -> !used.contains(name)).forEach(components::removeSchema);
  }

  static List<Operation> operations(OpenAPI document) {
    return document.getPaths() == null || document.getPaths().getPathItems() == null
        ? List.of()
        : document.getPaths().getPathItems().values().stream()
            .flatMap(item -> item.getOperations().values().stream())
            .toList();
  }

  /** The bodies of an operation, sent and answered. */
  static List<Content> contents(Operation operation) {
    var contents = new ArrayList<Content>();
    if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
      contents.add(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().stream()
        .map(org.eclipse.microprofile.openapi.models.responses.APIResponse::getContent)
        .filter(content -> content != null)
        .forEach(contents::add);
    return contents;
  }

  private static List<Schema> within(Schema schema) {
    var inner = new ArrayList<Schema>();
    if (schema.getProperties() != null) {
      inner.addAll(schema.getProperties().values());
    }
    if (schema.getItems() != null) {
      inner.add(schema.getItems());
    }
    if (schema.getAdditionalPropertiesSchema() != null) {
      inner.add(schema.getAdditionalPropertiesSchema());
    }
    for (var several : new List<?>[] {schema.getAnyOf(), schema.getAllOf(), schema.getOneOf()}) {
      if (several != null) {
        several.forEach(one -> inner.add((Schema) one));
      }
    }
    return inner;
  }
}
