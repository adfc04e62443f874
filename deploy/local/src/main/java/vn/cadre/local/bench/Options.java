package vn.cadre.local.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.cadre.local.host.LaunchException;

/**
 * How much is measured.
 *
 * @param data a data directory of the bench's own; dropped at the start and at the end
 * @param starts how often each kind of start is timed
 * @param rounds how often each read and its pgbench are run, one after the other
 * @param seconds how long each of those runs is measured, after a warm-up
 * @param rows rows of each roster that is imported
 * @param kept whether the figures go into the README
 * @param eventsOnly nothing but how long events take
 */
record Options(
    Path data, int starts, int rounds, double seconds, int rows, boolean kept, boolean eventsOnly) {
  private static final String HELP_HINT = ": 'deploy/bench/run --help' lists them.";

  /**
   * Reads {@code [--quick] [--events] [--data DIR]}.
   *
   * @throws LaunchException for what it does not understand
   */
  static Options parse(Path home, String... words) {
    var data = home.resolve("deploy/bench/.data");
    var quick = false;
    var events = false;
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals("--quick")) {
        quick = true;
      } else if (words[i].equals("--events")) {
        events = true;
      } else if (words[i].equals("--data") && i + 1 < words.length) {
        data = empty(Path.of(words[++i]).toAbsolutePath().normalize());
      } else {
        throw new LaunchException("Unknown option '%s'%s".formatted(words[i], HELP_HINT));
      }
    }
    return quick
        ? new Options(data, 1, 1, 0.5, 1_000, false, events)
        : new Options(data, 3, 3, 1.0, 10_000, !events, events);
  }

  /** What is named is dropped in the end, so it must hold nothing of anybody's. */
  private static Path empty(Path directory) {
    var held = directory.toFile().list();
    if (Files.exists(directory) && (held == null || held.length > 0)) {
      throw new LaunchException(
          "%s is not an empty directory: name one, or none, with --data.".formatted(directory));
    }
    return directory;
  }
}
