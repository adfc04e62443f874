package vn.cadre.training.enrolment.rule;

/** The grade of a year, by the registry's list {@code evaluationGrade}, the best first. */
public enum Grade {
  OUTSTANDING,
  GOOD,
  COMPLETED,
  NOT_COMPLETED;

  boolean reaches(Grade least) {
    return compareTo(least) <= 0;
  }
}
