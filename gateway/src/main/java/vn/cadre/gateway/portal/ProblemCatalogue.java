package vn.cadre.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import vn.cadre.gateway.contract.Contracts;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;

/** The problem types of the chassis and of every service whose contract is known. */
@ApplicationScoped
class ProblemCatalogue {
  private final Contracts contracts;

  ProblemCatalogue(Contracts contracts) {
    this.contracts = contracts;
  }

  /** By status, then by code. */
  List<KnownProblem> all() {
    Map<String, KnownProblem> byCode = new TreeMap<>();
    for (var common : CommonProblem.values()) {
      byCode.put(common.code(), KnownProblem.of(common));
    }
    contracts.tree().path("x-problems").forEach(p -> byCode.put(p.path("code").asText(), read(p)));
    return byCode.values().stream()
        .sorted(Comparator.comparingInt(KnownProblem::status).thenComparing(KnownProblem::code))
        .toList();
  }

  Optional<KnownProblem> find(String code) {
    return all().stream().filter(p -> p.code().equals(code)).findFirst();
  }

  private static KnownProblem read(JsonNode problem) {
    return new KnownProblem(
        problem.path("code").asText(),
        problem.path("status").asInt(),
        text(problem.path("title")),
        text(problem.path("explanation")),
        StreamSupport.stream(problem.path("services").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        problem.path("example"));
  }

  private static Bilingual text(JsonNode text) {
    return new Bilingual(text.path("vi").asText(), text.path("en").asText());
  }
}
