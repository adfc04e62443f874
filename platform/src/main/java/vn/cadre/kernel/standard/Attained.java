package vn.cadre.kernel.standard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A qualification that counts on a day, or a study for one.
 *
 * @param kind PROFESSIONAL, POLITICAL_THEORY, STATE_MANAGEMENT, LANGUAGE, INFORMATICS
 * @param level a code of the scale of the kind, or a text where there is none
 * @param order the place on that scale, see {@link LevelScale}; 0 where there is none
 * @param studying whether it is studied for and not held yet
 */
public record Attained(
    String kind, String level, int order, @Nullable String speciality, boolean studying) {

  /** Texts have no scale, and are the same in whatever case they are written. */
  static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
