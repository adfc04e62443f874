package vn.cadre.platform.inbox;

import java.util.Set;

/**
 * What a service does with another service's events. The effect belongs to the transaction in which
 * the inbox calls, and is undone with it.
 *
 * @param <T> the consumer's own small record of the published state; it ignores what it does not
 *     know, and its constructor refuses what it cannot do without
 */
public interface EventConsumer<T> {

  /** Kebab-case and unique in the service. */
  String name();

  /** Without the prefix of the installation: {@code cadre.organisations.v1}. */
  Set<String> topics();

  Class<T> state();

  /** Whether events of this type concern the consumer; others are passed over. */
  default boolean understands(String type) {
    return true;
  }

  /**
   * Takes effect. Whatever it throws stops the partition until a retry succeeds or somebody orders
   * the message to be skipped.
   */
  void apply(Batch<T> batch);
}
