package vn.cadre.training.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts of a whole and of its parts; a count that is not told by the dimensions is absent. */
final class Counts {
  private final EnumMap<Count, Long> own = new EnumMap<>(Count.class);
  private final Map<String, Counts> parts = new TreeMap<>();

  /** What is counted, each in its unit. */
  enum Count {
    PLANNED,
    OF_PLAN,
    SHORTFALL,
    BUDGET,
    HELD,
    TURNS,
    PERSONS,
    COST
  }

  /** The part that the keys lead to, made where there is none. */
  Counts at(List<String> keys) {
    var place = this;
    for (var key : keys) {
      place = place.parts.computeIfAbsent(key, k -> new Counts());
    }
    return place;
  }

  void put(Count count, long value) {
    own.put(count, value);
  }

  /** Counts of something more; persons are counted anew by whoever adds. */
  void add(Counts other) {
    other.own.forEach((count, value) -> own.merge(count, value, Long::sum));
  }

  @Nullable Long get(Count count) {
    return own.get(count);
  }

  /** By key, in the order of the keys. */
  Map<String, Counts> parts() {
    return new LinkedHashMap<>(parts);
  }

  /** Whatever the dimensions tell of the whole is told of each part, if only as nothing. */
  void complete(List<Set<Count>> toldByDepth, int depth) {
    for (var count : toldByDepth.get(depth)) {
      own.putIfAbsent(count, 0L);
    }
    parts.values().forEach(part -> part.complete(toldByDepth, depth + 1));
  }
}
