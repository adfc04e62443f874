package vn.cadre.registry.record.evaluation;

import java.math.BigDecimal;
import java.util.stream.Stream;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * How many points of 100 each grade takes, the lowest that do included (NĐ 335/2025, Article 20).
 * There are other reasons for a lower grade, so points bound a grade from above alone.
 */
public record PointsNumbers(int outstandingFrom, int goodFrom, int completedFrom) {
  private static final Bilingual TOO_FEW =
      new Bilingual(
          "Mức này cần từ %s điểm trở lên, ở đây là %s",
          "This grade takes %s points or more, here there are %s");

  /**
   * @throws InconsistentNumbers unless a better grade takes more points
   */
  public PointsNumbers {
    if (outstandingFrom <= goodFrom || goodFrom <= completedFrom || completedFrom < 0) {
      throw new InconsistentNumbers(
          "Mức cao hơn phải cần nhiều điểm hơn", "A better grade takes more points");
    }
  }

  /** Adds a violation where the points do not reach the grade. */
  void check(EvaluationGrade grade, BigDecimal points, String field, Violations violations) {
    var least = from(grade);
    if (points.compareTo(BigDecimal.valueOf(least)) < 0) {
      violations.add(field, "points-below-grade", TOO_FEW.with(least, points.toPlainString()));
    }
  }

  /** The grade that so many points come to. */
  public EvaluationGrade of(BigDecimal points) {
    return Stream.of(EvaluationGrade.OUTSTANDING, EvaluationGrade.GOOD, EvaluationGrade.COMPLETED)
        .filter(grade -> points.compareTo(BigDecimal.valueOf(from(grade))) >= 0)
        .findFirst()
        .orElse(EvaluationGrade.NOT_COMPLETED);
  }

  /** The lowest number of points that do for a grade. */
  public int from(EvaluationGrade grade) {
    return switch (grade) {
      case OUTSTANDING -> outstandingFrom;
      case GOOD -> goodFrom;
      case COMPLETED -> completedFrom;
      case NOT_COMPLETED -> 0;
    };
  }
}
