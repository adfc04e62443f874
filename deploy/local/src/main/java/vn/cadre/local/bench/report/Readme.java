package vn.cadre.local.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cadre.local.host.LaunchException;

/** The README whose part between two markers is replaced by each run. */
public final class Readme {
  static final String BEGIN = "<!-- figures -->";
  static final String END = "<!-- end of figures -->";

  private Readme() {}

  /**
   * Puts the figures between the markers.
   *
   * @throws LaunchException when the file has no such place
   */
  public static void put(Path file, String figures) {
    try {
      Files.writeString(file, with(Files.readString(file), figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String with(String text, String figures) {
    var begin = text.indexOf(BEGIN);
    var end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new LaunchException(
          "The README of the bench has lost its markers '%s' and '%s'.".formatted(BEGIN, END));
    }
    return text.substring(0, begin + BEGIN.length())
        + "\n"
        + figures.strip()
        + "\n"
        + text.substring(end);
  }
}
