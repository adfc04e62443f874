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
  private static final long LOCK = 0x6f7574626f78L; // "outbox"
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

  private final OutboxConfig config;
  private final PendingEvents pending;
  private final Retention retention;
  private final Publisher publisher;
  private final RelayMetrics metrics;
  private final Clock clock;
  private final Leader leader;

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
    this.pending = new PendingEvents(json, config.service());
    this.retention = retention;
    this.metrics = new RelayMetrics(meters, clock);
    this.publisher = new Publisher(config, aggregates, kafka, connections, pending, metrics);
    this.clock = clock;
    this.leader = new Leader("relay", LOCK, connections, config.retryAfter(), this::relay);
  }

  void start(@Observes StartupEvent started) {
    leader.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    leader.stop(Duration.ofSeconds(10));
  }

  /** Whether this copy publishes now; another copy may be the relay. */
  public boolean isPublishing() {
    return publisher.isPublishing();
  }

  private void relay(Connection connection) throws SQLException {
    try (var listening = connection.createStatement()) {
      listening.execute("LISTEN outbox");
    }
    publisher.start();
    try {
      order(connection);
    } finally {
      publisher.stop();
      metrics.backlog(0, Duration.ZERO);
    }
  }

  private void order(Connection connection) throws SQLException {
    var forgetAt = clock.instant();
    var countAt = clock.instant();
    while (leader.goesOn()) {
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
}
