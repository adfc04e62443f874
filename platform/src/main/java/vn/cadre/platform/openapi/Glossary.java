package vn.cadre.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the contract mean, once for all the records that use them: {@code
 * META-INF/contract/glossary.json} of the platform and of the service, by property or parameter
 * name, or by {@code Schema.property} and {@code operationId.parameter} where a word has a meaning
 * of its own. What stands at the code goes first.
 */
final class Glossary {
  static final String FILE = "META-INF/contract/glossary.json";

  private static final List<Object> SCANNED = List.of("2022-03-10");

  private record Word(String description, JsonNode example) {}

  private final Map<String, Word> words = new HashMap<>();

  Glossary(ClassLoader loader) {
    var json = new ObjectMapper();
    try {
      for (var file : Collections.list(loader.getResources(FILE))) {
        try (var in = file.openStream()) {
          json.readTree(in)
              .properties()
              .forEach(entry ->
                  words.put(
                      entry.getKey(),
                      new Word(
                          entry.getValue().path("description").asText(),
                          entry.getValue().path("example"))));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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

  void explain(String schemaName, String property, Schema schema) {
    for (var word : of(schemaName, property)) {
      if (schema.getDescription() == null && !word.description().isEmpty()) {
        schema.setDescription(word.description());
      }
      if (word.example().isTextual()) {
        exemplify(schema, word.example().asText());
        exemplify(schema.getItems(), word.example().asText());
      }
    }
  }

  /** The particular meaning first, then the general one. */
  private List<Word> of(String place, String name) {
    return Stream.of(words.get(place + "." + name), words.get(name))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void exemplify(@Nullable Schema schema, String example) {
    if (schema != null && takesText(schema) && !exampled(schema)) {
      schema.setExamples(List.of(example));
    }
  }

  private static boolean takesText(Schema schema) {
    return isText(schema) || isReference(schema) || "date".equals(schema.getFormat());
  }

  /**
   * A date as precise as it is known, also by choice: two of one body need an order that makes
   * sense. What else is referred to is no text, or has a form of its own.
   */
  private static boolean isReference(Schema schema) {
    return isPartialDate(schema)
        || schema.getAnyOf() != null
            && schema.getAnyOf().stream().anyMatch(Glossary::isPartialDate);
  }

  private static boolean isPartialDate(Schema schema) {
    return schema.getRef() != null && schema.getRef().endsWith("/PartialDate");
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
