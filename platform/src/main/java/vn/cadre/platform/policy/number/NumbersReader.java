package vn.cadre.platform.policy.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * Reads the numbers of a pack, {@code {"key": {"value", "verified", "citation", "source"}}}, into
 * the record that its kind declares. A key that the record does not have, one that is missing and a
 * value of another type refuse the pack, all of them at once.
 */
public final class NumbersReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PARTS = Set.of("value", "verified", "citation", "source");

  private NumbersReader() {}

  /** The numbers, or empty with violations whose fields begin with {@code path}. */
  public static <N extends Record> Optional<Numbers<N>> read(
      ObjectNode json, Class<N> type, String path, Violations violations) {
    var found = new Violations();
    var stated = new LinkedHashMap<String, StatedNumber>();
    var components = type.getRecordComponents();
    var values = new Object[components.length];
    TypedJson.refuseUnknown(json, TypedJson.names(type), path + ".", found);
    for (int i = 0; i < components.length; i++) {
      var component = components[i];
      var field = path + "." + component.getName();
      switch (json.get(component.getName())) {
        case null -> {
          if (!TypedJson.isOptional(component)) {
            found.add(field, ViolationCode.REQUIRED);
          }
        }
        case ObjectNode number -> {
          values[i] =
              TypedJson.value(
                  number.get("value"),
                  component,
                  field + ".value",
                  number.path("verified").asBoolean(),
                  found);
          stated.put(component.getName(), stated(number, component, field, found));
        }
        default -> found.add(field, ViolationCode.WRONG_TYPE, "object");
      }
    }
    var typed = found.isEmpty() ? TypedJson.create(type, values, path, found) : null;
    violations.addAll(found);
    return typed == null ? Optional.empty() : Optional.of(new Numbers<>(typed, stated));
  }

  /**
   * The numbers of a version that was recorded by whichever release: what its kind has dropped
   * since is passed over, what it has added is taken as the kind says.
   *
   * @param addedLater as {@link vn.cadre.platform.policy.PackKind#addedLater}
   */
  public static <N extends Record> Optional<Numbers<N>> recorded(
      ObjectNode json,
      Class<N> type,
      Map<String, ?> addedLater,
      String path,
      Violations violations) {
    var today = JsonNodeFactory.instance.objectNode();
    for (var key : TypedJson.names(type)) {
      var then = json.get(key);
      if (then != null) {
        today.set(key, then);
      } else if (addedLater.containsKey(key)) {
        today.set(key, JSON.valueToTree(addedLater.get(key)));
      }
    }
    return read(today, type, path, violations);
  }

  /** As they were recorded, for a version whose kind this release does not know or cannot read. */
  public static StatedNumbers unread(ObjectNode json) {
    var stated = new LinkedHashMap<String, StatedNumber>();
    json.properties()
        .forEach(number ->
            stated.put(
                number.getKey(),
                new StatedNumber(
                    number.getValue().path("value"),
                    NumberUnit.UNREAD,
                    number.getValue().path("citation").textValue(),
                    number.getValue().path("source").textValue(),
                    isVerified(number.getValue()))));
    return new StatedNumbers(stated);
  }

  private static boolean isVerified(JsonNode number) {
    return number.path("verified").asBoolean() && everyRowVerified(number.path("value"));
  }

  private static StatedNumber stated(
      ObjectNode number, RecordComponent component, String field, Violations violations) {
    TypedJson.refuseUnknown(number, PARTS, field + ".", violations);
    var verified = number.get("verified");
    if (verified == null || !verified.isBoolean()) {
      violations.add(
          field + ".verified",
          verified == null ? ViolationCode.REQUIRED : ViolationCode.WRONG_TYPE,
          "true, false");
    }
    return new StatedNumber(
        number.path("value"),
        NumberUnit.of(component.getType(), TypedJson.element(component)),
        TypedJson.text(number.get("citation"), field + ".citation", violations),
        TypedJson.text(number.get("source"), field + ".source", violations),
        isVerified(number));
  }

  private static boolean everyRowVerified(JsonNode value) {
    return value.findValues("verified").stream().allMatch(JsonNode::asBoolean);
  }
}
