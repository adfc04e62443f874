package vn.cadre.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whole examples of bodies, put together from the examples of their properties. */
final class Examples {
  private static final String ID = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60";

  private final Components components;

  Examples(Components components) {
    this.components = components;
  }

  @Nullable Object of(@Nullable Schema schema) {
    return of(schema, List.of());
  }

  /** {@code within} names the components that this one lies in: a tree shows one level. */
  private @Nullable Object of(@Nullable Schema schema, List<String> within) {
    if (schema == null) {
      return null;
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return schema.getExamples().getFirst();
    }
    if (schema.getExample() != null) {
      return schema.getExample();
    }
    if (schema.getRef() != null) {
      var name = Shapes.name(schema);
      var deeper = new ArrayList<>(within);
      deeper.add(name);
      return within.contains(name) ? null : of(components.getSchemas().get(name), deeper);
    }
    if (schema.getAnyOf() != null) {
      return of(schema.getAnyOf().getFirst(), within);
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return schema.getDefaultValue() == null
          ? schema.getEnumeration().getFirst()
          : schema.getDefaultValue();
    }
    return ofType(schema, within);
  }

  private @Nullable Object ofType(Schema schema, List<String> within) {
    if (schema.getType() == null || schema.getType().isEmpty()) {
      return null;
    }
    return switch (schema.getType().getFirst()) {
      case OBJECT -> object(schema, within);
      case ARRAY -> {
        var item = of(schema.getItems(), within);
        yield item == null ? List.of() : List.of(item);
      }
      case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
      case BOOLEAN -> true;
      case STRING -> text(schema.getFormat());
      case NULL -> null;
    };
  }

  private Map<String, @Nullable Object> object(Schema schema, List<String> within) {
    Map<String, @Nullable Object> example = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, property) -> example.put(name, of(property, within)));
    }
    return example;
  }

  private static @Nullable String text(@Nullable String format) {
    return switch (format) {
      case "date" -> "2026-01-01";
      case "date-time" -> "2026-01-01T02:00:00Z";
      case "uuid" -> ID;
      case null, default -> null;
    };
  }

  /** Whether JSON of this type is shown by an example. */
  static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }
}
