package vn.cadre.training.recording;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import vn.cadre.platform.scope.Work;

/**
 * How many certificates and studies wait, for operators. Each copy of the service counts them all,
 * now and then: whoever reads the figures asks no database, and takes the greatest of the copies.
 */
@ApplicationScoped
class RecordingMetrics {
  private static final Work METRICS = Work.ofService("metrics");
  private static final Recordings.Open NONE = new Recordings.Open(0, 0, 0);

  private final List<Recordings> all;
  private final MeterRegistry meters;
  private final Map<String, Recordings.Open> latest = new ConcurrentHashMap<>();

  RecordingMetrics(@All List<Recordings> all, MeterRegistry meters) {
    this.all = all;
    this.meters = meters;
  }

  void start(@Observes StartupEvent started) {
    for (var recordings : all) {
      gauge(recordings.aggregate(), "waiting", Recordings.Open::waiting);
      gauge(recordings.aggregate(), "stuck", Recordings.Open::stuck);
      gauge(recordings.aggregate(), "refused", Recordings.Open::refused);
    }
  }

  private void gauge(String of, String answer, ToDoubleFunction<Recordings.Open> count) {
    Gauge.builder(
            of + ".unrecorded",
            latest,
            counted -> count.applyAsDouble(counted.getOrDefault(of, NONE)))
        .description("Those that are not in the record yet, by what they wait for")
        .tag("answer", answer)
        .register(meters);
  }

  @Scheduled(
      identity = "unrecorded",
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void count() {
    for (var recordings : all) {
      latest.put(
          recordings.aggregate(),
          METRICS.call(() -> QuarkusTransaction.requiringNew().call(recordings::open)));
    }
  }
}
