package vn.cadre.local.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;

/** Entry point of {@code deploy/acceptance/run}. */
public final class Faults {
  private static final int WRITERS = 8;

  private final FaultOptions options;
  private final Console console;
  private final Findings findings;
  private final String run;

  private Faults(FaultOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.findings = new Findings(console);
    this.run = "R" + Long.toString(options.seed(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  /** Ends with status 0 when everything held, and with 1 otherwise. */
  public static void main(String[] args) {
    var home = Path.of(System.getProperty("cadre.home", "")).toAbsolutePath().normalize();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    LogFile.silence();
    try {
      var options = FaultOptions.parse(home, args);
      var faults = new Faults(options, new Console(out, Instant.now()));
      faults.run(home);
      out.println(faults.findings);
      System.exit(faults.findings.clean() ? 0 : 1);
    } catch (Parts.Stopped signalled) {
      // The shutdown hook is at work; there is nothing to say.
      return;
    } catch (LaunchException | SQLException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run(Path home) throws SQLException {
    for (var service : List.of(Stand.PUBLISHER, Stand.CONSUMER)) {
      Ports.requireFree(service.port(), service.module());
    }
    var data = DataDirectory.open(options.data());
    data.drop();
    LogFile.takeOver(data.log("run"));
    console.progress("seed " + options.seed() + " (the same again: --seed " + options.seed() + ")");
    var stand = new Stand(home, data);
    Runtime.getRuntime().addShutdownHook(new Thread(stand::close, "end"));
    try (var registry = new RegistryClient(stand)) {
      console.progress("the registry, a consumer, the broker and the database are up");
      var ground = Ground.lay(registry, run);
      var contention = new Contention(stand, registry, ground, findings, run);
      contention.duplicates(options.duplicates());
      contention.conflicts(options.conflicts());
      contention.races(options.races());
      var ledger = new Ledger();
      kill(stand, registry, ground, ledger);
      new Comparison(stand, registry, ledger, ground, findings).run();
    } finally {
      stand.close();
    }
    if (findings.clean()) {
      stand.drop();
    } else {
      console.print("Logs and data are kept in " + data.root());
    }
  }

  private void kill(Stand stand, RegistryClient registry, Ground ground, Ledger ledger) {
    var going = new AtomicBoolean(true);
    var surprises = new ArrayList<String>();
    var kills = new Kills(stand, options.seed(), console);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(
            executor.submit(
                new Writer(
                    "%s-W%d".formatted(run, i),
                    options.seed() + i,
                    registry,
                    ground,
                    ledger,
                    going::get)));
      }
      try {
        kills.run(options.kills());
      } finally {
        going.set(false);
      }
      for (var writer : writers) {
        try {
          writer.get();
        } catch (ExecutionException met) {
          surprises.add(String.valueOf(met.getCause()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
    console.progress("killed: " + kills);
    findings.check(
        "%d clients met nothing that the contract does not say".formatted(WRITERS), surprises);
    console.progress(
        "%d writes acknowledged, %d without an answer"
            .formatted(ledger.acknowledged().size(), ledger.unknown().size()));
  }
}
