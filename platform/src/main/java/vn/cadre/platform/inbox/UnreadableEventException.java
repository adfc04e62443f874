package vn.cadre.platform.inbox;

/** A message that is no event of the contract; it says all that is wrong with it. */
final class UnreadableEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEventException(String why) {
    super(why);
  }

  UnreadableEventException(String why, Exception cause) {
    super(why, cause);
  }
}
