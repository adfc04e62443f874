package vn.cadre.platform.audit;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import vn.cadre.platform.outbox.OutboxConfig;
import vn.cadre.platform.outbox.SystemConnections;

/**
 * Seals the audit trail of one database. However many copies of the service run, the one that holds
 * the advisory lock is the sealer. Blocks are sealed while the broker is down, and their heads
 * published when it is back.
 */
@ApplicationScoped
public class Sealer {
  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final long LOCK = 0x61756469745fL; // "audit_"

  private final AuditConfig config;
  private final String service;
  private final SystemConnections database;
  private final HeadTopic topic;
  private final List<SealedStream> streams;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("audit-sealer").unstarted(this::run);
  private volatile boolean sealing;
  private volatile long published;

  Sealer(
      AuditConfig config,
      OutboxConfig outbox,
      SystemConnections database,
      HeadTopic topic,
      @All List<SealedStream> streams,
      Clock clock) {
    this.config = config;
    this.service = outbox.service();
    this.database = database;
    this.topic = topic;
    this.streams = List.copyOf(streams);
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  /** Whether this copy seals now; another copy may be the sealer. */
  public boolean isSealing() {
    return sealing;
  }

  /** The last block whose head this copy published or found published. */
  public long published() {
    return published;
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        seal();
      } catch (SQLException | ExecutionException | KafkaException fault) {
        LOG.warnf("The sealer lost its database or broker and tries again: %s", fault.getMessage());
        LOG.debug("Cause", fault);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException ours) {
        // a defect must not end sealing for good: say so loudly and go on
        LOG.error("The sealer failed and tries again", ours);
      } finally {
        sealing = false;
      }
      pause(config.retryAfter());
    }
  }

  private void pause(Duration length) {
    try {
      stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      // whoever interrupts wants it to end; going on would be to look without a pause for ever
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private void seal() throws SQLException, ExecutionException, InterruptedException {
    try (var connection = database.open("sealer")) {
      if (!elected(connection)) {
        return;
      }
      sealing = true;
      var blocks = new Sealing(connection, streams, service, config.blockSize(), clock);
      var seals = new SealTable(connection);
      blocks.sealSettled(); // whether or not there is a broker to tell
      try (var heads = HeadPublisher.open(topic)) {
        heads.compare(seals.last().map(Seal::number).orElse(0L));
        LOG.info("This copy is the sealer");
        while (stopping.getCount() > 0) {
          published = heads.publishNew(seals);
          pause(config.sealEvery());
          blocks.sealSettled();
        }
      }
    }
  }

  private static boolean elected(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
