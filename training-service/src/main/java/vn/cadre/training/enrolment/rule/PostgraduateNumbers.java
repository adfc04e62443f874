package vn.cadre.training.enrolment.rule;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * The numbers of postgraduate study. What no source tells of a time is left out, and not asked
 * then.
 *
 * @param subjects whom the rules bind
 * @param oldest nobody is sent for the first time who is older than that
 * @param leastService how long somebody has served before
 * @param years so many years in a row
 * @param grade are graded this or better
 * @param yearsJustBefore whether these are the years just before somebody is sent
 * @param owedTimes service owed afterwards, in lengths of the study
 */
public record PostgraduateNumbers(
    List<Subject> subjects,
    Period oldest,
    @Nullable Period leastService,
    @Nullable Integer years,
    @Nullable Grade grade,
    @Nullable Boolean yearsJustBefore,
    @Nullable Integer owedTimes) {

  /**
   * @throws InconsistentNumbers if nobody is bound, a length or a count is not positive, or years
   *     are asked for without a grade
   */
  public PostgraduateNumbers {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty() || oldest.isNegative() || oldest.isZero()) {
      throw new InconsistentNumbers(
          "subjects nêu ít nhất một đối tượng; oldest phải dương",
          "subjects names somebody, and oldest is positive");
    }
    if (leastService != null && leastService.isNegative()
        || years != null && years < 1
        || owedTimes != null && owedTimes < 1) {
      throw new InconsistentNumbers(
          "Thời gian, số năm và số lần phải dương", "Lengths and counts are positive");
    }
    if ((years == null) != (grade == null) || (years == null) != (yearsJustBefore == null)) {
      throw new InconsistentNumbers(
          "years, grade và yearsJustBefore đi cùng nhau",
          "years, grade and yearsJustBefore go together");
    }
  }
}
