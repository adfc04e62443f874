package vn.cadre.platform.assessment;

import vn.cadre.platform.policy.Basis;

/**
 * A rule with its numbers: a pure function of facts, so that what it found can be found again.
 *
 * @param <F> the facts
 */
public interface Rule<F> {

  /** Stable, dotted kebab-case: {@code rotation.remaining-service}. */
  String code();

  Basis basis();

  Finding judge(F facts);
}
