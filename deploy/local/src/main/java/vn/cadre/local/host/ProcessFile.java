package vn.cadre.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The processes of a run, written down so that the next start, or {@code deploy/stop}, can end what
 * a killed launcher left behind. A number alone proves nothing: it is compared with the start time.
 */
public final class ProcessFile {
  /** The launcher itself. */
  public static final String LAUNCHER = "launcher";

  private static final Duration TOLERANCE = Duration.ofSeconds(5);
  private static final Duration END_LIMIT = Duration.ofSeconds(15);

  private final Path file;

  public ProcessFile(Path dataDirectory) {
    this.file = dataDirectory.resolve("processes");
  }

  private record Entry(String name, long pid, Instant started) {
    static Optional<Entry> parse(String line) {
      var words = line.split(" ");
      return words.length == 3
          ? Optional.of(
              new Entry(
                  words[0],
                  Long.parseLong(words[1]),
                  Instant.ofEpochMilli(Long.parseLong(words[2]))))
          : Optional.empty();
    }

    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process ->
              Duration.between(startOf(process), started).abs().compareTo(TOLERANCE) < 0);
    }
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** Writes a process down. */
  public synchronized void add(String name, ProcessHandle process) {
    try {
      Files.writeString(
          file,
          "%s %d %d%n".formatted(name, process.pid(), startOf(process).toEpochMilli()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher that wrote the file, if it still runs. */
  public Optional<ProcessHandle> launcher() {
    return alive(entry -> entry.name().equals(LAUNCHER)).stream().findFirst();
  }

  /**
   * Ends every process of the file but the launcher.
   *
   * @return how many still ran
   */
  public int endOthers() {
    var others = alive(entry -> !entry.name().equals(LAUNCHER));
    others.forEach(ProcessHandle::destroy);
    others.forEach(process -> end(process, END_LIMIT));
    return others.size();
  }

  /** Forgets all processes. */
  public void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ProcessHandle> alive(Predicate<Entry> which) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .flatMap(line -> Entry.parse(line).stream())
          .filter(which)
          .flatMap(entry -> entry.process().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks a process to end, waits, and ends it outright if it does not. */
  public static void end(ProcessHandle process, Duration limit) {
    process.destroy();
    CompletableFuture<?> ended =
        process
            .onExit()
            .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
            .exceptionally(late -> {
              process.destroyForcibly();
              return process;
            });
    ended.join();
  }
}
