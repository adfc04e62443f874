package vn.cadre.platform.policy;

import java.util.Map;

/**
 * A kind of pack: what some rules ask for. A service declares each kind as a bean; no pack of
 * another kind can be recorded.
 *
 * @param <N> the numbers: each component is a key, its type the unit
 */
public interface PackKind<N extends Record> {

  /** Kebab-case, the same in packs and assessments: {@code retirement}. */
  String name();

  Class<N> numbers();

  /**
   * What versions are taken to say that were recorded before these keys existed, as a file would
   * put it: {@code {"key": {"value", "verified", "citation"}}}. New content must state every key.
   */
  default Map<String, ?> addedLater() {
    return Map.of();
  }
}
