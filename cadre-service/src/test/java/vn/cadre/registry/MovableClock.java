package vn.cadre.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import vn.cadre.platform.time.CivilClock;

/** The machine's clock, unless a test has gone ahead of it; whoever does goes back. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Goes to the first second of that day in Vietnam. */
  public void to(LocalDate day) {
    ahead =
        Duration.between(
            Instant.now(), day.atStartOfDay(CivilClock.ZONE).plusSeconds(1).toInstant());
  }

  /** To the present. */
  public void back() {
    ahead = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return CivilClock.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }
}
