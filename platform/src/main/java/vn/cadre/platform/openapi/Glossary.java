package vn.cadre.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the contract mean, once for all the records that use them: {@code
 * META-INF/contract/platform/glossary.json} of the platform, and {@code
 * META-INF/contract/glossary.json} of the service, which goes before it; by property or parameter
 * name, or by {@code Schema.property} and {@code operationId.parameter} where a word has a meaning
 * of its own. What stands at the code goes first. {@code META-INF/contract/bodies.json} beside it
 * has whole bodies by operation, where an example put together word by word would be refused.
 */
final class Glossary {
  static final String FILE = "glossary.json";
  static final String BODIES = "bodies.json";

  /** The later goes before the earlier. */
  private static final List<String> FOLDERS =
      List.of("META-INF/contract/platform/", "META-INF/contract/");

  private static final String PATCH = "Patch";
  private static final List<Object> SCANNED = List.of("2022-03-10");

  private record Word(String description, JsonNode example) {}

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Object> bodies = new HashMap<>();

  Glossary(ClassLoader loader) {
    read(loader, FILE)
        .forEach(entry ->
            words.put(
                entry.getKey(),
                new Word(
                    entry.getValue().path("description").asText(),
                    entry.getValue().path("example"))));
    read(loader, BODIES)
        .forEach(
            entry -> bodies.put(entry.getKey(), json.convertValue(entry.getValue(), Object.class)));
  }

  private List<Map.Entry<String, JsonNode>> read(ClassLoader loader, String name) {
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
    try {
      for (var folder : FOLDERS) {
        for (var file : Collections.list(loader.getResources(folder + name))) {
          try (var in = file.openStream()) {
            entries.addAll(json.readTree(in).properties());
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return entries;
  }

  void explain(String operationId, Parameter parameter) {
    for (var word : of(operationId, parameter.getName())) {
      if (parameter.getDescription() == null && !word.description().isEmpty()) {
        parameter.setDescription(word.description());
      }
      if (parameter.getExample() == null
          && isText(parameter.getSchema())
          && word.example().isTextual()) {
        parameter.setExample(word.example().asText());
      }
    }
  }

  void explain(String schemaName, String property, Schema schema, Components components) {
    for (var word : of(schemaName, property)) {
      if (schema.getDescription() == null && !word.description().isEmpty()) {
        schema.setDescription(word.description());
      }
      if (!word.example().isMissingNode()) {
        exemplify(schema, word.example(), components);
        exemplify(schema.getItems(), word.example(), components);
      }
    }
  }

  /** The whole body that an operation is shown with, where its words alone would make no sense. */
  @Nullable Object body(String operationId) {
    return bodies.get(operationId);
  }

  /**
   * The particular meaning first, then the general one; a patch means what the new resource does.
   */
  private List<Word> of(String place, String name) {
    return Stream.of(
            place + "." + name,
            place.endsWith(PATCH)
                ? "New" + place.substring(0, place.length() - PATCH.length()) + "." + name
                : name,
            name)
        .distinct()
        .map(words::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private void exemplify(@Nullable Schema schema, JsonNode example, Components components) {
    if (schema != null && !exampled(schema) && Fit.of(schema, components).takes(example)) {
      schema.setExamples(Collections.singletonList(json.convertValue(example, Object.class)));
    }
  }

  /**
   * The scanner gives every date the same example, which makes no sense where two stand in order.
   */
  private static boolean exampled(Schema schema) {
    return schema.getExamples() != null && !schema.getExamples().equals(SCANNED)
        || schema.getExample() != null;
  }

  /** Text that only an example can show: neither a choice nor a date nor an id. */
  static boolean isText(@Nullable Schema schema) {
    return schema != null
        && schema.getRef() == null
        && schema.getType() != null
        && schema.getType().contains(Schema.SchemaType.STRING)
        && schema.getEnumeration() == null
        && schema.getFormat() == null;
  }
}
