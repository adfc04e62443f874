package vn.cadre.training.result;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;

/** What a row of a file says of somebody's result. */
final class ResultRow {
  static final String SCORE = "score";
  static final String PASSED = "passed";
  static final String NOTE = "note";

  private ResultRow() {}

  /** What a request would send; scores are written with a comma as well. */
  static NewResults.Row given(ImportRow row, UUID enrolmentId) {
    var score = row.text(SCORE);
    return new NewResults.Row(
        enrolmentId,
        score == null ? null : score.replace(',', '.'),
        row.truth(PASSED),
        row.text(NOTE),
        null);
  }

  /** Whether it says nothing but what is recorded. */
  static boolean isSame(NewResults.Row given, NewResults.Row recorded) {
    return (given.score() == null || sameScore(given.score(), recorded.score()))
        && (given.passed() == null || given.passed().equals(recorded.passed()))
        && (given.note() == null || given.note().equals(recorded.note()));
  }

  private static boolean sameScore(String given, @Nullable String recorded) {
    return recorded != null && new BigDecimal(given).compareTo(new BigDecimal(recorded)) == 0;
  }

  /**
   * What the row leaves out stays as it is recorded. Who passed is asked of the rules again where
   * they tell it alone, unless somebody was failed with a note that stays.
   */
  static NewResults.Row over(NewResults.Row recorded, NewResults.Row given, PassingRules rules) {
    var failed = Boolean.FALSE.equals(recorded.passed()) && recorded.note() != null;
    var said = rules.askNothing() || rules.leaveAttendanceToTheRecorder();
    var kept = said || failed && given.score() == null ? recorded.passed() : null;
    return new NewResults.Row(
        given.enrolmentId(),
        given.score() == null ? recorded.score() : given.score(),
        given.passed() == null ? kept : given.passed(),
        given.note() == null ? recorded.note() : given.note(),
        null);
  }
}
