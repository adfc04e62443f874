package vn.cadre.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** The logs of the launcher and of what it starts: files, because the console is for progress. */
public final class LogFile {
  // Held here because java.util.logging forgets the level of a logger that nobody refers to.
  private static final List<Logger> QUIET =
      Stream.of("org.apache.kafka", "kafka", "io.netty", "state").map(Logger::getLogger).toList();

  private LogFile() {}

  /** Sends the logs of the embedded broker and issuer to {@code file}, and none to the console. */
  public static void takeOver(Path file) {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    silence();
    try {
      begin(file);
      var handler = new FileHandler(file.toString());
      handler.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(handler);
    } catch (IOException e) {
      throw new LaunchException(
          "The log %s cannot be written (%s): make its directory writable for this user."
              .formatted(file, LaunchException.reason(e)),
          e);
    }
    Logger.getLogger("").setLevel(Level.INFO);
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  /** Logs nothing, on the console least of all. */
  public static void silence() {
    LogManager.getLogManager().reset();
  }

  /** Makes room for the log of a new start; that of the last one is kept as {@code .1}. */
  public static void begin(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last {@code count} lines of a log, or none when there is no such file yet. */
  public static List<String> tail(Path file, int count) {
    if (!Files.exists(file)) {
      return List.of();
    }
    // Children write what they like: a byte that is not UTF-8 must not hide the line that matters.
    try (var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
      var all = lines.filter(line -> !line.isBlank()).toList();
      return all.subList(Math.max(0, all.size() - count), all.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
