package vn.cadre.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the things that a part needs, as its readiness reports it.
 *
 * @param name {@code database}, {@code events}, ...
 * @param data figures of the check, such as how many events are not published yet
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Check(String name, State state, Map<String, Object> data) {

  /** Repeats the state of the check under the framework's name for a database without a name. */
  private static final String ONLY_DATABASE = "<default>";

  /** From the body of a MicroProfile Health answer. */
  static List<Check> read(JsonNode readiness) {
    var checks = new ArrayList<Check>();
    for (var check : readiness.path("checks")) {
      Map<String, Object> data = new TreeMap<>();
      check.path("data").properties().stream()
          .filter(d -> !d.getKey().equals(ONLY_DATABASE))
          .forEach(d -> data.put(d.getKey(), plain(d.getValue())));
      checks.add(
          new Check(
              name(check.path("name").asText()),
              State.of(check.path("status").asText().equals("UP")),
              data));
    }
    checks.sort(Comparator.comparing(Check::name));
    return List.copyOf(checks);
  }

  private static Object plain(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> value.numberValue();
      default -> value.asText();
    };
  }

  /** The framework's own check has a sentence for a name. */
  private static String name(String reported) {
    return reported.startsWith("Database connection") ? "database" : reported;
  }
}
