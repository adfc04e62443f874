package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.figures.Suppression;

/** Arranges a tally as the groups of a statistic. */
public final class Groups {
  public static final String REMAINDER = "OTHER";

  private final Tally tally;
  private final Map<Dimension, Domain> domains;
  private final boolean suppresses;

  /**
   * @param suppresses whether the caller may not learn small counts of sensitive dimensions
   */
  Groups(Tally tally, Map<Dimension, Domain> domains, boolean suppresses) {
    this.tally = tally;
    this.domains = Map.copyOf(domains);
    this.suppresses = suppresses;
  }

  /** The whole by the first dimension of the nesting, each item by the next. */
  Composition.Group of(List<Dimension> nesting) {
    return group(nesting, List.of(), tally.total(), hidden(nesting));
  }

  private Composition.Group group(
      List<Dimension> nesting,
      List<String> outer,
      long whole,
      Map<Integer, Set<List<String>>> hidden) {
    var dimension = nesting.get(outer.size());
    var domain = domain(dimension);
    var items = new ArrayList<Composition.Item>();
    domain
        .labels()
        .forEach((key, label) -> {
          var item = item(nesting, inner(outer, key), key, label, whole, hidden);
          if (item.count() == null || item.count() > 0) {
            items.add(item);
          }
        });
    var missing = inner(outer, Domain.MISSING);
    return new Composition.Group(
        dimension.key(),
        items,
        item(nesting, missing, REMAINDER, domain.remainder(), whole, hidden));
  }

  private Composition.Item item(
      List<Dimension> nesting,
      List<String> cell,
      String key,
      String label,
      long whole,
      Map<Integer, Set<List<String>>> hidden) {
    if (hidden.getOrDefault(cell.size(), Set.of()).contains(cell)) {
      return Composition.Item.suppressed(key, label);
    }
    var people = tally.count(nesting.subList(0, cell.size()), cell);
    var nested =
        cell.size() < nesting.size() && people > 0
            ? List.of(group(nesting, cell, people, hidden))
            : null;
    return new Composition.Item(key, label, people, Share.of(people, whole), null, nested);
  }

  /** By the number of dimensions, the cells that stay unsaid. */
  private Map<Integer, Set<List<String>>> hidden(List<Dimension> nesting) {
    var hidden = new HashMap<Integer, Set<List<String>>>();
    for (int depth = 1; suppresses && depth <= nesting.size(); depth++) {
      var dimensions = nesting.subList(0, depth);
      if (dimensions.stream().anyMatch(Dimension::sensitive)) {
        var axes = dimensions.stream().map(d -> domain(d).keysAndMissing()).toList();
        var parents = hidden.getOrDefault(depth - 1, Set.of());
        hidden.put(depth, Suppression.of(tally.table(dimensions), axes, parents));
      }
    }
    return hidden;
  }

  private Domain domain(Dimension dimension) {
    var domain = domains.get(dimension);
    if (domain == null) {
      throw new IllegalStateException("No domain of " + dimension);
    }
    return domain;
  }

  private static List<String> inner(List<String> outer, String key) {
    var cell = new ArrayList<>(outer);
    cell.add(key);
    return List.copyOf(cell);
  }
}
