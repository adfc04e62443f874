package vn.cadre.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules of operations: what they are called, who may call them, and which statuses they answer. */
final class OperationRules {
  private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "operation-identified",
              "Clients are generated from operationId, summary and tag: give each operation an @Operation with a"
                  + " camelCase operationId of its own, a summary and a description of what the summary cannot say, and its"
                  + " resource one described @Tag.",
              OperationRules::identified),
          new Rule(
              "operation-guarded",
              "A caller must know which roles open an operation: annotate it with @RolesAllowed, or @Authenticated,"
                  + " or @PermitAll on a path with /public/.",
              OperationRules::guarded),
          new Rule(
              "statuses-complete",
              "Every status an operation can answer is documented, or clients meet it unprepared: ContractFilter adds"
                  + " those of the chassis; @Refuses and @APIResponse say the rest.",
              OperationRules::complete),
          new Rule(
              "posts-keyed",
              "Every POST can be sent again without having its effect twice: ContractFilter documents Idempotency-Key,"
                  + " Idempotency-Replayed, 409 and 422 on each.",
              OperationRules::keyed));

  private OperationRules() {}

  private static List<String> identified(Document document) {
    var declared = new HashMap<String, JsonNode>();
    document.root().path("tags").forEach(tag -> declared.put(tag.path("name").asText(), tag));
    var ids = new HashSet<String>();
    return each(
        document,
        (operation, findings) -> {
          if (!CAMEL.matcher(operation.id()).matches()) {
            findings.add("its operationId is not camelCase");
          }
          if (!ids.add(operation.id())) {
            findings.add("another operation has its operationId");
          }
          if (operation.node().path("summary").asText().isBlank()) {
            findings.add("it has no summary");
          }
          if (operation.node().path("description").asText().isBlank()) {
            findings.add("it has no description");
          }
          var tags = Operation.texts(operation.node().path("tags"));
          if (tags.size() != 1) {
            findings.add("it needs exactly one tag and has " + tags);
          }
          for (var tag : tags) {
            if (declared
                .getOrDefault(tag, document.root())
                .path("description")
                .asText()
                .isBlank()) {
              findings.add("its tag '" + tag + "' has no description");
            }
          }
        });
  }

  private static List<String> guarded(Document document) {
    return each(
        document,
        (operation, findings) -> {
          var node = operation.node();
          if (!node.has("security") || !node.has("x-roles")) {
            findings.add("it does not say whom it lets in (security, x-roles)");
          }
          var open = node.path("security").isEmpty();
          if (open != operation.path().contains("/public/")) {
            findings.add(
                open
                    ? "it lets everybody in outside /public/"
                    : "it asks for a token under /public/");
          }
          if (open != operation.response(401).isEmpty()) {
            findings.add("401 is documented where a token is asked for, and only there");
          }
          var named = !operation.roles().isEmpty() && !operation.roles().contains("*");
          if (named && operation.response(403).isEmpty()) {
            findings.add("it asks for a role and does not document 403");
          }
        });
  }

  private static List<String> complete(Document document) {
    return each(
        document,
        (operation, findings) -> {
          var statuses = operation.responses().keySet();
          var expected = new TreeSet<>(List.of(400, 406, 414, 431, 500, 503));
          if (operation.path().contains("{")) {
            expected.add(404);
          }
          if (!operation.verb().equals("GET")) {
            expected.addAll(List.of(409, 413));
          }
          if (operation.node().has("requestBody")) {
            expected.add(415);
          }
          if (operation.changes()) {
            expected.addAll(List.of(412, 428));
          }
          if (operation.parameter("header", "If-None-Match").isPresent()) {
            expected.add(304);
          }
          expected.removeAll(statuses);
          if (!expected.isEmpty()) {
            findings.add("it does not document " + expected);
          }
          if (statuses.stream().noneMatch(status -> status < 300)) {
            findings.add("it documents no success");
          }
          operation
              .responses()
              .forEach((status, response) -> {
                var empty = status == 204 || status == 304;
                if (status < 400 && !empty && response.path("content").isEmpty()) {
                  findings.add(
                      "its %d has no content: name the answered record by @Schema and return it"
                          .formatted(status));
                }
              });
        });
  }

  private static List<String> keyed(Document document) {
    return each(
        document,
        (operation, findings) -> {
          if (!operation.verb().equals("POST")) {
            return;
          }
          if (operation.parameter("header", "Idempotency-Key").isEmpty()) {
            findings.add("it takes no Idempotency-Key");
          }
          if (operation.response(409).isEmpty() || operation.response(422).isEmpty()) {
            findings.add("it does not document 409 and 422");
          }
          operation
              .responses()
              .forEach((status, response) -> {
                if (status < 300 && !response.path("headers").has("Idempotency-Replayed")) {
                  findings.add("its %d lacks Idempotency-Replayed".formatted(status));
                }
              });
        });
  }

  static List<String> each(Document document, BiConsumer<Operation, List<String>> check) {
    var all = new ArrayList<String>();
    for (var operation : document.operations()) {
      var findings = new ArrayList<String>();
      check.accept(operation, findings);
      findings.forEach(finding -> all.add(operation.name() + ": " + finding));
    }
    return all;
  }
}
