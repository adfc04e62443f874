package vn.cadre.local.bench.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/** From the commit of an event until a consumer has it, through the running service's relay. */
public final class Latency {
  private static final double RATE = 500;
  private static final double WARM_UP = 4;
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestedSuite suite;
  private final Console console;
  private final String bootstrap;
  private final double seconds;
  private final Parts pauses = new Parts();

  /**
   * @param bootstrap of the suite's broker
   * @param seconds how long each run is measured, after a warm-up
   */
  public Latency(TestedSuite suite, Console console, String bootstrap, double seconds) {
    this.suite = suite;
    this.console = console;
    this.bootstrap = bootstrap;
    this.seconds = seconds;
  }

  /** Measures both kinds of consumers and adds a table. */
  public void measure(Figures figures) {
    var table = new ArrayList<List<String>>();
    table.add(measure("read_uncommitted", "what was sent (Kafka's default)"));
    table.add(measure("read_committed", "what was committed"));
    figures.table(
        "Commit to consumer at %s events a second".formatted(Figures.whole(RATE)),
        List.of("consumer reads", "events/s", "p50 ms", "p95 ms", "p99 ms", "longest ms"),
        table);
  }

  private List<String> measure(String isolation, String what) {
    try (var reader = new EventReader(bootstrap, isolation)) {
      var writers = new EventWriters(suite, RATE);
      awaitAll(writers.write(WARM_UP), reader);
      var began = System.nanoTime();
      var commits = writers.write(seconds);
      var took = (System.nanoTime() - began) / 1e9;
      awaitAll(commits, reader);
      var sorted =
          commits.entrySet().stream()
              .mapToLong(commit -> reader.received().get(commit.getKey()) - commit.getValue())
              // a consumer may have an event before the writer's thread has seen its commit
              .map(nanos -> Math.max(0, nanos))
              .sorted()
              .toArray();
      console.progress(
          "events reach a consumer (%s) in %s ms, the 99th percentile in %s ms"
              .formatted(isolation, millis(sorted, 0.5), millis(sorted, 0.99)));
      return List.of(
          what,
          Figures.whole(commits.size() / took),
          millis(sorted, 0.5),
          millis(sorted, 0.95),
          millis(sorted, 0.99),
          millis(sorted, 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }

  private void awaitAll(Map<String, Long> commits, EventReader reader) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!reader.received().keySet().containsAll(commits.keySet())) {
      if (System.nanoTime() > until) {
        throw new LaunchException("Some events did not reach the consumer within 30 s.");
      }
      pauses.pause(POLL);
    }
  }

  private static String millis(long[] sorted, double share) {
    var index = (int) Math.min(sorted.length - 1L, Math.round(sorted.length * share));
    return Figures.tenth(sorted[index] / 1e6);
  }
}
