package vn.cadre.platform.audit;

/** What happened to a row. */
public enum Action {
  CREATED,
  CHANGED,
  DELETED,
  /** It was there before changes were entered; the entry holds what it said then. */
  TAKEN_OVER
}
