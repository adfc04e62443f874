package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/**
 * A code with a place on a scale.
 *
 * @param <L> the scale; only levels of one scale compare
 */
public interface Level<L extends Level<L>> extends Code {

  /** The place on the scale: 0 is none, more is higher; two codes may share a place. */
  int rankOrder();

  /** Whether this level satisfies a minimum. */
  default boolean reaches(L minimum) {
    return rankOrder() >= minimum.rankOrder();
  }
}
