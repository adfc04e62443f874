package vn.cadre.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Liberation Serif, which is as wide as Times New Roman letter by letter and has every Vietnamese
 * one. Read once; what is printed carries the letters that it uses.
 */
public enum Typeface {
  REGULAR("LiberationSerif-Regular.ttf"),
  BOLD("LiberationSerif-Bold.ttf"),
  ITALIC("LiberationSerif-Italic.ttf"),
  BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

  /** What templates call it, so that they name what readers have as well. */
  public static final String FAMILY = "Times New Roman";

  private static final String FOLDER = "/liberation/";

  private final byte[] bytes;

  Typeface(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
      this.bytes = Objects.requireNonNull(in, FOLDER + file).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  byte[] bytes() {
    return bytes;
  }
}
