package vn.cadre.registry.record;

/**
 * Tells what recording an entry would do.
 *
 * @param <N> what was sent
 * @param <R> what is told
 */
@FunctionalInterface
public interface Rehearsal<N extends Record, R> {

  /**
   * @param attempt records it and takes that back; whatever forbids it is thrown
   */
  R of(N given, Occasion occasion, Runnable attempt);
}
