package vn.cadre.platform.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * Turns JSON into a record and reports everything that is wrong with it: unknown fields, wrong
 * types, dates that do not exist, constraints. Jackson alone stops at the first of these.
 */
@ApplicationScoped
public class RecordReader {
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ConstraintCheck constraints;

  RecordReader(ConstraintCheck constraints) {
    this.constraints = constraints;
  }

  /** The parsed body; anything but one JSON object is a problem. */
  public ObjectNode parse(byte[] body) {
    try {
      if (STRICT.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException malformed) {
      var place = malformed.getLocation();
      var where =
          place == null
              ? ""
              : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
      throw malformed(where);
    } catch (IOException unreadable) {
      throw malformed("encoding");
    }
    throw malformed("expected one JSON object");
  }

  /** The record, if the whole of it is well-formed and keeps its constraints. */
  public <T> T read(ObjectNode json, Class<T> type) {
    return read(json, type, new Violations());
  }

  /** As {@link #read(ObjectNode, Class)}, refused also for the violations found before. */
  <T> T read(ObjectNode json, Class<T> type, Violations violations) {
    var value = collect(json, type, violations);
    violations.refuseIfAny();
    return value;
  }

  /** The record with whatever is wrong with it added; good only if nothing was. */
  <T> T collect(ObjectNode json, Class<T> type, Violations violations) {
    var value = build(json, type, "", violations);
    constraints.check(value, violations);
    return value;
  }

  private <T> T build(ObjectNode json, Class<T> type, String path, Violations violations) {
    var components = type.getRecordComponents();
    var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    json.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            violations.add(path + name, ViolationCode.UNKNOWN_FIELD);
          }
        });
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var component = components[i];
      values[i] = value(json.get(component.getName()), component, path, violations);
    }
    return Records.create(type, values);
  }

  private @Nullable Object value(
      @Nullable JsonNode node, RecordComponent component, String path, Violations violations) {
    var field = path + component.getName();
    var type = component.getType();
    if (node == null || node.isNull()) {
      return null;
    }
    if (type == ObjectNode.class && node instanceof ObjectNode) {
      return node; // whoever asks for it reads and checks it
    }
    if (Collection.class.isAssignableFrom(type)) {
      return several(node, component, field, violations);
    }
    var bounded = !node.isTextual() || !InputBounds.applyTo(component);
    return bounded || InputBounds.takes(node.textValue(), field, violations)
        ? single(node, type, field, violations)
        : null;
  }

  private @Nullable Object several(
      JsonNode node, RecordComponent component, String field, Violations violations) {
    if (!node.isArray()) {
      violations.add(field, ViolationCode.WRONG_TYPE, "array");
      return null;
    }
    if (InputBounds.applyTo(component) && !InputBounds.takes(node.size(), field, violations)) {
      return null;
    }
    var element =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    Collection<@Nullable Object> values =
        component.getType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      var place = field + "[" + i + "]";
      var item = node.get(i);
      if (!item.isTextual() || InputBounds.takes(item.textValue(), place, violations)) {
        values.add(single(item, element, place, violations));
      }
    }
    return values;
  }

  private @Nullable Object single(
      JsonNode node, Class<?> type, String field, Violations violations) {
    if (type.isRecord() && !Scalars.isTextual(type)) {
      if (node instanceof ObjectNode object) {
        return build(object, type, field + ".", violations);
      }
    } else if (node.isTextual() ? Scalars.isTextual(type) : isLiteral(node, type)) {
      return Scalars.parse(type, node.asText(), field, violations);
    }
    violations.add(field, ViolationCode.WRONG_TYPE, Scalars.describe(type));
    return null;
  }

  private static boolean isLiteral(JsonNode node, Class<?> type) {
    return switch (Scalars.describe(type)) {
      case "integer" -> node.isIntegralNumber();
      case "true, false" -> node.isBoolean();
      default -> false;
    };
  }

  private static ProblemException malformed(String where) {
    var violation =
        new Violation(
            "body", ViolationCode.MALFORMED.code(), ViolationCode.MALFORMED.message().with(where));
    return ProblemException.invalid(CommonProblem.MALFORMED_JSON, java.util.List.of(violation));
  }
}
