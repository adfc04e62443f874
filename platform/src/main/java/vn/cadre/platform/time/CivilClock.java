package vn.cadre.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Today and now, as the offices of Vietnam see them. */
@ApplicationScoped
public class CivilClock {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock clock;

  CivilClock(Clock clock) {
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
