package vn.cadre.kernel.standard;

/** What can be studied for by levels. */
public enum Studied {
  PROFESSIONAL,
  POLITICAL_THEORY,
  STATE_MANAGEMENT
}
