package vn.cadre.registry.counter;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.Leader;
import vn.cadre.platform.outbox.SystemConnections;
import vn.cadre.platform.time.CivilClock;

/**
 * Keeps the censuses of one database. However many copies of the service run, the one that holds
 * the advisory lock does it. Figures are exact whether it runs or not, and read more changes the
 * longer it does not.
 */
@ApplicationScoped
class CounterSettler {
  private static final long LOCK = 0x636f756e745fL; // "count_"

  private final CounterConfig config;
  private final CivilClock clock;
  private final SettlerMetrics metrics;
  private final Leader leader;
  private @Nullable LocalDate kept;
  private Instant looked = Instant.EPOCH;

  CounterSettler(
      CounterConfig config,
      SystemConnections database,
      CivilClock clock,
      Clock instants,
      MeterRegistry meters) {
    this.config = config;
    this.clock = clock;
    this.metrics = new SettlerMetrics(meters, instants);
    this.leader = new Leader("settler", LOCK, database, config.retryAfter(), this::settle);
  }

  void start(@Observes StartupEvent started) {
    leader.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    leader.stop(Duration.ofSeconds(5));
  }

  private void settle(Connection connection) throws SQLException {
    var censuses = new Censuses(connection);
    kept = null;
    try {
      while (leader.goesOn()) {
        metrics.settled(censuses.settle(config.batch()));
        look(censuses);
        leader.pause(config.settleEvery());
      }
    } finally {
      metrics.ended();
    }
  }

  /** As a day begins, and now and then, the censuses of the day and of what has grown are taken. */
  private void look(Censuses censuses) throws SQLException {
    var today = clock.today();
    var now = Instant.now();
    if (!today.equals(kept) || now.isAfter(looked.plus(config.lookEvery()))) {
      censuses.keep(today, config.years(), config.smallest(), config.batch());
      kept = today;
      looked = now;
    }
  }
}
