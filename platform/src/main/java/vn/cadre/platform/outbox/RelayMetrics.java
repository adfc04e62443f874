package vn.cadre.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of publishing; on copies that are not the relay everything is 0. */
final class RelayMetrics {
  private final MeterRegistry meters;
  private final Clock clock;
  private final Timer delay;
  private final AtomicLong unpublished;
  private final AtomicLong lagMillis = new AtomicLong();

  RelayMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    this.delay =
        Timer.builder("outbox.event.delay")
            .description("From the change to the broker's acknowledgement")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(meters);
    this.unpublished = meters.gauge("outbox.unpublished", new AtomicLong());
    meters.gauge("outbox.lag.seconds", lagMillis, millis -> millis.get() / 1000.0);
  }

  void published(PendingEvents.Envelope event) {
    meters.counter("outbox.events.published", "aggregate", event.aggregate()).increment();
    var took = Duration.between(event.occurredAt(), clock.instant());
    delay.record(took.isNegative() ? Duration.ZERO : took);
  }

  /** How many wait, counted up to 10,000, and for how long the oldest does. */
  void backlog(long events, Duration lag) {
    unpublished.set(events);
    lagMillis.set(lag.toMillis());
  }
}
