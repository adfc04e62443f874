package vn.cadre.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Gives everyone the clock of the machine; a bean of its own, so that tests can put another one in
 * its place.
 */
@Singleton
class SystemClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(CivilClock.ZONE);
  }
}
