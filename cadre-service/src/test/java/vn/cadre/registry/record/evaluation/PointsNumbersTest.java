package vn.cadre.registry.record.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.policy.Packs;

/** The points that are shipped (Nghị định 335/2025/NĐ-CP, Điều 20). */
class PointsNumbersTest {
  private static final PointsNumbers SHIPPED =
      Packs.shipped("evaluation-points", PointsNumbers.class).typed();

  private static boolean reaches(EvaluationGrade grade, String points) {
    var violations = new Violations();
    SHIPPED.check(grade, new BigDecimal(points), "grade", violations);
    return violations.isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"OUTSTANDING, 90, 89.99", "GOOD, 70, 69.99", "COMPLETED, 50, 49.99"})
  void aGradeTakesItsPointsAndNotOneHundredthLess(
      EvaluationGrade grade, String enough, String tooFew) {
    assertThat(reaches(grade, enough)).isTrue();
    assertThat(reaches(grade, tooFew)).isFalse();
  }

  @Test
  void manyPointsDoNotForbidALowGrade() {
    assertThat(reaches(EvaluationGrade.NOT_COMPLETED, "100")).isTrue();
    assertThat(reaches(EvaluationGrade.GOOD, "95")).isTrue();
  }

  @Test
  void aBetterGradeTakesMorePoints() {
    assertThatThrownBy(() -> new PointsNumbers(70, 70, 50)).isInstanceOf(InconsistentNumbers.class);
  }
}
