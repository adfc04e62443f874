package vn.cadre.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says who seals and how far; a broker that is down never makes the service unready. */
@Readiness
@ApplicationScoped
class SealerHealth implements HealthCheck {
  private final Sealer sealer;

  SealerHealth(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("audit")
        .up()
        .withData("sealing", sealer.isSealing())
        .withData("published", sealer.published())
        .build();
  }
}
