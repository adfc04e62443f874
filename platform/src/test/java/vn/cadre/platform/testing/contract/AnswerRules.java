package vn.cadre.platform.testing.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules of answers: problems by code, headers, and lists in pages. */
final class AnswerRules {
  private static final String PROBLEM = "application/problem+json";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "problems-named",
              "A refusal names the codes it may carry (x-problems), each in the catalogue with that very status and"
                  + " with an example.",
              AnswerRules::problems),
          new Rule(
              "headers-documented",
              "Entity tags, links, locations and waits are part of the answer: ContractFilter adds them from Versioned,"
                  + " Page, 201/202, 401 and 503.",
              AnswerRules::headers),
          new Rule(
              "lists-paged",
              "A list without a bound falls over with its data: take Paging in the query record of whatever answers a"
                  + " Page.",
              AnswerRules::paged));

  private AnswerRules() {}

  private static List<String> problems(Document document) {
    Map<String, Integer> catalogue = new HashMap<>();
    document
        .root()
        .path("x-problems")
        .forEach(p -> catalogue.put(p.path("code").asText(), p.path("status").asInt()));
    return OperationRules.each(
        document,
        (operation, findings) ->
            operation
                .responses()
                .forEach((status, response) -> {
                  if (status < 400) {
                    return;
                  }
                  var body = response.path("content").path(PROBLEM);
                  if (!body.at("/schema/$ref").asText().equals("#/components/schemas/Problem")) {
                    findings.add("its %d is no %s of schema Problem".formatted(status, PROBLEM));
                  }
                  var codes = operation.problems(status);
                  if (codes.isEmpty()) {
                    findings.add("its %d names no code in x-problems".formatted(status));
                  }
                  for (var code : codes) {
                    if (!status.equals(catalogue.get(code))) {
                      findings.add("%s is no problem of status %d here".formatted(code, status));
                    }
                    var example = document.resolve(body.path("examples").path(code)).path("value");
                    if (!example.path("code").asText().equals(code)) {
                      findings.add("%s has no example of its own".formatted(code));
                    }
                  }
                }));
  }

  private static List<String> headers(Document document) {
    return OperationRules.each(
        document,
        (operation, findings) -> {
          var needed = new ArrayList<Map.Entry<Integer, String>>();
          for (var status : operation.responses().keySet()) {
            switch (status) {
              case 201, 202 -> needed.add(Map.entry(status, "Location"));
              case 304 -> {
                needed.add(Map.entry(status, "ETag"));
                needed.add(Map.entry(200, "ETag"));
              }
              case 401 -> needed.add(Map.entry(status, "WWW-Authenticate"));
              case 503 -> needed.add(Map.entry(status, "Retry-After"));
              default -> {}
            }
          }
          if (operation.answersPages()) {
            needed.add(Map.entry(200, "Link"));
          }
          for (var need : needed) {
            var response = operation.response(need.getKey());
            if (response.isPresent() && !response.get().path("headers").has(need.getValue())) {
              findings.add("its %d lacks the header %s".formatted(need.getKey(), need.getValue()));
            }
          }
          operation
              .responses()
              .forEach((status, response) ->
                  response
                      .path("headers")
                      .properties()
                      .forEach(header -> {
                        var resolved = document.resolve(header.getValue());
                        if (!resolved.has("schema")
                            || resolved.path("description").asText().isBlank()) {
                          findings.add(
                              "header %s of its %d has no schema or description"
                                  .formatted(header.getKey(), status));
                        }
                      }));
        });
  }

  private static List<String> paged(Document document) {
    return OperationRules.each(
        document,
        (operation, findings) -> {
          if (!operation.answersPages()) {
            return;
          }
          for (var name : List.of("limit", "cursor")) {
            if (operation.parameter("query", name).isEmpty()) {
              findings.add("it answers a page and takes no " + name);
            }
          }
          var most =
              operation.parameter("query", "limit").map(p -> p.at("/schema/maximum").asInt(9999));
          if (most.isPresent() && most.get() > 500) {
            findings.add("a page holds 500 items at most");
          }
        });
  }
}
