package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cadre.platform.testing.contract.Document;

/**
 * What every answer to whatever request must be: no fault of ours, documented, a whole problem in
 * the language that was asked for, and soon.
 */
final class Demands {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final List<String> PARTS =
      List.of("type", "title", "status", "detail", "instance", "code", "traceId");

  private final Map<String, JsonNode> catalogue = new HashMap<>();

  Demands(Document document) {
    document
        .root()
        .path("x-problems")
        .forEach(problem -> catalogue.put(problem.path("code").asText(), problem));
  }

  List<String> of(Draft draft, RawResponse answer) {
    var findings = new ArrayList<String>();
    if (answer.took().compareTo(SOON) > 0) {
      findings.add("it took more than " + SOON.toSeconds() + " s");
    }
    if (!draft.http) {
      if (answer.status() >= 500 || answer.status() > 0 && answer.status() < 400) {
        findings.add("it is no HTTP and was answered");
      }
      return findings;
    }
    if (answer.status() == 0) {
      findings.add("the connection was closed without an answer");
    } else if (answer.status() >= 500) {
      findings.add("a fault of ours");
    } else if (answer.status() >= 400) {
      problem(draft, answer, findings);
    }
    if (!draft.astray
        && answer.status() > 0
        && draft.operation.response(answer.status()).isEmpty()) {
      findings.add("%s does not document %d".formatted(draft.operation.id(), answer.status()));
    }
    return findings;
  }

  private void problem(Draft draft, RawResponse answer, List<String> findings) {
    if (draft.verb.equals("HEAD")) {
      return;
    }
    if (!Objects.requireNonNullElse(answer.header("Content-Type"), "")
        .startsWith("application/problem+json")) {
      findings.add("it is no problem+json but " + answer.header("Content-Type"));
      return;
    }
    JsonNode problem;
    try {
      problem = JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      findings.add("it is not JSON: " + malformed.getOriginalMessage());
      return;
    } catch (java.io.IOException unreadable) {
      findings.add("it cannot be read: " + unreadable.getMessage());
      return;
    }
    for (var part : PARTS) {
      if (problem.path(part).asText().isBlank()) {
        findings.add("it has no " + part);
      }
    }
    var code = problem.path("code").asText();
    var known = catalogue.get(code);
    if (known == null || known.path("status").asInt() != answer.status()) {
      findings.add("%s is no problem of status %d here".formatted(code, answer.status()));
    } else if (!draft.astray && !draft.operation.problems(answer.status()).contains(code)) {
      findings.add(
          "%s does not document %s: add it to its @Refuses".formatted(draft.operation.id(), code));
    } else {
      language(problem, known, answer, findings);
    }
  }

  /** Every text in one language, that which the answer says it is in. */
  private static void language(
      JsonNode problem, JsonNode known, RawResponse answer, List<String> findings) {
    var language = answer.header("Content-Language");
    var title = known.path("title").path(language == null ? "" : language).asText();
    if (!problem.path("title").asText().equals(title)) {
      findings.add(
          "its title is not that of the catalogue in the language '%s' that it names"
              .formatted(language));
    }
    for (var violation : problem.path("violations")) {
      if (violation.path("message").asText().isBlank()
          || violation.path("code").asText().isBlank()) {
        findings.add("a violation without code or message");
      }
    }
  }
}
