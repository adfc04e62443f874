package vn.cadre.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.platform.sql.Sql;

/**
 * Follows the edges between two days, one day of change after the other. A code without an edge on
 * such a day goes on as it is.
 */
@ApplicationScoped
class Successors {
  private static final String DAYS =
      """
      SELECT DISTINCT effective_on FROM administrative_unit_edge
      WHERE effective_on > ? AND effective_on <= ? ORDER BY effective_on\
      """;
  private static final String FORWARD =
      """
      SELECT old_code AS here, new_code AS there, kind, verified
      FROM administrative_unit_edge WHERE effective_on = ? AND old_code = ANY (?)\
      """;
  private static final String BACK =
      """
      SELECT new_code AS here, old_code AS there, kind, verified
      FROM administrative_unit_edge WHERE effective_on = ? AND new_code = ANY (?)\
      """;

  private final Sql sql;

  Successors(Sql sql) {
    this.sql = sql;
  }

  /**
   * How a code was reached.
   *
   * @param whole whether no step on the way split a unit
   */
  record Step(boolean whole, boolean verified) {
    private static final Step START = new Step(true, true);

    private Step and(Step next) {
      return new Step(whole && next.whole, verified && next.verified);
    }
  }

  /** The codes of the other day, with the way to each. */
  record Reached(Map<String, Step> steps) {
    Reached {
      steps = Map.copyOf(steps);
    }

    Set<String> keySet() {
      return steps.keySet();
    }

    Step get(String code) {
      return steps.get(code);
    }
  }

  private record Link(String here, String there, Step step) {}

  Reached forward(String code, LocalDate from, LocalDate to) {
    return new Reached(follow(Map.of(code, Step.START), days(from, to), FORWARD));
  }

  Reached back(String code, LocalDate from, LocalDate to) {
    return new Reached(follow(Map.of(code, Step.START), days(to, from).reversed(), BACK));
  }

  /** What became of something by its parts: as a whole only if all of them went to one place. */
  Reached ofParts(Collection<String> parts, LocalDate from, LocalDate to) {
    var start = new HashMap<String, Step>();
    parts.forEach(part -> start.put(part, Step.START));
    var reached = follow(start, days(from, to), FORWARD);
    if (reached.size() > 1) {
      reached.replaceAll((code, step) -> new Step(false, step.verified()));
    }
    return new Reached(reached);
  }

  private List<LocalDate> days(LocalDate after, LocalDate upTo) {
    return sql.list(DAYS, List.of(after, upTo), row -> row.getObject(1, LocalDate.class));
  }

  private Map<String, Step> follow(Map<String, Step> start, List<LocalDate> days, String edges) {
    var reached = new HashMap<>(start);
    for (var day : days) {
      var links = links(edges, day, reached.keySet());
      var left = new HashMap<>(reached);
      links.forEach(link -> left.remove(link.here()));
      for (var link : links) {
        left.merge(link.there(), reached.get(link.here()).and(link.step()), Step::and);
      }
      reached = left;
    }
    return reached;
  }

  private List<Link> links(String edges, LocalDate day, Set<String> codes) {
    return sql.list(
        edges,
        List.of(day, codes),
        row ->
            new Link(
                row.getString("here"),
                row.getString("there"),
                new Step(row.getString("kind").equals("FULL"), row.getBoolean("verified"))));
  }
}
