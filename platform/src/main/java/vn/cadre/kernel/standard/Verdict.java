package vn.cadre.kernel.standard;

/** How somebody stands to one demand. */
public enum Verdict {
  MET,
  LACKING,
  /** Something would have to be known first. */
  UNDETERMINED
}
