package vn.cadre.registry.evaluation.rule;

import java.util.Collection;
import java.util.Collections;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * How many were graded how.
 *
 * @param below those of a lower grade than good
 */
public record Tally(int outstanding, int good, int below) {

  public static Tally of(Collection<EvaluationGrade> grades) {
    var outstanding = Collections.frequency(grades, EvaluationGrade.OUTSTANDING);
    var good = Collections.frequency(grades, EvaluationGrade.GOOD);
    return new Tally(outstanding, good, grades.size() - outstanding - good);
  }

  int graded() {
    return outstanding + good + below;
  }
}
