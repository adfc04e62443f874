package vn.cadre.registry.counter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of the settling of changes. On copies that do not settle everything is 0; on
 * the one that does, what waits grows with the time since it last settled.
 */
final class SettlerMetrics {
  private final Clock clock;
  private final Counter settled;
  private volatile @Nullable Instant last;
  private volatile long waiting;

  SettlerMetrics(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    settled =
        Counter.builder("counters.changes.settled")
            .description("Changes that were added to the censuses")
            .register(meters);
    Gauge.builder("counters.changes.waiting", this, metrics -> metrics.waiting)
        .description("Changes that had waited when they were last added to the censuses")
        .register(meters);
    Gauge.builder("counters.settled.ago", this, SettlerMetrics::age)
        .description("Since changes were last added; figures read all that came after")
        .baseUnit("seconds")
        .register(meters);
  }

  /** That all changes were added which had been committed. */
  void settled(long changes) {
    settled.increment(changes);
    waiting = changes;
    last = clock.instant();
  }

  /** That this copy settles no more. */
  void ended() {
    waiting = 0;
    last = null;
  }

  private double age() {
    var then = last;
    return then == null ? 0 : Duration.between(then, clock.instant()).toMillis() / 1000.0;
  }
}
