package vn.cadre.kernel.standard;

/** What it means that the record says nothing of what is demanded. */
public enum Unrecorded {
  /** The record is complete: whoever has something is recorded with it. */
  LACKING,
  /** The record may be incomplete, and nobody is said to lack what was never asked. */
  UNDETERMINED;

  public DemandVerdict verdict() {
    return DemandVerdict.valueOf(name());
  }
}
