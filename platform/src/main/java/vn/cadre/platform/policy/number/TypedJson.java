package vn.cadre.platform.policy.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.body.Records;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * JSON into the types of rules: periods, months, percentages, records and lists of them. A
 * component is optional where it is {@code @Nullable}; a flag {@code verified} of a row that says
 * nothing is that of its table.
 */
public final class TypedJson {
  private static final int MOST_ROWS = 2_000;
  private static final Bilingual INCONSISTENT =
      new Bilingual("Các giá trị mâu thuẫn nhau: %s", "The values contradict each other: %s");

  private TypedJson() {}

  /** The record that this JSON was written from. */
  public static <T extends Record> T read(ObjectNode json, Class<T> type) {
    var violations = new Violations();
    var value = record(json, type, "", false, violations);
    if (value == null) {
      throw new IllegalStateException("Not a " + type + ": " + violations.all());
    }
    return type.cast(value);
  }

  static @Nullable Object value(
      @Nullable JsonNode node,
      RecordComponent component,
      String field,
      boolean verified,
      Violations violations) {
    var type = component.getType();
    if (node == null || node.isNull()) {
      if (type == boolean.class && component.getName().equals("verified")) {
        return verified;
      }
      if (!isOptional(component)) {
        violations.add(field, ViolationCode.REQUIRED);
      }
      return null;
    }
    return type == List.class
        ? list(node, element(component), field, verified, violations)
        : single(node, type, field, verified, violations);
  }

  private static @Nullable Object list(
      JsonNode node, Class<?> element, String field, boolean verified, Violations violations) {
    if (!(node instanceof ArrayNode several)) {
      violations.add(field, ViolationCode.WRONG_TYPE, "array");
      return null;
    }
    if (several.size() > MOST_ROWS) {
      violations.add(field, ViolationCode.SIZE, 0, MOST_ROWS);
      return null;
    }
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < several.size(); i++) {
      values.add(single(several.get(i), element, field + "[" + i + "]", verified, violations));
    }
    return values;
  }

  private static @Nullable Object single(
      JsonNode node, Class<?> type, String field, boolean verified, Violations violations) {
    if (type == Percent.class && node.isNumber() && Double.isFinite(node.doubleValue())) {
      return create(Percent.class, new Object[] {node.decimalValue()}, field, violations);
    }
    if (type == int.class || type == Integer.class) {
      if (node.canConvertToInt() && node.isIntegralNumber()) {
        return node.intValue();
      }
    } else if (type == boolean.class || type == Boolean.class) {
      if (node.isBoolean()) {
        return node.booleanValue();
      }
    } else if (TextValues.areOf(type)) {
      if (node.isTextual()) {
        return TextValues.read(type, node.textValue(), field, violations);
      }
    } else if (type != Percent.class && node instanceof ObjectNode object) {
      return record(object, type, field, verified, violations);
    }
    violations.add(field, ViolationCode.WRONG_TYPE, TextValues.describe(type));
    return null;
  }

  private static @Nullable Object record(
      ObjectNode json, Class<?> type, String field, boolean verified, Violations violations) {
    var prefix = field.isEmpty() ? "" : field + ".";
    var found = new Violations();
    refuseUnknown(json, names(type), prefix, found);
    var components = type.getRecordComponents();
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var name = components[i].getName();
      values[i] = value(json.get(name), components[i], prefix + name, verified, found);
    }
    var clean = found.isEmpty();
    violations.addAll(found);
    return clean ? create(type, values, field, violations) : null;
  }

  static <T> @Nullable T create(
      Class<T> type, @Nullable Object[] values, String field, Violations violations) {
    try {
      return Records.create(type, values);
    } catch (InconsistentNumbers refused) {
      violations.add(
          field,
          "inconsistent-numbers",
          new Bilingual(
              INCONSISTENT.vi().formatted(refused.vi()),
              INCONSISTENT.en().formatted(refused.en())));
      return null;
    }
  }

  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static void refuseUnknown(
      ObjectNode json, Collection<String> known, String prefix, Violations violations) {
    json.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            violations.add(prefix + name, ViolationCode.UNKNOWN_FIELD);
          }
        });
  }

  static Collection<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  /** What a list holds; of anything else the type itself. */
  static Class<?> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }

  static @Nullable String text(@Nullable JsonNode node, String field, Violations violations) {
    if (node == null || node.isNull()) {
      return null;
    }
    return (String) single(node, String.class, field, false, violations);
  }
}
