package vn.cadre.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before every projection has caught up. Later, one that lags or stands still is told but
 * makes nothing unready: old knowledge serves better than none.
 */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {
  private final Inbox inbox;
  private final InboxConfig config;

  InboxHealth(Inbox inbox, InboxConfig config) {
    this.inbox = inbox;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("projections").up();
    inbox
        .consumers()
        .forEach((name, consumer) -> {
          var progress = inbox.progress(name).orElse(ConsumerProgress.UNKNOWN);
          if (consumer instanceof Projection<?> && !progress.ready() && config.gatesReadiness()) {
            answer.down();
          }
          answer.withData(name + ".caughtUp", progress.ready());
          progress.lag().ifPresent(lag -> answer.withData(name + ".lag", lag));
          if (progress.stopped() > 0) {
            answer.withData(name + ".stoppedPartitions", progress.stopped());
          }
        });
    return answer.build();
  }
}
