package vn.cadre.training.workforce;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a copy cannot do without of a published state. */
final class Required {

  private Required() {}

  /**
   * @param namesAndValues by turns
   * @throws IllegalArgumentException that names all that is missing
   */
  static void of(@Nullable Object... namesAndValues) {
    var missing = new ArrayList<String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        missing.add("no " + namesAndValues[i]);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(String.join(", ", missing));
    }
  }
}
