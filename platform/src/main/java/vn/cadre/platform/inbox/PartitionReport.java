package vn.cadre.platform.inbox;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What one partition of a generation has come to.
 *
 * @param position offset of the next message
 * @param applied deliveries that took effect
 * @param repeated events that came again and had no effect
 * @param ignored events of types that do not concern the consumer
 * @param skipped messages that failed and were passed over by order
 * @param gaps sequences that never came
 * @param lastEventAt when the last event happened
 */
public record PartitionReport(
    TopicPartition partition,
    long position,
    long applied,
    long repeated,
    long ignored,
    long skipped,
    long gaps,
    @Nullable Instant lastEventAt,
    @Nullable Instant lastAppliedAt,
    @Nullable Stop stop) {

  /** The message that fails, and since when. */
  public record Stop(long offset, Instant since, int attempts, String reason) {}
}
