package vn.cadre.local.kafka;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What one party tries on a broker, with ordinary clients.
 *
 * @param broker settings of its clients: where and as whom
 */
record BrokerClients(Map<String, String> broker) {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  /** Whoever names no account. */
  static BrokerClients stranger(Entrances entrances) {
    return new BrokerClients(Map.of("bootstrap.servers", entrances.address()));
  }

  static BrokerClients of(Entrances entrances, String account) {
    return new BrokerClients(entrances.client(account));
  }

  private Map<String, Object> settings(Map<String, ?> more) {
    var settings = new HashMap<String, Object>(broker);
    settings.put("default.api.timeout.ms", "10000");
    settings.put("request.timeout.ms", "3000");
    settings.putAll(more);
    return settings;
  }

  Admin admin() {
    return Admin.create(settings(Map.of()));
  }

  /** The names of the topics that it is told of, but for the broker's own. */
  Set<String> topics(String withinMillis) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(settings(Map.of("default.api.timeout.ms", withinMillis)))) {
      return admin.listTopics().names().get();
    }
  }

  void create(String topic) throws ExecutionException, InterruptedException {
    try (var admin = admin()) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
          .all()
          .get();
    }
  }

  /** As the relay does. */
  void publish(String transactionalId, String topic, String value)
      throws ExecutionException, InterruptedException {
    var settings =
        new HashMap<String, Object>(
            Map.of("transactional.id", transactionalId, "max.block.ms", "10000"));
    settings.putAll(broker);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var sent = producer.send(new ProducerRecord<>(topic, "key", value));
      producer.flush();
      sent.get();
      producer.commitTransaction();
    }
  }

  /** As anybody would. */
  void send(String topic, Map<String, String> more)
      throws ExecutionException, InterruptedException {
    var settings = new HashMap<String, Object>(Map.of("max.block.ms", "10000"));
    settings.putAll(broker);
    settings.putAll(more);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    }
  }

  /** Reads without a group until the value comes. */
  List<String> read(String topic, String until) {
    return read(
        Map.of(),
        until,
        consumer -> {
          consumer.assign(List.of(new TopicPartition(topic, 0)));
          consumer.seekToBeginning(consumer.assignment());
        });
  }

  /** Reads as a member of a group until the value comes. */
  List<String> read(String group, String topic, String until) {
    return read(Map.of("group.id", group), until, consumer -> consumer.subscribe(List.of(topic)));
  }

  private interface Start {
    void on(KafkaConsumer<String, String> consumer);
  }

  private List<String> read(Map<String, String> more, String until, Start start) {
    var settings = settings(more);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    var found = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      start.on(consumer);
      var end = System.nanoTime() + PATIENCE;
      while (!found.contains(until) && System.nanoTime() < end) {
        consumer.poll(POLL).forEach(message -> found.add(message.value()));
      }
    }
    return found;
  }

  /** What the broker says to an administrative request is no. */
  void isRefused(Function<Admin, KafkaFuture<?>> request) {
    try (var admin = admin()) {
      var answer = assertThrows(ExecutionException.class, () -> request.apply(admin).get());
      assertInstanceOf(AuthorizationException.class, answer.getCause());
    }
  }
}
