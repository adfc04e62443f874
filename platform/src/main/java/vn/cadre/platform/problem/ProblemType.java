package vn.cadre.platform.problem;

/**
 * A kind of problem with a page of its own under {@code /problems/{code}}. Each service lists its
 * own in an enum; the codes are part of the contract and never change their meaning.
 */
public interface ProblemType {

  /** Stable and kebab-case. */
  String code();

  int status();

  Bilingual title();

  /** What it means and what the caller can do about it. */
  Bilingual explanation();
}
