package vn.cadre.platform.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer is, as this copy last saw it.
 *
 * @param ready whether this copy has seen it caught up; being behind later does not take that away
 * @param ends offsets behind the last message of each partition; empty until the broker has
 *     answered
 * @param positions offsets of the next messages of what is served
 * @param stopped partitions that stand still at a message that fails
 * @param seenAt when the broker last answered
 */
public record ConsumerProgress(
    boolean ready,
    Map<TopicPartition, Long> ends,
    Map<TopicPartition, Long> positions,
    long stopped,
    @Nullable Instant seenAt) {
  static final ConsumerProgress UNKNOWN = new ConsumerProgress(false, Map.of(), Map.of(), 0, null);

  public ConsumerProgress {
    ends = Map.copyOf(ends);
    positions = Map.copyOf(positions);
  }

  /** Offsets not taken in yet; empty until the broker has answered. */
  public OptionalLong lag() {
    return seenAt == null ? OptionalLong.empty() : OptionalLong.of(behind(ends, positions));
  }

  static long behind(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions) {
    return ends.entrySet().stream()
        .mapToLong(e -> Math.max(0, e.getValue() - positions.getOrDefault(e.getKey(), 0L)))
        .sum();
  }
}
