package vn.cadre.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Gives everyone the clock of the machine; a bean of its own, so that tests can put another one in
 * its place.
 */
@Singleton
class SystemClock {

  @Produces
  @Singleton
  Clock clock() {
    // what is kept and what is told of it are the same instant: PostgreSQL keeps microseconds
    return Clock.tick(Clock.system(CivilClock.ZONE), Duration.of(1, ChronoUnit.MICROS));
  }
}
