package vn.cadre.local.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.cadre.local.host.LaunchException;

/**
 * How much is measured.
 *
 * @param data a data directory of the bench's own; dropped at the start and at the end, unless kept
 * @param starts how often each kind of start is timed
 * @param rounds how often each read and its pgbench are run, one after the other
 * @param seconds how long each of those runs is measured, after a warm-up
 * @param rows rows of each roster that is imported
 * @param nation whether it is measured on three million people
 * @param dataKept whether the data stay for another run, which then goes on with them
 * @param kept whether the figures go into the README
 * @param parts what is measured
 */
record Options(
    Path data,
    int starts,
    int rounds,
    double seconds,
    int rows,
    boolean nation,
    boolean dataKept,
    boolean kept,
    Set<Part> parts) {
  /** Three million people have some ninety thousand in each. */
  private static final int PROVINCES = 33;

  private static final String HELP_HINT = ": 'deploy/bench/run --help' lists them.";

  /** What can be measured by itself; memory and starts come with all of it alone. */
  enum Part {
    READS,
    SCOPES,
    POLICIES,
    WRITES,
    EVENTS,
    NEEDS,
    IMPORTS;

    private String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }
  }

  Options {
    parts = Set.copyOf(parts);
  }

  /**
   * Reads {@code [--quick] [--nation] [--reads] [--scopes] [--policies] [--writes] [--events]
   * [--needs] [--imports] [--data DIR] [--keep]}.
   *
   * @throws LaunchException for what it does not understand
   */
  static Options parse(Path home, String... words) {
    var data = home.resolve("deploy/bench/.data");
    var quick = false;
    var nation = false;
    var keep = false;
    var parts = EnumSet.noneOf(Part.class);
    for (int i = 0; i < words.length; i++) {
      var word = words[i];
      var part =
          Arrays.stream(Part.values()).filter(each -> each.option().equals(word)).findFirst();
      if (part.isPresent()) {
        parts.add(part.get());
      } else if (word.equals("--quick")) {
        quick = true;
      } else if (word.equals("--nation")) {
        nation = true;
      } else if (word.equals("--keep")) {
        keep = true;
      } else if (word.equals("--data") && i + 1 < words.length) {
        data = empty(Path.of(words[++i]).toAbsolutePath().normalize());
      } else {
        throw new LaunchException("Unknown option '%s'%s".formatted(word, HELP_HINT));
      }
    }
    var all = parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    if (keep && all.contains(Part.IMPORTS)) {
      throw new LaunchException(
          "Imports leave their rows behind, which go in once: run --imports without --keep, after all others.");
    }
    return quick
        ? new Options(data, 1, 1, 0.5, 1_000, nation, keep, false, all)
        : new Options(
            data, 3, 3, 1.0, 10_000, nation, keep, parts.isEmpty() && !nation && !keep, all);
  }

  boolean measures(Part part) {
    return parts.contains(part);
  }

  /** Provinces to be made beside the sample's. */
  int provinces() {
    return starts == 1 ? 1 : PROVINCES;
  }

  /** Whether everything is measured, memory and starts as well. */
  boolean isWhole() {
    return !nation && parts.size() == Part.values().length;
  }

  /** Whether what is measured needs people on the record. */
  boolean needsSample() {
    return !parts.equals(EnumSet.of(Part.EVENTS));
  }

  /** What is named is dropped in the end, so it must hold nothing but what a run before kept. */
  private static Path empty(Path directory) {
    var held = directory.toFile().list();
    if (Files.exists(directory) && !Made.isIn(directory) && (held == null || held.length > 0)) {
      throw new LaunchException(
          "%s is not an empty directory: name one, or none, with --data.".formatted(directory));
    }
    return directory;
  }
}
