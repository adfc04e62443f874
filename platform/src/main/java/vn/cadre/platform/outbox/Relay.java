package vn.cadre.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Publishes the outbox of one database, in order. However many copies of the service run, the one
 * that holds the advisory lock is the relay; an event that was sent but not marked before a crash
 * is sent again with the same id.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final long LOCK = 0x6f7574626f78L; // "outbox"

  private final OutboxConfig config;
  private final Topics topics;
  private final PendingEvents pending;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
  private volatile boolean publishing;

  Relay(OutboxConfig config, ObjectMapper json) {
    this.config = config;
    this.topics = new Topics(config);
    this.pending = new PendingEvents(json, config.service());
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  /** Whether this copy publishes now; another copy may be the relay. */
  public boolean isPublishing() {
    return publishing;
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        relay();
      } catch (SQLException | ExecutionException | KafkaException fault) {
        LOG.warnf("The relay lost its database or broker and tries again: %s", fault.getMessage());
        LOG.debug("Cause", fault);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException ours) {
        // a defect must not end publishing for good: say so loudly and go on
        LOG.error("The relay failed and tries again", ours);
      } finally {
        publishing = false;
      }
      pause();
    }
  }

  private void pause() {
    try {
      stopping.await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void relay() throws SQLException, ExecutionException, InterruptedException {
    try (var connection = DriverManager.getConnection(config.databaseUrl(), connectionSettings())) {
      if (!elected(connection)) {
        return;
      }
      topics.ensure();
      try (var producer = new KafkaProducer<String, byte[]>(producerSettings())) {
        producer.initTransactions(); // fences a former relay whose sends are still on their way
        publishing = true;
        LOG.info("This copy is the relay");
        while (stopping.getCount() > 0) {
          if (publish(connection, producer) == 0) {
            connection
                .unwrap(PGConnection.class)
                .getNotifications((int) config.idleWait().toMillis());
          }
        }
      }
    }
  }

  private static boolean elected(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
        answer.next();
        if (!answer.getBoolean(1)) {
          return false;
        }
      }
      statement.execute("LISTEN outbox");
      return true;
    }
  }

  private int publish(Connection connection, KafkaProducer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    pending.givePositions(connection);
    var batch = pending.unpublished(connection);
    if (batch.isEmpty()) {
      return 0;
    }
    List<Future<?>> sent = new ArrayList<>();
    producer.beginTransaction();
    for (var event : batch) {
      var message =
          new ProducerRecord<>(topics.of(event.aggregate()), event.key().toString(), event.body());
      message
          .headers()
          .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
      sent.add(producer.send(message));
    }
    producer.commitTransaction();
    for (var acknowledgement : sent) {
      acknowledgement.get();
    }
    pending.markPublished(connection, batch.getLast().position());
    return batch.size();
  }

  /** A peer that vanished is noticed: the lock and the listening depend on this connection. */
  private Properties connectionSettings() {
    var settings = new Properties();
    settings.put("user", config.databaseUser());
    settings.put("password", config.databasePassword());
    settings.put("tcpKeepAlive", "true");
    settings.put("socketTimeout", "60");
    settings.put("ApplicationName", config.service() + "-relay");
    return settings;
  }

  private Properties producerSettings() {
    var settings = new Properties();
    settings.put("bootstrap.servers", config.bootstrapServers());
    settings.put("key.serializer", StringSerializer.class.getName());
    settings.put("value.serializer", ByteArraySerializer.class.getName());
    settings.put("enable.idempotence", "true");
    settings.put("transactional.id", topics.of("relay"));
    settings.put("acks", "all");
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", "0");
    settings.put("delivery.timeout.ms", "30000");
    settings.put("request.timeout.ms", "10000");
    return settings;
  }
}
