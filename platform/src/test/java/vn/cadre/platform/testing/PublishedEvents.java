package vn.cadre.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

  /** Of a module beside the one under test: {@code of("cadre-service", "organisations")}. */
  public static PublishedEvents of(String module, String aggregate) {
    var file = module + "/src/main/resources/events/" + aggregate + ".schema.json";
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var found = at.resolve(file);
      if (Files.exists(found)) {
        try {
          return new PublishedEvents(new ObjectMapper().readTree(found.toFile()));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    throw new IllegalStateException("There is no " + file);
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
   * Everything that a consumer's record expects of the state and the publisher does not promise.
   */
  public List<String> brokenPromisesTo(Class<?> state) {
    var promised = schema.at("/properties/data/properties/state");
    var always = texts(promised.path("required"));
    var broken = new ArrayList<String>();
    for (var component : state.getRecordComponents()) {
      var name = component.getName();
      var property = promised.path("properties").path(name);
      if (property.isMissingNode()) {
        broken.add(name + " is not published");
        continue;
      }
      var types = types(property);
      if (!types.contains(jsonType(component.getType()))) {
        broken.add("%s is published as %s".formatted(name, types));
      }
      var format = format(component.getType());
      if (format != null && !property.path("format").asText().equals(format)) {
        broken.add("%s is not published as a %s".formatted(name, format));
      }
      if (!isNullable(component) && (types.contains("null") || !always.contains(name))) {
        broken.add(name + " may be missing");
      }
    }
    return broken;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String jsonType(Class<?> type) {
    if (List.class.isAssignableFrom(type)) {
      return "array";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "integer";
    }
    return type.isRecord() ? "object" : "string";
  }

  private static @Nullable String format(Class<?> type) {
    return type == UUID.class
        ? "uuid"
        : type == LocalDate.class ? "date" : type == Instant.class ? "date-time" : null;
  }

  private static List<String> types(JsonNode property) {
    var type = property.path("type");
    return type.isTextual() ? List.of(type.asText()) : texts(type);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
