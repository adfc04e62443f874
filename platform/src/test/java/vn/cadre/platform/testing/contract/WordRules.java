package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rules of names, descriptions and examples. */
final class WordRules {
  private static final Pattern PATH =
      Pattern.compile("(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*\\}(\\.[a-z.]+)?))+");
  private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern UPPER_SNAKE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");
  private static final Pattern NUMBERED = Pattern.compile(".*[a-z][0-9]+");

  /** Values that api.md itself writes in lower case. */
  private static final Set<String> AS_PUBLISHED = Set.of("create", "upsert", "self");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "names-agreed",
              "One API, not four: kebab-case paths without a closing slash, camelCase parameters and properties,"
                  + " UPPER_SNAKE_CASE values, and schemas named by a word (@Schema(name) where two records share one).",
              WordRules::named),
          new Rule(
              "words-explained",
              "Nobody guesses what a field means: describe parameters by @Describe, properties by @Schema(description),"
                  + " or a word that many records share once in META-INF/contract/glossary.json.",
              WordRules::explained),
          new Rule(
              "examples-hold",
              "An example that its own schema refuses teaches the wrong thing: every JSON body has one that validates;"
                  + " give free text an example by @Schema(examples) or in META-INF/contract/glossary.json.",
              WordRules::exemplified),
          new Rule(
              "references-hold",
              "Every $ref leads somewhere and no component stands idle.",
              WordRules::referenced));

  private WordRules() {}

  private static List<String> named(Document document) {
    var findings =
        new ArrayList<>(
            OperationRules.each(
                document,
                (operation, found) -> {
                  if (!PATH.matcher(operation.path()).matches()) {
                    found.add("its path is not kebab-case");
                  }
                  operation
                      .parameters()
                      .forEach(parameter -> {
                        var name = parameter.path("name").asText();
                        if (!parameter.path("in").asText().equals("header")
                            && !CAMEL.matcher(name).matches()) {
                          found.add("parameter " + name + " is not camelCase");
                        }
                        values(name, parameter.path("schema"), found);
                        values(name, parameter.at("/schema/items"), found);
                      });
                }));
    document
        .schemas()
        .properties()
        .forEach(schema -> {
          if (NUMBERED.matcher(schema.getKey()).matches()) {
            findings.add("schema " + schema.getKey() + " has a number for a name");
          }
          values(schema.getKey(), schema.getValue(), findings);
          schema
              .getValue()
              .path("properties")
              .properties()
              .forEach(property -> {
                var place = schema.getKey() + "." + property.getKey();
                if (!CAMEL.matcher(property.getKey()).matches()) {
                  findings.add(place + " is not camelCase");
                }
                values(place, property.getValue(), findings);
              });
        });
    return findings;
  }

  private static void values(String where, JsonNode schema, List<String> findings) {
    Operation.texts(schema.path("enum")).stream()
        .filter(value -> !UPPER_SNAKE.matcher(value).matches() && !AS_PUBLISHED.contains(value))
        .forEach(value -> findings.add(where + " takes '" + value + "'"));
  }

  private static List<String> explained(Document document) {
    var findings =
        new ArrayList<>(
            OperationRules.each(
                document,
                (operation, found) -> {
                  operation.parameters().stream()
                      .filter(parameter -> parameter.path("description").asText().isBlank())
                      .forEach(p -> found.add("parameter " + p.path("name").asText()));
                  operation
                      .responses()
                      .forEach((status, response) -> {
                        if (response.path("description").asText().isBlank()) {
                          found.add("response " + status);
                        }
                      });
                }));
    document
        .schemas()
        .properties()
        .forEach(schema ->
            schema
                .getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                  if (property.getValue().path("description").asText().isBlank()) {
                    findings.add(schema.getKey() + "." + property.getKey());
                  }
                }));
    return findings;
  }

  private static List<String> exemplified(Document document) {
    var check = new SchemaCheck(document);
    return OperationRules.each(
        document,
        (operation, findings) -> {
          operation
              .bodies()
              .forEach((type, media) ->
                  example(check, document, "request " + type, type, media, findings));
          operation
              .responses()
              .forEach((status, response) ->
                  Operation.media(response)
                      .forEach((type, media) ->
                          example(check, document, status + " " + type, type, media, findings)));
        });
  }

  private static void example(
      SchemaCheck check,
      Document document,
      String where,
      String type,
      JsonNode media,
      List<String> findings) {
    // a stream of lines has no example of its own: its line is a schema with examples
    if (!type.endsWith("json") || type.endsWith("ndjson") || !media.has("schema")) {
      return;
    }
    var examples = new ArrayList<JsonNode>();
    if (media.has("example")) {
      examples.add(media.path("example"));
    }
    media.path("examples").forEach(e -> examples.add(document.resolve(e).path("value")));
    if (examples.isEmpty()) {
      findings.add(where + " has no example");
    }
    examples.forEach(example ->
        check
            .answered(media.path("schema"), example)
            .forEach(problem -> findings.add(where + ": " + problem)));
  }

  private static List<String> referenced(Document document) {
    var findings = new ArrayList<String>();
    var reached = new TreeSet<String>(Set.of("#/components/schemas/Problem"));
    follow(document, document.root().path("paths"), reached, findings);
    follow(document, document.resolve(document.schemas().path("Problem")), reached, findings);
    document
        .root()
        .path("components")
        .properties()
        .forEach(section -> {
          if (section.getKey().equals("securitySchemes")) {
            return;
          }
          section
              .getValue()
              .properties()
              .forEach(component -> {
                var reference = "#/components/" + section.getKey() + "/" + component.getKey();
                if (!reached.contains(reference)) {
                  findings.add(reference + " is used by nobody");
                }
              });
        });
    return findings;
  }

  private static void follow(
      Document document, JsonNode node, Set<String> reached, List<String> findings) {
    for (var reference : Document.references(node)) {
      if (reached.add(reference)) {
        var target = document.root().at(reference.substring(1));
        if (target.isMissingNode()) {
          findings.add(reference + " leads nowhere");
        } else {
          follow(document, target, reached, findings);
        }
      }
    }
  }
}
