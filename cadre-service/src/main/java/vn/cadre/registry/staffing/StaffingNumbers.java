package vn.cadre.registry.staffing;

import java.time.Period;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * The numbers of staffing.
 *
 * @param quotasBind whether an appointment beyond a quota is refused
 * @param baselineYear against whose quota the reduction is measured
 * @param reductionPercent by how much quotas are to fall at least
 * @param deputies the norm of a unit
 * @param deputiesOfTwo how many more a unit may have that was made of two
 * @param deputiesOfThree how many more a unit may have that was made of three or more
 * @param settleWithin how long it may, from the merger
 */
public record StaffingNumbers(
    boolean quotasBind,
    int baselineYear,
    int reductionPercent,
    int deputies,
    int deputiesOfTwo,
    int deputiesOfThree,
    Period settleWithin) {

  /**
   * @throws InconsistentNumbers if a number is negative, or three bodies leave fewer deputies than
   *     two
   */
  public StaffingNumbers {
    if (reductionPercent < 0
        || reductionPercent > 100
        || deputies < 0
        || deputiesOfTwo < 0
        || deputiesOfThree < deputiesOfTwo
        || settleWithin.isNegative()) {
      throw new InconsistentNumbers(
          "Tỷ lệ giảm từ 0 đến 100; số cấp phó và thời hạn không âm, và ba bên không ít hơn hai bên",
          "The reduction lies between 0 and 100; deputies and time are not negative, and three bodies leave no fewer than two");
    }
  }

  /** How many deputies more than the norm a merger of so many bodies allows for a while. */
  int surplusOf(int bodies) {
    return bodies < 2 ? 0 : bodies == 2 ? deputiesOfTwo : deputiesOfThree;
  }
}
