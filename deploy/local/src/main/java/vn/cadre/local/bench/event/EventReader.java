package vn.cadre.local.bench.event;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An ordinary consumer that notes when each key came. */
final class EventReader implements AutoCloseable {
  private static final String TOPIC = "cadre.titles.v1";
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Long> received = new ConcurrentHashMap<>();
  private final Thread thread = Thread.ofPlatform().name("event-reader").unstarted(this::read);
  private volatile boolean ended;

  /** Begins with what comes from now on. */
  EventReader(String bootstrap, String isolation) {
    var settings = new Properties();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("isolation.level", isolation);
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    consumer = new KafkaConsumer<>(settings);
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(partition -> new TopicPartition(TOPIC, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread.start();
  }

  private void read() {
    while (!ended) {
      var events = consumer.poll(POLL);
      var now = System.nanoTime();
      events.forEach(event -> received.putIfAbsent(event.key(), now));
    }
  }

  /** Nanoseconds of {@link System#nanoTime} at which each key was first there. */
  Map<String, Long> received() {
    return received;
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
    consumer.close();
  }
}
