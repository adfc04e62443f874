package vn.cadre.registry.record.salary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.policy.Packs;

/** The scales that are shipped (Thông tư 2/2021/TT-BNV). */
class ScaleNumbersTest {
  private static final ScaleNumbers SHIPPED =
      Packs.shipped("salary-scales", ScaleNumbers.class).typed();

  private static List<String> found(
      String grade, int step, String coefficient, @Nullable Integer overFrame) {
    return found(SHIPPED, grade, step, coefficient, overFrame);
  }

  private static List<String> found(
      ScaleNumbers scales,
      String grade,
      int step,
      String coefficient,
      @Nullable Integer overFrame) {
    var violations = new Violations();
    scales.check(
        new NewSalaryStep(
            SalaryKind.GRADE_STEP,
            PartialDate.parse("2022-01"),
            null,
            grade,
            step,
            coefficient,
            overFrame,
            null,
            null,
            null),
        violations);
    return violations.all().stream().map(Violation::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "01.001, 6.20, 8.00, 6",
    "01.002, 4.40, 6.78, 8",
    "01.003, 2.34, 4.98, 9",
    "01.004, 2.10, 4.89, 10",
    "01.005, 1.86, 4.06, 12"
  })
  void aGradeRunsFromItsLowestToItsHighestCoefficient(
      String grade, String lowest, String highest, int steps) {
    assertThat(found(grade, 1, lowest, null)).isEmpty();
    assertThat(found(grade, steps, highest, 5)).isEmpty();
    assertThat(found(grade, steps + 1, highest, null)).containsExactly("step-of-its-grade");
    assertThat(found(grade, 1, "0.50", 5))
        .containsExactly("coefficient-of-its-grade", "top-step-alone");
  }

  @ParameterizedTest
  @CsvSource({
    "01.001, 2, 6.56, 6.92",
    "01.002, 3, 5.08, 4.74",
    "01.003, 1, 2.34, 4.98",
    "01.003, 4, 3.33, 3.34",
    "01.004, 10, 4.89, 4.58",
    "01.005, 12, 4.06, 3.86"
  })
  void eachStepOfAGradeHasOneCoefficient(String grade, int step, String due, String of) {
    assertThat(found(grade, step, due, null)).isEmpty();
    assertThat(found(grade, step, of, null)).containsExactly("coefficient-of-its-step");
  }

  @Test
  void aTrailingZeroIsNoOtherCoefficient() {
    assertThat(found("01.001", 6, "8", null)).isEmpty();
  }

  @Test
  void whereNoDistanceOfTwoDecimalsDividesAScaleOnlyItsEndsAreJudged() {
    var uneven =
        new ScaleNumbers(
            List.of(new ScaleNumbers.Range("X", "A", "1.00", "2.00")),
            List.of(new ScaleNumbers.Steps("X", 4)));
    assertThat(found(uneven, "X", 2, "1.50", null)).isEmpty();
    assertThat(found(uneven, "X", 2, "2.50", null)).containsExactly("coefficient-of-its-grade");
  }

  @Test
  void aGradeWithoutAScaleIsNotJudged() {
    assertThat(found("V.07.02.24", 16, "9.99", 5)).isEmpty();
  }
}
