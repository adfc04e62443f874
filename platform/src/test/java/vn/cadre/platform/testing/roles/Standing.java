package vn.cadre.platform.testing.roles;

/** Where a caller stands to the office that a test asks about. */
public enum Standing {
  OWN(true),
  PARENT(true),
  CHILD(false),
  FOREIGN(false),
  EVERYWHERE(true),
  /** The scope names an organisation that was dissolved into the office. */
  DISSOLVED(true);

  private final boolean reaches;

  Standing(boolean reaches) {
    this.reaches = reaches;
  }

  /** Whether the office lies in the scope. */
  public boolean reaches() {
    return reaches;
  }
}
