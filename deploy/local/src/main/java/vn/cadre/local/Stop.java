package vn.cadre.local;

import java.nio.file.Files;
import java.time.Duration;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.ProcessFile;
import vn.cadre.local.postgres.PostgresServer;

/** Ends what runs from a data directory, and waits until it has. */
final class Stop {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Command.Stop command;
  private final Console console;

  Stop(Command.Stop command, Console console) {
    this.command = command;
    this.console = console;
  }

  void run() {
    if (Files.isDirectory(command.data()) && !Files.isExecutable(command.data())) {
      throw new LaunchException(
          "%s belongs to another user: stop it as the user who runs it.".formatted(command.data()));
    }
    if (!Files.exists(command.data().resolve("layout"))) {
      console.print("Nothing runs from %s.".formatted(command.data()));
      return;
    }
    var processes = new ProcessFile(command.data());
    var launcher = processes.launcher();
    launcher.ifPresent(process -> ProcessFile.end(process, LIMIT));
    // The launcher takes everything with it, unless it was killed outright.
    try (var data = DataDirectory.open(command.data())) {
      var left = processes.endOthers();
      PostgresServer.endLeftover(data);
      processes.clear();
      console.print(
          launcher.isPresent() || left > 0
              ? "Stopped."
              : "Nothing runs from %s.".formatted(command.data()));
    }
  }
}
