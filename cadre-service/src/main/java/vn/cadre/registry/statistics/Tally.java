package vn.cadre.registry.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of one statement: for each combination of dimensions, the people of each combination
 * of values.
 */
final class Tally {
  private final Map<List<Dimension>, Map<List<String>, Long>> tables = new HashMap<>();
  private final Map<String, String> organisationNames = new HashMap<>();

  void add(List<Dimension> dimensions, List<String> cell, long people) {
    tables
        .computeIfAbsent(List.copyOf(dimensions), any -> new HashMap<>())
        .put(List.copyOf(cell), people);
  }

  void name(String organisation, String name) {
    organisationNames.put(organisation, name);
  }

  long total() {
    return count(List.of(), List.of());
  }

  long count(List<Dimension> dimensions, List<String> cell) {
    return table(dimensions).getOrDefault(cell, 0L);
  }

  /** The cells that count anybody. */
  Map<List<String>, Long> table(List<Dimension> dimensions) {
    return tables.getOrDefault(dimensions, Map.of());
  }

  Map<String, String> organisationNames() {
    return organisationNames;
  }
}
