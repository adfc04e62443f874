package vn.cadre.local.bench.report;

import java.util.Collection;

/** The middle of what several rounds gave, which one disturbed round does not move. */
public final class Median {
  private Median() {}

  /**
   * @param values at least one
   */
  public static double of(Collection<Double> values) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
