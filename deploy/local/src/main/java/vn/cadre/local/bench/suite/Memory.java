package vn.cadre.local.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import vn.cadre.local.host.ProcessFile;

/**
 * The memory of each part as proportional set size: a page that several processes share counts for
 * each by its share, so that parts add up. Linux only; elsewhere there is nothing to tell.
 */
public final class Memory {
  private static final String SIZE = "Pss:";

  private Memory() {}

  /** Megabytes of each part of the running suite, by its name. */
  public static Map<String, Long> of(TestedSuite suite) {
    var megabytes = new LinkedHashMap<String, Long>();
    if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
      return megabytes;
    }
    try {
      for (var line : Files.readAllLines(suite.processes())) {
        var words = line.split(" ");
        var name =
            words[0].equals(ProcessFile.LAUNCHER) ? "launcher with Kafka and issuer" : words[0];
        megabytes.put(name, kilobytes(Long.parseLong(words[1])) / 1024);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    megabytes.put("PostgreSQL, all its processes", postgres(suite.postmaster()) / 1024);
    return megabytes;
  }

  private static long postgres(long postmaster) {
    var children =
        ProcessHandle.of(postmaster).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(postmaster), children).map(Memory::kilobytes).sum();
  }

  /** Zero for a process that has just ended. */
  private static long kilobytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(SIZE))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }
}
