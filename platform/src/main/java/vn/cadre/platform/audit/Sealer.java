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
import java.util.concurrent.ExecutionException;
import vn.cadre.platform.outbox.Leader;
import vn.cadre.platform.outbox.OutboxConfig;
import vn.cadre.platform.outbox.SystemConnections;

/**
 * Seals the audit trail of one database. However many copies of the service run, the one that holds
 * the advisory lock is the sealer. Blocks are sealed while the broker is down, and their heads
 * published when it is back.
 */
@ApplicationScoped
public class Sealer {
  private static final long LOCK = 0x61756469745fL; // "audit_"

  private final AuditConfig config;
  private final String service;
  private final HeadTopic topic;
  private final List<SealedStream> streams;
  private final Clock clock;
  private final Leader leader;
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
    this.topic = topic;
    this.streams = List.copyOf(streams);
    this.clock = clock;
    this.leader = new Leader("sealer", LOCK, database, config.retryAfter(), this::seal);
  }

  void start(@Observes StartupEvent started) {
    leader.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    leader.stop(Duration.ofSeconds(5));
  }

  /** Whether this copy seals now; another copy may be the sealer. */
  public boolean isSealing() {
    return sealing;
  }

  /** The last block whose head this copy published or found published. */
  public long published() {
    return published;
  }

  private void seal(Connection connection)
      throws SQLException, ExecutionException, InterruptedException {
    sealing = true;
    try {
      var blocks = new Sealing(connection, streams, service, config.blockSize(), clock);
      var seals = new SealTable(connection);
      blocks.sealSettled(); // whether or not there is a broker to tell
      try (var heads = HeadPublisher.open(topic)) {
        heads.compare(seals.last().map(Seal::number).orElse(0L));
        while (leader.goesOn()) {
          published = heads.publishNew(seals);
          leader.pause(config.sealEvery());
          blocks.sealSettled();
        }
      }
    } finally {
      sealing = false;
    }
  }
}
