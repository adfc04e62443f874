package vn.cadre.kernel.standard;

/** How somebody stands to one demand. */
public enum DemandVerdict {
  MET,
  LACKING,
  /** Something would have to be known first. */
  UNDETERMINED
}
