package vn.cadre.training.recording;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.cadre.platform.scope.Work;

/** Says of how many the registry has not answered in time; that makes nothing unready. */
public abstract class RecordingHealth implements HealthCheck {
  private static final Work HEALTH = Work.ofService("health");

  private final Recordings recordings;

  protected RecordingHealth(Recordings recordings) {
    this.recordings = recordings;
  }

  @Override
  public HealthCheckResponse call() {
    var open = HEALTH.call(() -> QuarkusTransaction.requiringNew().call(recordings::open));
    return HealthCheckResponse.named(recordings.aggregate())
        .up()
        .withData("stuck", open.stuck())
        .build();
  }
}
