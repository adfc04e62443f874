package vn.cadre.local.bench.report;

import java.util.Arrays;

/**
 * How a closed loop of a number of connections went.
 *
 * @param perSecond answers a second over all connections
 * @param p50 milliseconds from the request to the whole answer; p95 and p99 likewise
 */
public record Speed(double perSecond, double p50, double p95, double p99) {

  /**
   * @param nanos how long each answer of the window took
   * @param seconds how long the window was
   */
  public static Speed of(long[] nanos, double seconds) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Speed(
        sorted.length / seconds,
        milliseconds(sorted, 50),
        milliseconds(sorted, 95),
        milliseconds(sorted, 99));
  }

  /** The smallest that so many percent do not exceed. */
  private static double milliseconds(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    var rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
