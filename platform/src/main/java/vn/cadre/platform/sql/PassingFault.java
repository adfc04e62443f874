package vn.cadre.platform.sql;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells faults of the database that pass by themselves from refusals, which do not. */
public final class PassingFault {

  private PassingFault() {}

  /** Whether anything that caused this passes by itself. */
  public static boolean isPassing(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      if (cause instanceof SQLException refused) {
        return isExhaustedPool(refused) || hasPassingState(refused);
      }
    }
    return false;
  }

  /**
   * Serialization failure, deadlock, lock timeout, too few resources, shutdown, connection lost.
   */
  static boolean hasPassingState(SQLException refused) {
    var state = refused.getSQLState();
    return state != null
        && (state.equals("40001")
            || state.equals("55P03")
            || state.equals("40P01")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("08"));
  }

  /** The pool has no type of its own for this; its two messages differ in case. */
  static boolean isExhaustedPool(SQLException refused) {
    var message = refused.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
