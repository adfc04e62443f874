package vn.cadre.local.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
public final class Machine {
  private Machine() {}

  /** One sentence: day, commit, processor, memory, system, Java, and how busy the machine was. */
  public static String describe(Path home, String postgres, String pgbench, double load) {
    return String.format(
        Locale.ROOT,
        "Measured on %s at commit %s: %s, %d cores, %s, %s %s, Java %s, PostgreSQL %s, %s. Load before the run: %.1f.",
        LocalDate.now(),
        commit(home),
        first("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version(),
        postgres,
        pgbench,
        load);
  }

  /** Processes that wanted to run in the last minute; negative where the system does not tell. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String memory() {
    var kilobytes = first("/proc/meminfo", "MemTotal", "").replaceAll("[^0-9]", "");
    return kilobytes.isEmpty()
        ? "memory unknown"
        : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB";
  }

  private static String first(String file, String key, String otherwise) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException notLinux) {
      return otherwise;
    }
  }

  private static String commit(Path home) {
    var commit = git(home, "rev-parse", "--short", "HEAD");
    var changed = git(home, "status", "--porcelain", "--untracked-files=no");
    return commit.isEmpty() ? "unknown" : commit + (changed.isEmpty() ? "" : " with local changes");
  }

  private static String git(Path home, String... words) {
    var line = new ArrayList<>(List.of("git", "-C", home.toString()));
    line.addAll(List.of(words));
    try {
      var process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? answer.strip() : "";
    } catch (IOException noGit) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
