package vn.cadre.training.certificate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;
import vn.cadre.platform.scope.Work;

/**
 * How many certificates wait, for operators. Each copy of the service counts them all, now and
 * then: whoever reads the figures asks no database, and takes the greatest of the copies.
 */
@ApplicationScoped
class AnswersMetrics {
  private static final Work METRICS = Work.ofService("metrics");

  private final Answers answers;
  private final MeterRegistry meters;
  private volatile Answers.Open latest = new Answers.Open(0, 0, 0);

  AnswersMetrics(Answers answers, MeterRegistry meters) {
    this.answers = answers;
    this.meters = meters;
  }

  void start(@Observes StartupEvent started) {
    gauge("waiting", Answers.Open::waiting);
    gauge("stuck", Answers.Open::stuck);
    gauge("refused", Answers.Open::refused);
  }

  private void gauge(String answer, ToDoubleFunction<Answers.Open> count) {
    Gauge.builder("certificates.unrecorded", this, all -> count.applyAsDouble(all.latest))
        .description("Certificates that are not in the record yet, by what they wait for")
        .tag("answer", answer)
        .register(meters);
  }

  @Scheduled(
      identity = "certificates-unrecorded",
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void count() {
    latest = METRICS.call(() -> QuarkusTransaction.requiringNew().call(answers::open));
  }
}
