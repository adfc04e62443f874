package vn.cadre.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/**
 * A type of problem that callers may meet.
 *
 * @param services the services that answer with it; the gateway itself may answer with the common
 *     ones too
 * @param examples what an answer looks like, by language; missing where no service told one
 */
public record KnownProblem(
    String code,
    int status,
    Bilingual title,
    Bilingual explanation,
    List<String> services,
    JsonNode examples) {

  public KnownProblem {
    services = List.copyOf(services);
  }

  static KnownProblem of(ProblemType type) {
    return new KnownProblem(
        type.code(),
        type.status(),
        type.title(),
        type.explanation(),
        List.of(),
        MissingNode.getInstance());
  }
}
