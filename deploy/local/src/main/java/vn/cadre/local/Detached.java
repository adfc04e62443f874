package vn.cadre.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.ProcessFile;

/** Starts the suite in a process of its own and returns once that is ready. */
final class Detached {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration END_LIMIT = Duration.ofSeconds(60);

  private final Command.Run command;
  private final String[] args;
  private final Console console;

  Detached(Command.Run command, String[] args, Console console) {
    this.command = command;
    this.args = args.clone();
    this.console = console;
  }

  /**
   * Shows what the other process says until it is ready.
   *
   * @return zero, or the status with which the other process has ended
   */
  int run() {
    // Complains here and now of a directory that is in use or not ours.
    var data = DataDirectory.open(command.data());
    var log = data.log("console");
    FileTree.delete(data.path(Suite.READY_FILE));
    data.close();
    try {
      Files.createDirectories(log.getParent());
      var process =
          new ProcessBuilder(commandLine())
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      // Whoever interrupts the waiting interrupts the start.
      var hook = new Thread(() -> ProcessFile.end(process.toHandle(), END_LIMIT), "end");
      Runtime.getRuntime().addShutdownHook(hook);
      var ready = data.path(Suite.READY_FILE);
      long shown = 0;
      while (process.isAlive() && !isReady(ready, process)) {
        process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        shown = show(log, shown);
      }
      show(log, shown);
      if (!process.isAlive()) {
        return Math.max(1, process.exitValue());
      }
      Runtime.getRuntime().removeShutdownHook(hook);
      console.print("deploy/stop ends it.");
      return 0;
    } catch (IOException e) {
      throw new LaunchException(
          "The suite cannot be started in the background (%s)."
              .formatted(LaunchException.reason(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static boolean isReady(Path file, Process process) throws IOException {
    return Files.exists(file)
        && Files.readString(file).strip().equals(Long.toString(process.pid()));
  }

  /** This very command without --detach; nohup, because the terminal may close. */
  private List<String> commandLine() {
    var line = new ArrayList<String>();
    line.add("nohup");
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Arrays.stream(args).filter(word -> !word.equals("--detach")).forEach(line::add);
    return line;
  }

  private long show(Path log, long from) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var length = file.length();
      if (length > from) {
        var bytes = new byte[(int) (length - from)];
        file.seek(from);
        file.readFully(bytes);
        console.append(new String(bytes, StandardCharsets.UTF_8));
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
