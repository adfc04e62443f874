package vn.cadre.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the heads back from their topic. A head may stand there twice after a crash; the first
 * counts.
 */
final class PublishedHeads implements Heads, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private final HeadTopic topic;
  private final KafkaConsumer<String, byte[]> consumer;

  PublishedHeads(HeadTopic topic) {
    this.topic = topic;
    var settings = topic.consumer();
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", "false");
    this.consumer = new KafkaConsumer<>(settings);
    consumer.assign(List.of(topic.partition()));
  }

  @Override
  public OptionalLong last() {
    var end = end();
    if (end == 0) {
      return OptionalLong.empty();
    }
    // repetitions of one crash at most stand behind the highest, and they are few
    consumer.seek(topic.partition(), Math.max(0, end - 1_000));
    var highest = OptionalLong.empty();
    while (consumer.position(topic.partition()) < end) {
      for (var message : poll()) {
        var number = head(message).number();
        highest = OptionalLong.of(Math.max(number, highest.orElse(number)));
      }
    }
    return highest;
  }

  @Override
  public Map<Long, Hash> between(long from, long to, Instant since) {
    var first = Math.max(from, 1);
    if (last().orElse(0) < first) {
      return Map.of();
    }
    var found = read(from, to, offsetOf(since));
    // whoever moved the time of a block in the database would make its head seem unpublished
    return found.containsKey(first) ? found : read(from, to, 0);
  }

  private Map<Long, Hash> read(long from, long to, long offset) {
    var end = end();
    var found = new TreeMap<Long, Hash>();
    consumer.seek(topic.partition(), offset);
    while (consumer.position(topic.partition()) < end) {
      for (var message : poll()) {
        var head = head(message);
        if (head.number() > to) {
          return found;
        }
        if (head.number() >= from) {
          found.putIfAbsent(head.number(), new Hash(head.hash()));
        }
      }
    }
    return found;
  }

  private long offsetOf(Instant since) {
    var places = consumer.offsetsForTimes(Map.of(topic.partition(), since.toEpochMilli()));
    var place = places.get(topic.partition());
    return place == null ? end() : place.offset();
  }

  private long end() {
    return consumer.endOffsets(List.of(topic.partition())).get(topic.partition());
  }

  private Iterable<ConsumerRecord<String, byte[]>> poll() {
    var messages = consumer.poll(PATIENCE);
    if (messages.isEmpty()) {
      throw new KafkaException("The broker does not give the heads that it says it has");
    }
    return messages;
  }

  private HeadTopic.Message head(ConsumerRecord<String, byte[]> message) {
    try {
      return topic.read(message.value());
    } catch (IOException notAHead) {
      throw new UncheckedIOException(notAHead);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
