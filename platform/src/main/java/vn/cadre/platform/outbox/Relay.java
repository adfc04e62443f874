package vn.cadre.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import vn.cadre.platform.kafka.KafkaClients;

/**
 * Puts the committed events of one database in order. However many copies of the service run, the
 * one that holds the advisory lock is the relay: it gives positions, which feeds show at once, and
 * has the {@link Publisher} send what has one. So a broker that is down holds up topics, but no
 * feed.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final long LOCK = 0x6f7574626f78L; // "outbox"
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

  private final OutboxConfig config;
  private final SystemConnections connections;
  private final PendingEvents pending;
  private final Retention retention;
  private final Publisher publisher;
  private final RelayMetrics metrics;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);

  Relay(
      OutboxConfig config,
      Aggregates aggregates,
      KafkaClients kafka,
      SystemConnections connections,
      ObjectMapper json,
      Retention retention,
      MeterRegistry meters,
      Clock clock) {
    this.config = config;
    this.connections = connections;
    this.pending = new PendingEvents(json, config.service());
    this.retention = retention;
    this.metrics = new RelayMetrics(meters, clock);
    this.publisher = new Publisher(config, aggregates, kafka, connections, pending, metrics);
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  /** Whether this copy publishes now; another copy may be the relay. */
  public boolean isPublishing() {
    return publisher.isPublishing();
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        relay();
      } catch (SQLException fault) {
        LOG.warnf("The relay lost its database and tries again: %s", fault.getMessage());
        LOG.debug("Cause", fault);
      } catch (RuntimeException ours) {
        // a defect must not end publishing for good: say so loudly and go on
        LOG.error("The relay failed and tries again", ours);
      }
      pause();
    }
  }

  private void pause() {
    try {
      stopping.await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      // whoever interrupts wants it to end; going on would be to look without a pause for ever
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private void relay() throws SQLException {
    try (var connection = connections.open("relay")) {
      if (!elected(connection)) {
        return;
      }
      LOG.info("This copy is the relay");
      publisher.start();
      try {
        order(connection);
      } finally {
        publisher.stop();
        metrics.backlog(0, Duration.ZERO);
      }
    }
  }

  private void order(Connection connection) throws SQLException {
    var forgetAt = clock.instant();
    var countAt = clock.instant();
    while (stopping.getCount() > 0) {
      if (pending.givePositions(connection)) {
        publisher.wake();
      } else {
        connection.unwrap(PGConnection.class).getNotifications((int) config.idleWait().toMillis());
      }
      var now = clock.instant();
      if (!now.isBefore(forgetAt)) {
        forgetAt = retention.step(connection);
      }
      if (!now.isBefore(countAt)) {
        count(connection, now);
        countAt = now.plus(BETWEEN_COUNTS);
      }
    }
  }

  private void count(Connection connection, Instant now) throws SQLException {
    var backlog = pending.backlog(connection);
    metrics.backlog(backlog.unpublished(), backlog.lag(now));
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
}
