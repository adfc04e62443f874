package vn.cadre.training.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.cadre.platform.scope.Work;

/** Says how many certificates the registry has not answered in time; that makes nothing unready. */
@Readiness
@ApplicationScoped
class AnswersHealth implements HealthCheck {
  private static final Work HEALTH = Work.ofService("health");

  private final Answers answers;

  AnswersHealth(Answers answers) {
    this.answers = answers;
  }

  @Override
  public HealthCheckResponse call() {
    var open = HEALTH.call(() -> QuarkusTransaction.requiringNew().call(answers::open));
    return HealthCheckResponse.named("certificates").up().withData("stuck", open.stuck()).build();
  }
}
