package vn.cadre.local.bench.replay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import vn.cadre.local.bench.report.Speed;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;

/** PostgreSQL's own load generator, as the service's role and over TCP like the service. */
public final class Pgbench {
  /** The variable of a script that says how many clients there are. */
  static final String CLIENTS = "clients";

  private static final double WARM_UP_SECONDS = 1.0;
  private static final int THREADS = 2;

  /** What pgbench prepares is planned as what the service does not prepare. */
  private static final String PLANNED_ANEW = "-c plan_cache_mode=force_custom_plan";

  private final TestedSuite suite;
  private final String role;
  private final String password;

  public Pgbench(TestedSuite suite, String role, String password) {
    this.suite = suite;
    this.role = role;
    this.password = password;
  }

  /** Refuses to begin without it. */
  public static String version() {
    try {
      var process = new ProcessBuilder("pgbench", "--version").redirectErrorStream(true).start();
      var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return answer.strip();
      }
    } catch (IOException missing) {
      throw absent(missing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
    throw absent(new IOException("pgbench --version failed"));
  }

  private static LaunchException absent(IOException cause) {
    return new LaunchException(
        "pgbench, which requests are compared with, is missing: 'apt-get install"
            + " postgresql-contrib' on Debian and Ubuntu, 'brew install postgresql' on macOS.",
        cause);
  }

  /** Runs a script for so long, after a warm-up in which it prepares its statements. */
  public Speed run(CallScript script, int connections, double seconds) {
    var directory = suite.scratch().resolve("pgbench");
    FileTree.delete(directory);
    try {
      Files.createDirectories(directory);
      var file = Files.writeString(directory.resolve("script.sql"), script.text());
      var builder =
          new ProcessBuilder(
                  "pgbench",
                  "--no-vacuum",
                  "--protocol=prepared",
                  "--log",
                  "--log-prefix=" + directory.resolve("log"),
                  "--client=" + connections,
                  "--define=" + CLIENTS + "=" + connections,
                  "--jobs=" + Math.min(THREADS, connections),
                  "--time=" + (int) Math.ceil(WARM_UP_SECONDS + seconds),
                  "--file=" + file,
                  "--host=127.0.0.1",
                  "--port=" + suite.postgresPort(),
                  "--username=" + role,
                  TestedSuite.DATABASE)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("output").toFile());
      builder.environment().put("PGPASSWORD", password);
      builder.environment().put("PGOPTIONS", script.plannedAnew() ? PLANNED_ANEW : "");
      builder.redirectInput(new File("/dev/null"));
      if (builder.start().waitFor() != 0) {
        throw new LaunchException(
            "pgbench failed: " + Files.readString(directory.resolve("output")).strip());
      }
      return speed(directory, script.callsPerRun(), seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  /** One run of the script, by pgbench's log: when it ended and how long it took. */
  private record Run(long endMicros, long micros) {
    static Run parse(String line) {
      var words = line.split(" ");
      return new Run(
          Long.parseLong(words[4]) * 1_000_000 + Long.parseLong(words[5]),
          Long.parseLong(words[2]));
    }
  }

  private static Speed speed(Path directory, int callsPerRun, double seconds) throws IOException {
    try (var files = Files.list(directory)) {
      var runs =
          files
              .filter(file -> file.getFileName().toString().startsWith("log."))
              .flatMap(file -> lines(file).stream())
              .map(Run::parse)
              .toList();
      var first = runs.stream().mapToLong(run -> run.endMicros - run.micros).min().orElse(0);
      var begin = first + (long) (WARM_UP_SECONDS * 1e6);
      var end = begin + (long) (seconds * 1e6);
      return Speed.of(
          runs.stream()
              .filter(run -> run.endMicros > begin && run.endMicros <= end)
              .flatMapToLong(run ->
                  LongStream.generate(() -> run.micros * 1000 / callsPerRun).limit(callsPerRun))
              .toArray(),
          seconds);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
