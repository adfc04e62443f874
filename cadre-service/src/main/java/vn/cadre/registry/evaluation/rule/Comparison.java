package vn.cadre.registry.evaluation.rule;

/** Over which organisations people of one rank are of similar duty. */
public enum Comparison {
  /** With those of their own agency. */
  AGENCY,
  /** With those of every agency of the round. */
  ROUND
}
