package vn.cadre.registry.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The counts of a wave: for each combination of values of the first so many dimensions, who retires
 * and what falls free; and who is in service, by the same without periods.
 */
final class WaveTally {
  /** Stands for the missing value among the keys of a cell. */
  static final String MISSING = "";

  private static final Leaving NOBODY = new Leaving(0, 0);

  private final List<WaveDimension> nesting;
  private final Map<List<String>, Leaving> leaving = new HashMap<>();
  private final Map<List<String>, Long> inService = new HashMap<>();
  private final Map<WaveDimension, Map<String, String>> names = new HashMap<>();
  private long undetermined;

  WaveTally(List<WaveDimension> nesting) {
    this.nesting = List.copyOf(nesting);
  }

  /** People who retire, and the posts they leave. */
  record Leaving(long people, long posts) {}

  void retire(List<String> cell, Leaving counted) {
    leaving.put(List.copyOf(cell), counted);
  }

  void serve(List<String> cell, long people) {
    inService.put(List.copyOf(cell), people);
  }

  void undetermined(long people) {
    undetermined = people;
  }

  void name(WaveDimension dimension, Map<String, String> named) {
    names.put(dimension, named);
  }

  Leaving leaving(List<String> cell) {
    return leaving.getOrDefault(cell, NOBODY);
  }

  long undetermined() {
    return undetermined;
  }

  Map<String, String> names(WaveDimension dimension) {
    return names.getOrDefault(dimension, Map.of());
  }

  /** Those in service today who share the values of a cell that are no period. */
  long inService(List<String> cell) {
    var lasting = new ArrayList<String>();
    for (int i = 0; i < cell.size(); i++) {
      if (!nesting.get(i).period()) {
        lasting.add(cell.get(i));
      }
    }
    return inService.getOrDefault(lasting, 0L);
  }

  /** The values that count anybody at a place of the cells. */
  Set<String> keys(int place) {
    return leaving.keySet().stream()
        .filter(cell -> cell.size() > place)
        .map(cell -> cell.get(place))
        .filter(key -> !key.equals(MISSING))
        .collect(Collectors.toSet());
  }
}
