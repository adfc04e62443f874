package vn.cadre.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher promises of an aggregate's events, read from the schema file in its own module:
 * the consumer's tests break when the publisher changes what the consumer reads.
 */
public final class PublishedEvents {
  private final JsonNode schema;

  private PublishedEvents(JsonNode schema) {
    this.schema = schema;
  }

  /** As the text of a schema says. */
  static PublishedEvents in(String schema) {
    try {
      return new PublishedEvents(new ObjectMapper().readTree(schema));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Of a module beside the one under test: {@code of("cadre-service", "organisations")}; what the
   * platform publishes in every service has its schema there.
   */
  public static PublishedEvents of(String module, String aggregate) {
    return file(module, aggregate)
        .or(() -> file("platform", aggregate))
        .map(schema -> in(schema.replace("${service}", module.replace("-service", ""))))
        .orElseThrow(() ->
            new IllegalStateException("%s ships no schema of %s".formatted(module, aggregate)));
  }

  private static Optional<String> file(String module, String aggregate) {
    var file = module + "/src/main/resources/events/" + aggregate + ".schema.json";
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var found = at.resolve(file);
      if (Files.exists(found)) {
        try {
          return Optional.of(Files.readString(found));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return Optional.empty();
  }

  /** The types of event that are published. */
  public List<String> types() {
    return texts(schema.at("/properties/type/enum"));
  }

  /** As the schema's description names it. */
  public boolean isOnTopic(String topic) {
    return schema.path("description").asText().contains("on topic " + topic + ";");
  }

  /**
   * Everything that a consumer's record expects of the state and the publisher does not promise, in
   * nested records and the elements of lists too.
   */
  public List<String> brokenPromisesTo(Class<?> state) {
    var broken = new ArrayList<String>();
    members(state, schema.at("/properties/data/properties/state"), "", broken);
    return broken;
  }

  private static void members(
      Class<?> state, JsonNode promised, String within, List<String> broken) {
    var always = texts(promised.path("required"));
    for (var component : state.getRecordComponents()) {
      var name = within + component.getName();
      var property = promised.path("properties").path(component.getName());
      if (property.isMissingNode()) {
        broken.add(name + " is not published");
        continue;
      }
      value(component.getGenericType(), property, name, broken);
      var mayBeMissing = types(property).contains("null") || !always.contains(component.getName());
      if (!isNullable(component) && mayBeMissing) {
        broken.add(name + " may be missing");
      }
    }
  }

  private static void value(Type expected, JsonNode property, String name, List<String> broken) {
    var read = ConsumedType.of(expected);
    var types = types(property);
    if (!types.isEmpty() && types.stream().noneMatch(read.json()::contains)) {
      broken.add("%s is published as %s".formatted(name, types));
      return;
    }
    if (read.format() != null && !property.path("format").asText().equals(read.format())) {
      broken.add("%s is not published as a %s".formatted(name, read.format()));
    }
    var unknown =
        texts(property.path("enum")).stream()
            .filter(value -> !value.equals("null") && !read.takes(value))
            .toList();
    if (!unknown.isEmpty()) {
      broken.add("%s is published with %s".formatted(name, unknown));
    }
    if (read.members() != null) {
      members(read.members(), property, name + ".", broken);
    }
    if (read.element() != null) {
      var element = property.path(read.json().contains("array") ? "items" : "additionalProperties");
      value(read.element(), element, name + "[]", broken);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> types(JsonNode property) {
    var type = property.path("type");
    return type.isTextual() ? List.of(type.asText()) : texts(type);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
