package vn.cadre.training.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole VND as sheets have them: digits alone, or in groups of three. */
public final class Vnd {
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");

  /** One separator throughout; 12.5 is no group, and must not become 125. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[0-9]{1,3}(?:\\.[0-9]{3}){1,5}|[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,3}(?: [0-9]{3}){1,5}");

  private Vnd() {}

  /** Null where the text is no whole amount that is not negative. */
  public static @Nullable Long read(String text) {
    var plain = GROUPED.matcher(text).matches() ? text.replaceAll("[., ]", "") : text;
    return PLAIN.matcher(plain).matches() ? Long.valueOf(plain) : null;
  }
}
