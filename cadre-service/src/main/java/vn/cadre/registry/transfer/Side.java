package vn.cadre.registry.transfer;

/** The two organisations of a transfer. */
public enum Side {
  /** Where the person belongs. */
  SENDING,
  /** Where the post is. */
  RECEIVING;

  Side other() {
    return this == SENDING ? RECEIVING : SENDING;
  }
}
