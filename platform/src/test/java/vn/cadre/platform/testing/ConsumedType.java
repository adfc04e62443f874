package vn.cadre.platform.testing;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Scalars;

/**
 * How Jackson reads a Java type of a consumer's record.
 *
 * @param json the JSON types that it can be read from
 * @param format of the text, where it must have one
 * @param constants the texts that it knows, where it knows no other
 * @param members the record whose components are the members of an object
 * @param element type of an array's elements, or of a map's values
 */
record ConsumedType(
    Set<String> json,
    @Nullable String format,
    @Nullable Set<String> constants,
    @Nullable Class<?> members,
    @Nullable Type element) {
  private static final Set<String> ANYTHING =
      Set.of("object", "array", "string", "integer", "number", "boolean");
  private static final Set<Class<?>> WHOLE =
      Set.of(
          int.class,
          long.class,
          short.class,
          Integer.class,
          Long.class,
          Short.class,
          BigInteger.class);
  private static final Set<Class<?>> BROKEN =
      Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class, Number.class);
  private static final Map<Class<?>, String> FORMATS =
      Map.of(UUID.class, "uuid", LocalDate.class, "date", Instant.class, "date-time");

  static ConsumedType of(Type type) {
    var raw =
        type instanceof ParameterizedType generic
            ? (Class<?>) generic.getRawType()
            : (Class<?>) type;
    if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
      return scalar(ANYTHING);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return new ConsumedType(Set.of("array"), null, null, null, argument(type, 0));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return new ConsumedType(Set.of("object"), null, null, null, argument(type, 1));
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return scalar(Set.of("boolean"));
    }
    if (WHOLE.contains(raw)) {
      return scalar(Set.of("integer"));
    }
    if (BROKEN.contains(raw)) {
      return scalar(Set.of("integer", "number"));
    }
    if (raw.isEnum()) {
      var names = Arrays.stream(raw.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return new ConsumedType(Set.of("string"), null, Set.copyOf(names), null, null);
    }
    if (raw.isRecord() && !Scalars.isTextual(raw) && !isWrittenAsText(raw)) {
      return new ConsumedType(Set.of("object"), null, null, raw, null);
    }
    return new ConsumedType(Set.of("string"), FORMATS.get(raw), null, null, null);
  }

  /** Whether the text can be read. */
  boolean takes(String text) {
    return constants == null || constants.contains(text);
  }

  private static ConsumedType scalar(Set<String> json) {
    return new ConsumedType(json, null, null, null, null);
  }

  private static Type argument(Type type, int place) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[place]
        : Object.class;
  }

  private static boolean isWrittenAsText(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method ->
            method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
  }
}
