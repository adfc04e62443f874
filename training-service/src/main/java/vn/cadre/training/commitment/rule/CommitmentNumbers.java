package vn.cadre.training.commitment.rule;

import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.training.code.CourseKind;

/**
 * The numbers of service owed after study.
 *
 * @param kinds the courses after which it is owed
 * @param owedTimes so many times the length of the study
 * @param counting in which unit what is owed and what was served are counted
 */
public record CommitmentNumbers(List<CourseKind> kinds, int owedTimes, Counting counting) {

  /**
   * @throws InconsistentNumbers if no kind is named, or nothing is owed
   */
  public CommitmentNumbers {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty() || owedTimes < 1) {
      throw new InconsistentNumbers(
          "kinds nêu ít nhất một loại khóa học; owedTimes phải dương",
          "kinds names a kind of course, and owedTimes is positive");
    }
  }
}
