package vn.cadre.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic of one's own on the broker of the run, and a publisher that sends in
 * transactions as the relay does.
 */
public final class TestTopic implements AutoCloseable {
  private final String name;
  private final KafkaProducer<String, byte[]> producer;

  private TestTopic(String name, KafkaProducer<String, byte[]> producer) {
    this.name = name;
    this.producer = producer;
  }

  public static TestTopic make(String name, int partitions) {
    create(name, partitions);
    return on(name);
  }

  /** Without a publisher. */
  public static void create(String name, int partitions) {
    try (var admin = admin()) {
      admin.createTopics(List.of(topic(name, partitions))).all().get();
    } catch (ExecutionException | InterruptedException refused) {
      throw new IllegalStateException("Cannot make the topic " + name, refused);
    }
  }

  /** Makes those that are not there. */
  public static void ensure(Collection<String> names, int partitions) {
    try (var admin = admin()) {
      var there = admin.listTopics().names().get();
      admin
          .createTopics(
              names.stream()
                  .filter(name -> !there.contains(name))
                  .map(name -> topic(name, partitions))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException | InterruptedException refused) {
      throw new IllegalStateException("Cannot make the topics " + names, refused);
    }
  }

  private static Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.ofThisRun().kafka()));
  }

  private static NewTopic topic(String name, int partitions) {
    return new NewTopic(name, partitions, (short) 1)
        .configs(Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "86400000"));
  }

  public static void delete(String name) {
    try (var admin = admin()) {
      admin.deleteTopics(List.of(name)).all().get();
    } catch (ExecutionException | InterruptedException refused) {
      throw new IllegalStateException("Cannot delete the topic " + name, refused);
    }
  }

  /** A publisher to a topic that is there. */
  public static TestTopic on(String name) {
    var producer =
        new KafkaProducer<String, byte[]>(
            Map.of(
                "bootstrap.servers",
                Servers.ofThisRun().kafka(),
                "key.serializer",
                StringSerializer.class.getName(),
                "value.serializer",
                ByteArraySerializer.class.getName(),
                "transactional.id",
                name,
                "compression.type",
                "lz4",
                "linger.ms",
                "5"));
    producer.initTransactions();
    return new TestTopic(name, producer);
  }

  public String name() {
    return name;
  }

  /** A message ready to send; without a body it is a tombstone. */
  public record Message(UUID key, byte @Nullable [] body) {

    /** A CloudEvent as the relay writes it; {@code state} is JSON. */
    public static Message event(UUID aggregate, long sequence, String type, String state) {
      // the same event has the same id however often it is sent
      var id =
          UUID.nameUUIDFromBytes((aggregate + "/" + sequence).getBytes(StandardCharsets.UTF_8));
      return new Message(
          aggregate,
          """
          {"specversion":"1.0","id":"%s","source":"/test","type":"%s","subject":"%s","time":"2026-11-22T03:04:05Z",\
          "datacontenttype":"application/json","sequence":%d,"position":1,"extension":"unknown","data":{"change":{},"state":%s}}\
          """
              .formatted(id, type, aggregate, sequence, state)
              .getBytes(StandardCharsets.UTF_8));
    }

    public static Message tombstone(UUID aggregate) {
      return new Message(aggregate, null);
    }

    public static Message raw(UUID key, String body) {
      return new Message(key, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Sends in one transaction; returns when it is committed. */
  public void send(List<Message> messages) {
    producer.beginTransaction();
    messages.forEach(m -> producer.send(new ProducerRecord<>(name, m.key().toString(), m.body())));
    producer.commitTransaction();
  }

  public void send(Message... messages) {
    send(List.of(messages));
  }

  @Override
  public void close() {
    producer.close();
  }
}
