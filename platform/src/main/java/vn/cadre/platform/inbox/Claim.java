package vn.cadre.platform.inbox;

import org.apache.kafka.common.TopicPartition;

/**
 * The right to work on a partition until somebody else claims it.
 *
 * @param epoch counts the owners
 * @param position offset of the next message
 */
record Claim(
    String consumer, int generation, TopicPartition partition, long epoch, long position) {}
