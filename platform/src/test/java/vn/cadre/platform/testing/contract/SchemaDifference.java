package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By what a schema breaks with an older one: what is sent may not be taken less freely, what is
 * answered may not be promised less.
 */
final class SchemaDifference {
  enum Direction {
    SENT,
    ANSWERED
  }

  private static final String NULL = "null";

  private final Document before;
  private final Document now;
  private final Direction direction;
  private final Set<String> seen = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  SchemaDifference(Document before, Document now, Direction direction) {
    this.before = before;
    this.now = now;
    this.direction = direction;
  }

  List<String> of(String where, JsonNode was, JsonNode is) {
    compare(where, was, is);
    return found;
  }

  private void compare(String where, JsonNode was, JsonNode is) {
    var pair = was.path("$ref").asText() + " " + is.path("$ref").asText();
    if (!pair.isBlank() && !seen.add(pair)) {
      return;
    }
    var old = plain(before, was);
    var young = plain(now, is);
    types(where, old, young);
    values(where, old, young);
    if (direction == Direction.SENT) {
      bounds(where, old, young);
    }
    properties(where, old, young);
    if (old.schema().has("items") && young.schema().has("items")) {
      compare(where + "[]", old.schema().path("items"), young.schema().path("items"));
    }
  }

  /** A schema out of its references and its choice of null. */
  private record Plain(JsonNode schema, Set<String> types) {}

  private static Plain plain(Document document, JsonNode schema) {
    var resolved = document.resolve(schema);
    var nullable = false;
    for (var choice : resolved.path("anyOf")) {
      nullable |= choice.path("type").asText().equals(NULL);
    }
    if (nullable && resolved.path("anyOf").size() == 2) {
      var first = plain(document, resolved.path("anyOf").get(0));
      var types = new HashSet<>(first.types());
      types.add(NULL);
      return new Plain(first.schema(), types);
    }
    var types = new HashSet<>(InputRules.types(resolved));
    types.remove("");
    return new Plain(resolved, types);
  }

  private void types(String where, Plain was, Plain is) {
    var lost = new HashSet<>(direction == Direction.SENT ? was.types() : is.types());
    lost.removeAll(direction == Direction.SENT ? is.types() : was.types());
    if (!lost.isEmpty() && !was.types().isEmpty() && !is.types().isEmpty()) {
      found.add(
          direction == Direction.SENT
              ? "%s no longer takes %s".formatted(where, lost)
              : "%s may be %s now".formatted(where, lost));
    }
    var format = was.schema().path("format").asText();
    var other = is.schema().path("format").asText();
    if (!format.equals(other) && !other.isEmpty() && !other.startsWith("int")) {
      found.add("%s has the format %s now".formatted(where, other));
    }
  }

  /** A new value in an answer is something that a consumer does not know, and ignores. */
  private void values(String where, Plain was, Plain is) {
    if (direction == Direction.ANSWERED || !is.schema().has("enum")) {
      return;
    }
    var lost = new ArrayList<>(Operation.texts(was.schema().path("enum")));
    lost.removeAll(Operation.texts(is.schema().path("enum")));
    if (!was.schema().has("enum")) {
      found.add(where + " takes chosen values only");
    } else if (!lost.isEmpty()) {
      found.add("%s no longer takes %s".formatted(where, lost));
    }
  }

  private void bounds(String where, Plain was, Plain is) {
    for (var most : List.of("maxLength", "maximum", "maxItems")) {
      if (is.schema().has(most)
          && is.schema().path(most).asDouble()
              < was.schema().path(most).asDouble(Double.MAX_VALUE)) {
        found.add(
            "%s takes less: %s is %s now".formatted(where, most, is.schema().path(most).asText()));
      }
    }
    for (var least : List.of("minLength", "minimum", "minItems")) {
      if (is.schema().has(least)
          && is.schema().path(least).asDouble()
              > was.schema()
                  .path(least)
                  .asDouble(least.equals("minimum") ? -Double.MAX_VALUE : 0)) {
        found.add(
            "%s asks for more: %s is %s now"
                .formatted(where, least, is.schema().path(least).asText()));
      }
    }
    var pattern = is.schema().path("pattern").asText();
    if (!pattern.isEmpty() && !pattern.equals(was.schema().path("pattern").asText())) {
      found.add("%s must match %s now".formatted(where, pattern));
    }
  }

  private void properties(String where, Plain was, Plain is) {
    var old = was.schema().path("properties");
    var young = is.schema().path("properties");
    for (var property : old.properties()) {
      var name = property.getKey();
      if (!young.has(name)) {
        found.add("%s has no %s any more".formatted(where, name));
      } else {
        compare(where + "." + name, property.getValue(), young.path(name));
      }
    }
    var before = Operation.texts(was.schema().path("required"));
    var after = Operation.texts(is.schema().path("required"));
    var changed = new ArrayList<>(direction == Direction.SENT ? after : before);
    changed.removeAll(direction == Direction.SENT ? before : after);
    changed.removeIf(name -> direction == Direction.ANSWERED && !young.has(name));
    if (!changed.isEmpty()) {
      found.add(
          direction == Direction.SENT
              ? "%s requires %s now".formatted(where, changed)
              : "%s may lack %s now".formatted(where, changed));
    }
  }
}
