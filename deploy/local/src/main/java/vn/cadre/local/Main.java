package vn.cadre.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;

/**
 * Entry point of {@code deploy/run}, {@code deploy/stop} and the servers of {@code deploy/test}.
 */
public final class Main {
  private static final Logger LOG = Logger.getLogger(Main.class.getName());

  private Main() {}

  /** Ends with status 0, or with 1 after one plain line on the error stream. */
  public static void main(String[] args) {
    LogFile.silence();
    var home = Path.of(System.getProperty("cadre.home", "")).toAbsolutePath().normalize();
    var start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    var console =
        new Console(
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
            start);
    try {
      execute(CommandLine.parse(defaultData(home), args), args, home, console);
    } catch (Parts.Stopped signalled) {
      // The shutdown hook is at work; there is nothing to say.
      return;
    } catch (LaunchException e) {
      LOG.log(Level.SEVERE, "the launcher gives up", e);
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      // Ours to mend, not the user's: the whole trace is in the log.
      LOG.log(Level.SEVERE, "the launcher failed", e);
      System.err.printf("The launcher failed (%s): please report it with its logs.%n", e);
      System.exit(1);
    }
  }

  private static Path defaultData(Path home) {
    var named = System.getenv().getOrDefault("CADRE_DATA", "");
    return named.isEmpty()
        ? home.resolve("deploy").resolve(".data")
        : Path.of(named).toAbsolutePath().normalize();
  }

  private static void execute(Command command, String[] args, Path home, Console console) {
    switch (command) {
      case Command.Run run when run.detach() -> {
        var status = new Detached(run, args, console).run();
        if (status != 0) {
          System.exit(status);
        }
      }
      case Command.Run run -> new Suite(run, home, console).run();
      case Command.Stop stop -> new Stop(stop, console).run();
      case Command.ServeTests serve -> new TestServers(serve.file(), serve.owner()).run();
      case Command.Help help -> console.print(help());
    }
  }

  private static String help() {
    try (var text = Main.class.getResourceAsStream("run-help.txt")) {
      return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
