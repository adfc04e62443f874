package vn.cadre.local.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cadre.local.bench.Options.Part;
import vn.cadre.local.bench.event.Latency;
import vn.cadre.local.bench.nation.Nation;
import vn.cadre.local.bench.policy.PolicyCost;
import vn.cadre.local.bench.read.Reads;
import vn.cadre.local.bench.read.Scopes;
import vn.cadre.local.bench.replay.Pgbench;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.report.Machine;
import vn.cadre.local.bench.report.Median;
import vn.cadre.local.bench.report.Readme;
import vn.cadre.local.bench.roster.Imports;
import vn.cadre.local.bench.suite.Memory;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.bench.training.Needs;
import vn.cadre.local.bench.write.Writes;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.service.Service;

/** Entry point of {@code deploy/bench/run}. */
public final class Bench {
  private static final String BROKER = "127.0.0.1:19092";
  private static final int EVENT_SECONDS = 20;
  private static final int POLICY_ROUNDS = 5;

  private final Options options;
  private final Console console;
  private final TestedSuite suite;
  private final Figures figures = new Figures();

  private Bench(Options options, Console console) {
    this.options = options;
    this.console = console;
    this.suite = new TestedSuite(options.data(), options.dataKept());
  }

  /** Ends with status 0, or with 1 after one plain line on the error stream. */
  public static void main(String[] args) {
    LogFile.silence();
    var home = Path.of(System.getProperty("cadre.home", "")).toAbsolutePath().normalize();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var console = new Console(out, Instant.now());
    try {
      var options = Options.parse(home, args);
      var figures = new Bench(options, console).run(home);
      console.print("\n" + figures);
      if (options.kept()) {
        Readme.put(home.resolve("deploy/bench/README.md"), figures);
      }
    } catch (Parts.Stopped signalled) {
      // The shutdown hook is at work; there is nothing to say.
      return;
    } catch (LaunchException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private String run(Path home) {
    var pgbench = Pgbench.version();
    Service.ALL.forEach(service -> Ports.requireFree(service.port(), service.module()));
    var load = Machine.load();
    // Complains of a directory that is in use or not ours, before it is dropped.
    DataDirectory.open(options.data()).close();
    // However this ends, nothing stays behind.
    Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "end"));
    try {
      return measure(home, pgbench, load);
    } catch (RuntimeException e) {
      // What a measurement runs into once a signal has come is of no interest to anybody.
      if (suite.isEnded()) {
        throw new Parts.Stopped();
      }
      throw e;
    }
  }

  private String measure(Path home, String pgbench, double load) {
    people();
    if (options.measures(Part.IMPORTS)) {
      suite.stop();
      suite.cloneDatabase(Imports.COPY_DATABASE);
      suite.start();
    }
    var kept = options.isWhole() ? starts() : List.<Double>of();
    var idle = Memory.of(suite);
    var postgres = postgresVersion();
    requests();
    if (options.measures(Part.EVENTS)) {
      new Latency(suite, console, BROKER, options.seconds() * EVENT_SECONDS).measure(figures);
    }
    if (options.measures(Part.NEEDS)) {
      new Needs(suite, console, options.rounds() * options.seconds()).measure(figures);
    }
    if (options.measures(Part.IMPORTS)) {
      new Imports(suite, console, options.rows()).measure(figures);
    }
    if (options.isWhole()) {
      memory(idle, Memory.of(suite));
      suite.stop();
      var fresh = starts("--fresh", "--sample", "none");
      suite.stop();
      starts(kept, fresh);
    }
    figures.say(
        Machine.describe(home, postgres, pgbench, load)
            + " The whole run took %d s.".formatted(console.elapsed().toSeconds()));
    return figures.markdown();
  }

  /** Made, unless a run before has kept them. */
  private void people() {
    var made = new Made(options.data(), options.nation() ? options.provinces() : 0);
    if (made.isThere()) {
      console.progress("up in " + seconds(suite.start()));
      return;
    }
    var first = suite.start("--fresh", "--sample", options.needsSample() ? "province" : "none");
    console.progress("up in " + seconds(first));
    if (options.nation()) {
      new Nation(suite, console, options.provinces()).make();
    }
    if (options.dataKept()) {
      made.note();
    }
  }

  /** In this order, since writes leave rows behind that reads would go round. */
  private void requests() {
    if (options.measures(Part.SCOPES)) {
      new Scopes(suite, console, options.rounds() * options.seconds()).measure(figures);
    }
    if (options.measures(Part.POLICIES)) {
      new PolicyCost(suite, console, POLICY_ROUNDS * options.rounds()).measure(figures);
    }
    if (options.measures(Part.READS)) {
      new Reads(suite, console, options.rounds(), options.seconds()).measure(figures);
    }
    if (options.measures(Part.WRITES)) {
      new Writes(suite, console, options.rounds(), options.seconds()).measure(figures);
    }
  }

  /** So many starts; what the last one started goes on running. */
  private List<Double> starts(String... how) {
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < options.starts(); i++) {
      suite.stop();
      var took = suite.start(how);
      console.progress("ready in " + seconds(took));
      seconds.add(took.toMillis() / 1000.0);
    }
    return seconds;
  }

  private static String seconds(Duration duration) {
    return Figures.tenth(duration.toMillis() / 1000.0) + " s";
  }

  private void starts(List<Double> kept, List<Double> fresh) {
    figures.table(
        "Built jars to ready",
        List.of("data", "median s", "each"),
        List.of(start("kept, 32,501 people", kept), start("fresh, without sample", fresh)));
  }

  private static List<String> start(String what, List<Double> seconds) {
    return List.of(
        what,
        Figures.tenth(Median.of(seconds)),
        String.join(", ", seconds.stream().map(Figures::tenth).toList()));
  }

  private void memory(Map<String, Long> idle, Map<String, Long> loaded) {
    if (idle.isEmpty()) {
      figures.say("Memory is read from /proc, which this system does not have.");
      return;
    }
    var rows = new ArrayList<List<String>>();
    idle.forEach((part, megabytes) ->
        rows.add(
            List.of(part, Figures.whole(megabytes), Figures.whole(loaded.getOrDefault(part, 0L)))));
    rows.add(List.of("**all**", Figures.whole(sum(idle)), Figures.whole(sum(loaded))));
    figures.table(
        "Memory, MB of proportional set size",
        List.of("part", "after start", "after reads and imports"),
        rows);
  }

  private static long sum(Map<String, Long> parts) {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }

  private String postgresVersion() {
    try (var connection = suite.connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new LaunchException("PostgreSQL does not answer: " + e.getMessage(), e);
    }
  }
}
