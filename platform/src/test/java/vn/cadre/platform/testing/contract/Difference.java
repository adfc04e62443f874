package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a contract no longer keeps of the last released one: everything by which a client that was
 * right yesterday is wrong today. Additions that such a client does not notice are no breaks.
 */
public final class Difference {
  private final Document before;
  private final Document now;
  private final List<String> breaks = new ArrayList<>();

  private Difference(Document before, Document now) {
    this.before = before;
    this.now = now;
  }

  /** Every break, each with the operation and the place; empty when there is none. */
  public static List<String> breaks(Document released, Document now) {
    var difference = new Difference(released, now);
    difference.compare();
    return difference.breaks;
  }

  private void compare() {
    Map<String, Operation> operations = new HashMap<>();
    now.operations().forEach(operation -> operations.put(key(operation), operation));
    for (var old : before.operations()) {
      var operation = operations.get(key(old));
      if (operation == null) {
        breaks.add(old.name() + " is gone");
      } else {
        compare(old, operation);
      }
    }
    problems();
  }

  private static String key(Operation operation) {
    return operation.verb() + " " + operation.path().replaceAll("\\{[^}]+}", "{}");
  }

  private void compare(Operation old, Operation operation) {
    if (!old.id().equals(operation.id())) {
      broken(old, "is called %s now: generated clients lose a method".formatted(operation.id()));
    }
    roles(old, operation);
    parameters(old, operation);
    sent(old, operation);
    answered(old, operation);
  }

  private void roles(Operation old, Operation operation) {
    var lost = new ArrayList<>(old.roles());
    lost.removeAll(operation.roles());
    if (!operation.roles().contains("*") && !lost.isEmpty()) {
      broken(old, "no longer lets in %s".formatted(lost));
    }
    if (old.roles().isEmpty() && !operation.roles().isEmpty()) {
      broken(old, "asks for a token now");
    }
  }

  private void parameters(Operation old, Operation operation) {
    for (var was : old.parameters()) {
      var in = was.path("in").asText();
      var name = was.path("name").asText();
      if (in.equals("path")) {
        continue; // known by its place; its schema tells only what is not found
      }
      var is = operation.parameter(in, name);
      if (is.isEmpty()) {
        broken(old, "no longer takes the %s parameter %s".formatted(in, name));
        continue;
      }
      narrowed(old, "parameter " + name, was.path("schema"), is.get().path("schema"));
    }
    for (var is : operation.parameters()) {
      var was = old.parameter(is.path("in").asText(), is.path("name").asText());
      var required = is.path("required").asBoolean() && !is.path("in").asText().equals("path");
      if (required && (was.isEmpty() || !was.get().path("required").asBoolean())) {
        broken(old, "requires the parameter %s now".formatted(is.path("name").asText()));
      }
    }
  }

  private void sent(Operation old, Operation operation) {
    if (old.bodies().isEmpty() && operation.node().at("/requestBody/required").asBoolean()) {
      broken(old, "requires a body now");
    }
    old.bodies()
        .forEach((type, media) -> {
          var is = operation.bodies().get(type);
          if (is == null) {
            broken(old, "no longer takes " + type);
          } else {
            narrowed(old, "body", media.path("schema"), is.path("schema"));
          }
        });
  }

  private void narrowed(Operation operation, String where, JsonNode was, JsonNode is) {
    new SchemaDifference(before, now, SchemaDifference.Direction.SENT)
        .of(where, was, is)
        .forEach(found -> broken(operation, found));
  }

  private void answered(Operation old, Operation operation) {
    old.responses()
        .forEach((status, was) -> {
          if (status >= 400) {
            return;
          }
          var is = operation.response(status);
          if (is.isEmpty()) {
            broken(old, "no longer answers %d".formatted(status));
            return;
          }
          was.path("headers")
              .properties()
              .forEach(header -> {
                if (!is.get().path("headers").has(header.getKey())) {
                  broken(old, "no longer answers with the header " + header.getKey());
                }
              });
          Operation.media(was)
              .forEach((type, media) -> {
                var same = Operation.media(is.get()).get(type);
                if (same == null) {
                  broken(old, "no longer answers %s with %d".formatted(type, status));
                } else {
                  new SchemaDifference(before, now, SchemaDifference.Direction.ANSWERED)
                      .of("answer", media.path("schema"), same.path("schema"))
                      .forEach(found -> broken(old, found));
                }
              });
        });
  }

  /** A code keeps its status for good; clients branch on it. */
  private void problems() {
    Map<String, Integer> statuses = new HashMap<>();
    now.root()
        .path("x-problems")
        .forEach(p -> statuses.put(p.path("code").asText(), p.path("status").asInt()));
    for (var problem : before.root().path("x-problems")) {
      var code = problem.path("code").asText();
      var status = statuses.get(code);
      if (status == null) {
        breaks.add("problem %s is gone".formatted(code));
      } else if (status != problem.path("status").asInt()) {
        breaks.add("problem %s has the status %d now".formatted(code, status));
      }
    }
  }

  private void broken(Operation operation, String what) {
    var line = operation.name() + ": " + what;
    if (!breaks.contains(line)) {
      breaks.add(line);
    }
  }
}
