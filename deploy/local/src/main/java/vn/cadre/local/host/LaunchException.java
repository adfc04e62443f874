package vn.cadre.local.host;

/** Why the launcher cannot go on, as one plain line that says what is wrong and how to mend it. */
public final class LaunchException extends RuntimeException {
  public LaunchException(String message) {
    super(message);
  }

  public LaunchException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What a failure says of itself, be it only its name. */
  public static String reason(Throwable failure) {
    var message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
