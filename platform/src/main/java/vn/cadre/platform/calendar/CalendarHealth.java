package vn.cadre.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.cadre.platform.time.CivilClock;

/**
 * Says how many days are still to be told, today included; that never makes the service unready.
 */
@Readiness
@ApplicationScoped
class CalendarHealth implements HealthCheck {
  private final CalendarProgress progress;
  private final CivilClock clock;

  CalendarHealth(CalendarProgress progress, CivilClock clock) {
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    var behind = ChronoUnit.DAYS.between(progress.day(), clock.today().plusDays(1));
    return HealthCheckResponse.named("calendar")
        .up()
        .withData("daysBehind", Math.max(0, behind))
        .build();
  }
}
