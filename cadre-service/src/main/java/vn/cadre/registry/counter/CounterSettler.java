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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.SystemConnections;
import vn.cadre.platform.time.CivilClock;

/**
 * Keeps the censuses of one database. However many copies of the service run, the one that holds
 * the advisory lock does it. Figures are exact whether it runs or not, and read more changes the
 * longer it does not.
 */
@ApplicationScoped
class CounterSettler {
  private static final Logger LOG = Logger.getLogger(CounterSettler.class);
  private static final long LOCK = 0x636f756e745fL; // "count_"

  private final CounterConfig config;
  private final SystemConnections database;
  private final CivilClock clock;
  private final SettlerMetrics metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("counter-settler").unstarted(this::run);
  private @Nullable LocalDate kept;
  private Instant looked = Instant.EPOCH;

  CounterSettler(
      CounterConfig config,
      SystemConnections database,
      CivilClock clock,
      Clock instants,
      MeterRegistry meters) {
    this.config = config;
    this.database = database;
    this.clock = clock;
    this.metrics = new SettlerMetrics(meters, instants);
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        settle();
      } catch (SQLException fault) {
        if (stopping.getCount() > 0) {
          LOG.warnf("The settler lost its database and tries again: %s", fault.getMessage());
          LOG.debug("Cause", fault);
        }
      } catch (RuntimeException ours) {
        // a defect must not end settling for good: say so loudly and go on
        LOG.error("The settler failed and tries again", ours);
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

  private void settle() throws SQLException {
    try (var connection = database.open("settler")) {
      if (!elected(connection)) {
        return;
      }
      var censuses = new Censuses(connection);
      kept = null;
      LOG.info("This copy keeps the censuses");
      while (stopping.getCount() > 0) {
        metrics.settled(censuses.settle(config.batch()));
        look(censuses);
        pause(config.settleEvery());
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

  private static boolean elected(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
