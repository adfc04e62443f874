package vn.cadre.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.cadre.gateway.backend.Backend;

/** Every problem type once, with the services that answer with it. */
final class MergedProblems {
  private static final Logger LOG = Logger.getLogger(MergedProblems.class);

  private final Map<String, ObjectNode> byCode = new LinkedHashMap<>();

  void add(Backend backend, JsonNode problems) {
    for (var problem : problems) {
      var entry =
          byCode.computeIfAbsent(
              problem.path("code").asText(),
              code -> {
                ObjectNode first = problem.deepCopy();
                first.putArray("services");
                return first;
              });
      if (!entry.path("title").equals(problem.path("title"))) {
        LOG.errorf(
            "%s gives problem %s another meaning than the other services",
            backend.id(), problem.path("code").asText());
      }
      ((ArrayNode) entry.path("services")).add(backend.id());
    }
  }

  ArrayNode list() {
    var list = JsonNodeFactory.instance.arrayNode();
    byCode.values().stream()
        .sorted(
            Comparator.<ObjectNode>comparingInt(p -> p.path("status").asInt())
                .thenComparing(p -> p.path("code").asText()))
        .forEach(list::add);
    return list;
  }
}
