package vn.cadre.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.cadre.platform.sql.Sql;

/**
 * Says how far publishing lags; a broker that is down delays events but never makes the service
 * unready.
 */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {
  private final Relay relay;
  private final Sql sql;
  private final Clock clock;

  RelayHealth(Relay relay, Sql sql, Clock clock) {
    this.relay = relay;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    var backlog = sql.one(Backlog.QUERY, List.of(), Backlog::of).orElseThrow();
    return HealthCheckResponse.named("events")
        .up()
        .withData("publishing", relay.isPublishing())
        .withData("unpublished", backlog.unpublished())
        .withData("lagSeconds", backlog.lag(clock.instant()).toSeconds())
        .build();
  }
}
