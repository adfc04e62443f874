package vn.cadre.local.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A level reached, or being studied for.
 *
 * @param awardedOn null while studying
 */
record Qualification(
    Kind kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    @Nullable LocalDate awardedOn) {

  boolean completed() {
    return awardedOn != null;
  }

  enum Kind {
    PROFESSIONAL,
    POLITICAL_THEORY,
    STATE_MANAGEMENT
  }
}
