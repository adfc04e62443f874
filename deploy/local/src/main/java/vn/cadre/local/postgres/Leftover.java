package vn.cadre.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.cadre.local.host.LaunchException;

/** A {@code postmaster.pid} that an earlier run, killed outright, could not take away. */
record Leftover(long pid, Instant started) {
  private static final String FILE = "postmaster.pid";
  // The file tells whole seconds, the system's clock may have been set since.
  private static final Duration TOLERANCE = Duration.ofSeconds(5);
  private static final long END_LIMIT_SECONDS = 10;

  /** What {@code postmaster.pid} says, if there is one that was written to its third line. */
  static Optional<Leftover> read(Path directory) throws IOException {
    var file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        new Leftover(
            Long.parseLong(lines.get(0).strip()),
            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
  }

  /**
   * Ends a server that still runs on the directory, and takes away its file when it does not:
   * PostgreSQL itself refuses to start if by now another process has that number.
   */
  static void clear(Path directory) throws IOException {
    var leftover = read(directory);
    if (leftover.isPresent()) {
      leftover.get().process().ifPresent(Leftover::end);
    }
    Files.deleteIfExists(directory.resolve(FILE));
  }

  private Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(process ->
            process
                .info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                .orElse(false));
  }

  /** Ends a postmaster: at once with SIGINT, and outright if that does not help. */
  static void end(ProcessHandle postmaster) {
    if (!postmaster.isAlive()) {
      return;
    }
    try {
      // SIGTERM would wait for its clients to leave; the shell has kill even where no package does.
      new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start().waitFor();
      postmaster.onExit().get(END_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
      postmaster.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      postmaster.destroyForcibly();
    } catch (IOException | ExecutionException e) {
      throw new LaunchException(
          "PostgreSQL (process %d) of an earlier run cannot be ended: end it with 'kill -INT %d'."
              .formatted(postmaster.pid(), postmaster.pid()),
          e);
    }
  }
}
