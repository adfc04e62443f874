package vn.cadre.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
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

  RelayHealth(Relay relay, Sql sql) {
    this.relay = relay;
    this.sql = sql;
  }

  @Override
  public HealthCheckResponse call() {
    var unpublished =
        sql.one(
                "SELECT count(*) FROM (SELECT 1 FROM outbox_event WHERE published_at IS NULL LIMIT 10000) u",
                java.util.List.of(),
                row -> row.getLong(1))
            .orElseThrow();
    return HealthCheckResponse.named("events")
        .up()
        .withData("publishing", relay.isPublishing())
        .withData("unpublished", unpublished)
        .build();
  }
}
