package vn.cadre.training.plan;

import vn.cadre.kernel.InconsistentNumbers;

/**
 * The numbers by which lines are proposed.
 *
 * @param classSize people in a class
 */
public record PlanNumbers(int classSize) {

  /**
   * @throws InconsistentNumbers if nobody fits a class
   */
  public PlanNumbers {
    if (classSize < 1) {
      throw new InconsistentNumbers(
          "Một lớp có ít nhất một người", "A class has at least one person");
    }
  }

  /** As many as hold so many people. */
  int classesFor(long people) {
    return Math.toIntExact((people + classSize - 1) / classSize);
  }
}
