package vn.cadre.local.bench.read;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.local.bench.http.HttpLoad;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.service.Service;

/** A table of what clients wait for, one request at a time. */
public final class ReadsByScope {
  private static final double WARM_UP_SECONDS = 20;
  private static final int WARM_UP_CONNECTIONS = 2;

  private final TestedSuite suite;
  private final Console console;
  private final Service service;
  private final double seconds;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param seconds for which each read is measured
   */
  public ReadsByScope(TestedSuite suite, Console console, Service service, double seconds) {
    this.suite = suite;
    this.console = console;
    this.service = service;
    this.seconds = seconds;
  }

  /** Adds a row for each. */
  public void measure(Viewer viewer, List<Viewer.Read> reads) {
    var load = new HttpLoad(service.port(), suite.tokens().of(viewer.client()));
    if (rows.isEmpty()) {
      warmUp(load, reads);
    }
    for (var read : reads) {
      measure(viewer, read, load);
    }
  }

  /** Whatever came first would pay for compiling what the others use. */
  private static void warmUp(HttpLoad load, List<Viewer.Read> reads) {
    for (var read : reads) {
      load.run(read.paths(), WARM_UP_CONNECTIONS, WARM_UP_SECONDS / reads.size());
    }
  }

  private void measure(Viewer viewer, Viewer.Read read, HttpLoad load) {
    load.run(read.paths(), 1, seconds / 2);
    var speed = load.run(read.paths(), 1, seconds);
    rows.add(
        List.of(
            read.name(),
            viewer.scope(),
            Figures.whole(speed.perSecond()),
            Figures.fine(speed.p50()),
            Figures.fine(speed.p95()),
            Figures.fine(speed.p99())));
    console.progress(
        "%s, %s: p95 %s ms".formatted(read.name(), viewer.scope(), Figures.fine(speed.p95())));
  }

  public void table(String title, Figures figures) {
    figures.table(title, List.of("read", "scope", "/s", "p50 ms", "p95 ms", "p99 ms"), rows);
  }
}
