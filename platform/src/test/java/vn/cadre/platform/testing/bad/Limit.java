package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a schema states.
 *
 * @param name as the schema has it, such as {@code maxLength}
 * @param beyond the nearest value that it refuses
 * @param within the last one that it takes; null where other limits of the schema may refuse that
 */
record Limit(String name, JsonNode beyond, @Nullable JsonNode within) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What no form that is asked for here has; blanks alone are no text, and come last. */
  private static final List<String> FORMLESS = List.of("¬", "a b", " ");

  private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid");

  /** Of a schema whose references were followed. */
  static List<Limit> of(JsonNode schema) {
    var limits = new ArrayList<Limit>();
    if (schema.has("enum")) {
      limits.add(new Limit("enum", JSON.textNode("NOT_A_VALUE"), null));
    } else if (FORMATS.contains(schema.path("format").asText())) {
      limits.add(new Limit("format", JSON.textNode("2021-02-30"), null));
    } else if (is(schema, "string")) {
      ofText(schema, limits);
    }
    if (is(schema, "integer")) {
      ofNumber(schema, limits);
    }
    if (is(schema, "array") && schema.path("maxItems").asInt() > 0) {
      limits.add(new Limit("maxItems", several(schema), null));
    }
    if (is(schema, "array") && schema.path("minItems").asInt() > 0) {
      limits.add(new Limit("minItems", JSON.arrayNode(), null));
    }
    return limits;
  }

  static boolean is(JsonNode schema, String type) {
    var types = schema.path("type");
    return types.asText().equals(type)
        || StreamSupport.stream(types.spliterator(), false)
            .anyMatch(one -> one.asText().equals(type));
  }

  private static void ofText(JsonNode schema, List<Limit> limits) {
    var pattern = schema.path("pattern").asText();
    var most = schema.path("maxLength").asInt();
    if (most > 0) {
      var longest = "x".repeat(most);
      var fits = pattern.isEmpty() || Pattern.compile(pattern).matcher(longest).find();
      limits.add(
          new Limit(
              "maxLength",
              JSON.textNode("x".repeat(most + 1)),
              fits ? JSON.textNode(longest) : null));
    }
    if (!pattern.isEmpty()) {
      var form = Pattern.compile(pattern);
      FORMLESS.stream()
          .filter(text -> !form.matcher(text).find())
          .findFirst()
          .ifPresent(text -> limits.add(new Limit("pattern", JSON.textNode(text), null)));
    }
    if (schema.path("minLength").asInt() > 0) {
      limits.add(new Limit("minLength", JSON.textNode(""), null));
    }
  }

  private static void ofNumber(JsonNode schema, List<Limit> limits) {
    if (schema.has("maximum")) {
      var most = schema.path("maximum").bigIntegerValue();
      limits.add(
          new Limit("maximum", JSON.numberNode(most.add(BigInteger.ONE)), JSON.numberNode(most)));
    }
    if (schema.has("minimum")) {
      var least = schema.path("minimum").bigIntegerValue();
      limits.add(
          new Limit(
              "minimum", JSON.numberNode(least.subtract(BigInteger.ONE)), JSON.numberNode(least)));
    }
  }

  /** One more than may be, each another one of a type that it may have. */
  private static ArrayNode several(JsonNode schema) {
    var array = JSON.arrayNode();
    var texts = is(schema.path("items"), "string");
    for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
      array.add(texts ? JSON.textNode("X" + i) : JSON.objectNode());
    }
    return array;
  }
}
