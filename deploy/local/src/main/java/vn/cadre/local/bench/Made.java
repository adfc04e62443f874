package vn.cadre.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cadre.local.host.LaunchException;

/**
 * What a run before has left in its data directory. Three million people take a quarter of an hour
 * to make, and what fails after that should not cost it again.
 */
final class Made {
  private static final String FILE = "made-by-bench";

  private final Path file;
  private final String what;

  /**
   * @param provinces how many stand beside the sample's
   */
  Made(Path data, int provinces) {
    this.file = data.resolve(FILE);
    this.what = "provinces=" + provinces;
  }

  /** Whether a run has kept anything there. */
  static boolean isIn(Path data) {
    return Files.exists(data.resolve(FILE));
  }

  /**
   * Whether what is wanted is there already.
   *
   * @throws LaunchException if something else is
   */
  boolean isThere() {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      var there = Files.readString(file);
      if (!there.equals(what)) {
        throw new LaunchException(
            "%s holds data with %s, and this run wants %s: drop it or name another directory."
                .formatted(file.getParent(), there, what));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void note() {
    try {
      Files.writeString(file, what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
