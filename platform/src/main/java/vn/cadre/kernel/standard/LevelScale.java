package vn.cadre.kernel.standard;

import java.util.Map;
import java.util.Optional;

/** The scales that levels are measured on: 0 is none, more is higher, and two may share a place. */
public enum LevelScale {
  PROFESSIONAL(
      Map.of(
          "DOCTORATE", 6,
          "MASTER", 5,
          "UNIVERSITY", 4,
          "COLLEGE", 3,
          "INTERMEDIATE", 2,
          "ELEMENTARY", 1,
          "NONE", 0)),
  POLITICAL_THEORY(
      Map.of("BACHELOR", 3, "ADVANCED", 3, "INTERMEDIATE", 2, "ELEMENTARY", 1, "NONE", 0)),
  STATE_MANAGEMENT(Map.of("SENIOR_EXPERT", 3, "PRINCIPAL_EXPERT", 2, "EXPERT", 1, "NONE", 0));

  private final Map<String, Integer> places;

  LevelScale(Map<String, Integer> places) {
    this.places = places;
  }

  /**
   * The place of a level of this scale.
   *
   * @throws IllegalArgumentException if it is none
   */
  public int placeOf(String level) {
    return find(level).orElseThrow(() -> new IllegalArgumentException(level + " is no " + this));
  }

  /** As {@link #placeOf(String)}; empty where the level is none of this scale. */
  public Optional<Integer> find(String level) {
    return Optional.ofNullable(places.get(level));
  }

  /** The place of a level; empty where the kind has no scale, or none with this level. */
  public static Optional<Integer> placeOf(String kind, String level) {
    for (var scale : values()) {
      if (scale.name().equals(kind)) {
        return scale.find(level);
      }
    }
    return Optional.empty();
  }
}
