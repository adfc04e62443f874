package vn.cadre.local.host;

/** Why the launcher cannot go on, as one plain line that says what is wrong and how to mend it. */
public final class LaunchException extends RuntimeException {
  public LaunchException(String message) {
    super(message);
  }

  public LaunchException(String message, Throwable cause) {
    super(message, cause);
  }
}
