package vn.cadre.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Whether a value may stand where a schema is: one word means several things, and its example is
 * shown only where it makes sense. Not a validation; the rules of the contract do that.
 */
record Fit(Schema schema, Components components) {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  static Fit of(Schema schema, Components components) {
    return new Fit(schema, components);
  }

  boolean takes(JsonNode value) {
    if (schema.getRef() != null) {
      var shared = components.getSchemas().get(Shapes.name(schema));
      return shared != null && of(shared, components).takes(value);
    }
    if (schema.getAnyOf() != null) {
      return schema.getAnyOf().stream().anyMatch(one -> of(one, components).takes(value));
    }
    if (schema.getEnumeration() != null) {
      return value.isTextual() && schema.getEnumeration().contains(value.asText());
    }
    var types = schema.getType() == null ? List.<Schema.SchemaType>of() : schema.getType();
    return types.isEmpty() || types.stream().anyMatch(type -> is(type, value));
  }

  private boolean is(Schema.SchemaType type, JsonNode value) {
    return switch (type) {
      case STRING -> value.isTextual() && isOfFormat(value.asText());
      case INTEGER -> value.isIntegralNumber();
      case NUMBER -> value.isNumber();
      case BOOLEAN -> value.isBoolean();
      case ARRAY -> value.isArray();
      case OBJECT -> value.isObject();
      case NULL -> value.isNull();
    };
  }

  private boolean isOfFormat(String text) {
    return switch (schema.getFormat()) {
      case "uuid" -> UUID.matcher(text).matches();
      case "date" -> DAY.matcher(text).matches();
      case "date-time" -> text.endsWith("Z");
      case null -> true;
      default -> false;
    };
  }
}
