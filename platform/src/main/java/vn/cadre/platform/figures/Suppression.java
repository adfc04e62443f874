package vn.cadre.platform.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which cells of a table stay unsaid: counts of 1 to 4, and as many others as it takes that
 * none of these follows from the sums, which are public. Every row and column is looked at, since
 * its sum can be had by asking for fewer dimensions.
 */
public final class Suppression {
  /** The smallest count that is told. */
  public static final long SMALLEST_TOLD = 5;

  private final Map<List<String>, Long> counts;
  private final List<List<String>> axes;
  private final Set<List<String>> hidden = new HashSet<>();
  private final ArrayDeque<List<String>> unchecked = new ArrayDeque<>();

  private Suppression(Map<List<String>, Long> counts, List<List<String>> axes) {
    this.counts = counts;
    this.axes = axes;
  }

  /**
   * The cells to hide.
   *
   * @param counts the cells that count anybody
   * @param axes all values of each dimension, the missing one among them
   * @param hiddenParents cells without their last value that are hidden already: what is within
   *     them is hidden too
   */
  public static Set<List<String>> of(
      Map<List<String>, Long> counts, List<List<String>> axes, Set<List<String>> hiddenParents) {
    var suppression = new Suppression(counts, axes);
    for (var parent : hiddenParents) {
      axes.getLast().forEach(key -> suppression.hide(with(parent, parent.size(), key)));
    }
    counts.forEach((cell, people) -> {
      if (people > 0 && people < SMALLEST_TOLD) {
        suppression.hide(cell);
      }
    });
    suppression.cover();
    return suppression.hidden;
  }

  private void hide(List<String> cell) {
    if (hidden.add(cell)) {
      unchecked.add(cell);
    }
  }

  private void cover() {
    while (!unchecked.isEmpty()) {
      var cell = unchecked.remove();
      for (int axis = 0; axis < axes.size(); axis++) {
        cover(line(cell, axis));
      }
    }
  }

  private void cover(List<List<String>> line) {
    var next = nextCover(line);
    while (!isSafe(line) && next.isPresent()) {
      hide(next.get());
      next = nextCover(line);
    }
  }

  /**
   * Neither may a hidden cell stand alone, nor may the sum of the hidden ones leave them a single
   * value.
   */
  private boolean isSafe(List<List<String>> line) {
    var covered = line.stream().filter(hidden::contains).mapToLong(this::people).toArray();
    long sum = 0;
    long empty = 0;
    for (var people : covered) {
      sum += people;
      empty += people == 0 ? 1 : 0;
    }
    return covered.length > 1 && (sum >= SMALLEST_TOLD && sum > covered.length || empty > 1);
  }

  /** The smallest cell that counts somebody; when there is none left, one that counts nobody. */
  private Optional<List<String>> nextCover(List<List<String>> line) {
    return line.stream()
        .filter(cell -> !hidden.contains(cell))
        .min(Comparator.comparingLong(cell -> people(cell) == 0 ? Long.MAX_VALUE : people(cell)));
  }

  private List<List<String>> line(List<String> cell, int axis) {
    return axes.get(axis).stream().map(key -> with(cell, axis, key)).toList();
  }

  private long people(List<String> cell) {
    return counts.getOrDefault(cell, 0L);
  }

  private static List<String> with(List<String> cell, int axis, String key) {
    var other = new ArrayList<>(cell);
    if (axis == other.size()) {
      other.add(key);
    } else {
      other.set(axis, key);
    }
    return List.copyOf(other);
  }
}
