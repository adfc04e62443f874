package vn.cadre.training.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.problem.TrainingProblem;

/** What a row of a file says of a session, and what is wrong with that. */
final class AttendanceRow {
  static final String DAY = "sessionDay";
  static final String START = "startsAt";
  static final String STATE = "state";

  private AttendanceRow() {}

  /** Refuses a time of day that is none. */
  static void check(ImportRow row) {
    var start = row.text(START);
    if (start != null && StartTime.read(start) == null) {
      RowProblem.TIME_FORM.at(row, START);
    }
  }

  /**
   * The session that the row means, which has begun; null with what is wrong with it.
   *
   * @param sessions of the class
   */
  static @Nullable Session session(ImportRow row, List<Session> sessions, Instant now) {
    var day = row.day(DAY);
    var given = row.text(START);
    var start = given == null ? null : StartTime.read(given);
    if (day == null || given != null && start == null) {
      return null;
    }
    var onDay = sessions.stream().filter(one -> one.day().equals(day)).toList();
    var meant = onDay.stream().filter(one -> start == null || one.time().equals(start)).toList();
    if (meant.isEmpty()) {
      RowProblem.UNKNOWN_SESSION.at(row, onDay.isEmpty() ? DAY : START);
      return null;
    }
    if (meant.size() > 1) {
      RowProblem.AMBIGUOUS_SESSION.at(row, START);
      return null;
    }
    if (meant.getFirst().isToCome(now)) {
      row.reject(DAY, TrainingProblem.SESSION_TO_COME);
      return null;
    }
    return meant.getFirst();
  }
}
