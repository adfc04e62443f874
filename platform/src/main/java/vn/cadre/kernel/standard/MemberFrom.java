package vn.cadre.kernel.standard;

/** From which day somebody counts as a member of the Party. */
public enum MemberFrom {
  ADMITTED,
  OFFICIAL
}
