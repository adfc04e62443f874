package vn.cadre.registry.evaluation.rule;

/**
 * Among whom the share of the outstanding is counted. The text says "of those graded good" and
 * leaves open whether the outstanding are still among them, so a pack decides.
 */
public enum Denominator {
  GOOD_ONLY,
  GOOD_OR_BETTER
}
