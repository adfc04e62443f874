package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Rules of what is sent: bounded, closed, and named as agreed. */
final class InputRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "inputs-bounded",
              "Whoever builds a form or a firewall must know what fits: texts carry maxLength, enum or a date or id"
                  + " format, numbers minimum and maximum, lists maxItems (@Size, @Min, @Max at the component; texts and"
                  + " lists without @Size get the bounds of InputBounds).",
              InputRules::bounded),
          new Rule(
              "bodies-closed",
              "The services refuse unknown fields, so JSON bodies say additionalProperties: false: give the operation"
                  + " @RequestBodySchema(TheRecord.class) and take Body<TheRecord>.",
              InputRules::closed),
          new Rule(
              "patches-partial",
              "In a merge patch nothing is required: a PATCH takes application/merge-patch+json and its schema"
                  + " requires no property.",
              InputRules::partial));

  private InputRules() {}

  private static List<String> bounded(Document document) {
    var seen = new HashSet<String>();
    return OperationRules.each(
        document,
        (operation, findings) -> {
          for (var parameter : operation.parameters()) {
            var where =
                parameter.path("in").asText() + " parameter " + parameter.path("name").asText();
            document.visit(
                parameter.path("schema"), where, seen, (place, s) -> unbounded(place, s, findings));
          }
          operation
              .bodies()
              .forEach((type, media) ->
                  document.visit(
                      media.path("schema"),
                      type,
                      seen,
                      (place, schema) -> unbounded(place, schema, findings)));
        });
  }

  private static void unbounded(String where, JsonNode schema, List<String> findings) {
    var types = types(schema);
    if (schema.has("enum") || schema.has("const")) {
      return;
    }
    if (types.contains("string")
        && !schema.has("maxLength")
        && !List.of("date", "date-time", "uuid", "binary").contains(schema.path("format").asText())
        && !schema.path("pattern").asText().startsWith("^")) {
      findings.add(where + " is text without maxLength");
    }
    if ((types.contains("integer") || types.contains("number"))
        && !(schema.has("minimum") && schema.has("maximum"))) {
      findings.add(where + " is a number without minimum and maximum");
    }
    if (types.contains("array") && !schema.has("maxItems")) {
      findings.add(where + " is a list without maxItems");
    }
  }

  private static List<String> closed(Document document) {
    return OperationRules.each(
        document,
        (operation, findings) ->
            operation
                .bodies()
                .forEach((type, media) -> {
                  if (!type.endsWith("json")) {
                    return;
                  }
                  document.visit(
                      media.path("schema"),
                      type,
                      new HashSet<>(),
                      (where, schema) -> {
                        if (schema.has("properties")
                            && (schema.path("additionalProperties").isMissingNode()
                                || schema.path("additionalProperties").asBoolean(true))) {
                          findings.add(where + " does not say additionalProperties: false");
                        }
                      });
                }));
  }

  private static List<String> partial(Document document) {
    return OperationRules.each(
        document,
        (operation, findings) -> {
          if (!operation.verb().equals("PATCH")) {
            return;
          }
          var patch = operation.bodies().get("application/merge-patch+json");
          if (patch == null) {
            findings.add("it takes no application/merge-patch+json");
          } else if (!document.resolve(patch.path("schema")).path("required").isEmpty()) {
            findings.add("its patch requires a property");
          }
        });
  }

  static List<String> types(JsonNode schema) {
    return schema.path("type").isArray()
        ? Operation.texts(schema.path("type"))
        : new ArrayList<>(List.of(schema.path("type").asText()));
  }
}
