package vn.cadre.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.kafka.KafkaClients;

/**
 * Sends what has a position, in order, while its copy is the relay. An event that was sent but not
 * marked before a crash is sent again with the same id. A former relay whose sends are still on
 * their way is fenced by the broker.
 */
final class Publisher {
  private static final Logger LOG = Logger.getLogger(Publisher.class);

  private final OutboxConfig config;
  private final KafkaClients kafka;
  private final SystemConnections connections;
  private final PendingEvents pending;
  private final RelayMetrics metrics;
  private final Topics topics;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean wanted;
  private volatile boolean publishing;
  private @Nullable Thread thread;

  Publisher(
      OutboxConfig config,
      Aggregates aggregates,
      KafkaClients kafka,
      SystemConnections connections,
      PendingEvents pending,
      RelayMetrics metrics) {
    this.config = config;
    this.kafka = kafka;
    this.connections = connections;
    this.pending = pending;
    this.metrics = metrics;
    this.topics = new Topics(config, aggregates, kafka);
  }

  void start() {
    wanted = true;
    thread = Thread.ofPlatform().name("outbox-publisher").start(this::run);
  }

  /** Ends after the batch at hand; whoever is the relay next fences what is still under way. */
  void stop() {
    wanted = false;
    work.release();
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      }
      thread.interrupt();
    }
  }

  /** There is something to send. */
  void wake() {
    work.release();
  }

  boolean isPublishing() {
    return publishing;
  }

  private void run() {
    while (wanted) {
      try {
        publish();
      } catch (SQLException | ExecutionException | KafkaException fault) {
        if (isOurs(fault)) {
          LOG.error("Publishing is stopped by an event or topic that the broker refuses", fault);
        } else {
          LOG.warnf(
              "Publishing lost its database or broker and tries again: %s", fault.getMessage());
          LOG.debug("Cause", fault);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException ours) {
        LOG.error("Publishing failed and tries again", ours);
      } finally {
        publishing = false;
      }
      if (!await(config.retryAfter().toMillis())) {
        return;
      }
    }
  }

  /** What does not pass by itself. */
  private static boolean isOurs(Exception fault) {
    var cause =
        fault instanceof SQLException || fault.getCause() == null ? fault : fault.getCause();
    return cause instanceof ApiException && !(cause instanceof RetriableException);
  }

  private void publish() throws SQLException, ExecutionException, InterruptedException {
    topics.ensure();
    try (var connection = connections.open("publisher");
        var producer = new KafkaProducer<String, byte[]>(producerSettings())) {
      // a mark that a crash of the database loses is an event sent twice, which consumers expect
      try (var setting = connection.createStatement()) {
        setting.execute("SET synchronous_commit = off");
      }
      producer.initTransactions();
      publishing = true;
      var done = 0L;
      while (wanted) {
        var last = send(connection, producer, done);
        if (last == done) {
          await(config.idleWait().toMillis());
        }
        done = last;
      }
    }
  }

  /** False when the thread is to end. */
  private boolean await(long millis) {
    try {
      work.tryAcquire(millis, TimeUnit.MILLISECONDS);
      work.drainPermits();
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends a batch beyond the position and answers the last one sent. */
  private long send(Connection connection, KafkaProducer<String, byte[]> producer, long beyond)
      throws SQLException, ExecutionException, InterruptedException {
    var batch = pending.unpublished(connection, beyond);
    if (batch.isEmpty()) {
      return beyond;
    }
    List<Future<?>> sent = new ArrayList<>();
    producer.beginTransaction();
    for (var event : batch) {
      var message = new ProducerRecord<>(topics.of(event), event.key().toString(), event.body());
      message
          .headers()
          .add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
      sent.add(producer.send(message));
    }
    producer.commitTransaction();
    for (var acknowledgement : sent) {
      acknowledgement.get();
    }
    pending.markPublished(connection, beyond, batch.getLast().position());
    batch.forEach(metrics::published);
    return batch.getLast().position();
  }

  private Map<String, Object> producerSettings() {
    var settings = kafka.producer();
    settings.put("key.serializer", StringSerializer.class.getName());
    settings.put("value.serializer", ByteArraySerializer.class.getName());
    settings.put("enable.idempotence", "true");
    settings.put("transactional.id", topics.relay());
    settings.put("acks", "all");
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", "0");
    settings.put("delivery.timeout.ms", "30000");
    settings.put("request.timeout.ms", "10000");
    return settings;
  }
}
