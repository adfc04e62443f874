package vn.cadre.registry.record.salary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * The scales of grades: which coefficients a grade has, and how many steps, which lie at one
 * distance. What somebody is paid beyond the top step is a percentage beside the coefficient.
 *
 * @param ranges lowest and highest coefficient of a grade
 * @param steps how many steps a grade has
 */
public record ScaleNumbers(List<Range> ranges, List<Steps> steps) {
  private static final Bilingual OUT_OF_RANGE =
      new Bilingual(
          "Hệ số của ngạch %s từ %s đến %s", "The coefficients of grade %s run from %s to %s");
  private static final Bilingual OF_ITS_STEP =
      new Bilingual(
          "Bậc %s của ngạch %s có hệ số %s", "Step %s of grade %s has the coefficient %s");
  private static final Bilingual NO_SUCH_STEP =
      new Bilingual("Ngạch %s có %s bậc", "Grade %s has %s steps");
  private static final Bilingual NOT_AT_THE_TOP =
      new Bilingual(
          "Phụ cấp vượt khung chỉ có ở bậc cuối (%s)",
          "The allowance beyond the frame comes with the top step (%s) alone");

  /** The coefficients of a grade, decimals as text. */
  public record Range(String grade, String group, String lowest, String highest) {

    /**
     * @throws InconsistentNumbers if the two are no decimals in order
     */
    public Range {
      if (decimal(lowest).compareTo(decimal(highest)) > 0) {
        throw new InconsistentNumbers(
            "Hệ số thấp nhất lớn hơn hệ số cao nhất", "The lowest coefficient is not the lowest");
      }
    }

    /**
     * The coefficient of a step, where the steps lie at one distance of two decimals between the
     * ends of the range.
     *
     * @return empty where the step is not on the scale, or no such distance divides it
     */
    private Optional<BigDecimal> at(@Nullable Integer step, int count) {
      if (step == null || step > count) {
        return Optional.empty();
      }
      var first = decimal(lowest);
      if (count == 1) {
        return Optional.of(first);
      }
      var width = decimal(highest).subtract(first);
      var distance = width.divide(BigDecimal.valueOf(count - 1L), 2, RoundingMode.DOWN);
      return distance.multiply(BigDecimal.valueOf(count - 1L)).compareTo(width) == 0
          ? Optional.of(first.add(distance.multiply(BigDecimal.valueOf(step - 1L))))
          : Optional.empty();
    }

    private boolean holds(BigDecimal coefficient) {
      return coefficient.compareTo(decimal(lowest)) >= 0
          && coefficient.compareTo(decimal(highest)) <= 0;
    }
  }

  /** How many steps a grade has. */
  public record Steps(String grade, int count) {}

  public ScaleNumbers {
    ranges = List.copyOf(ranges);
    steps = List.copyOf(steps);
  }

  /** Adds a violation for each field that does not fit the scale of the grade, if it is known. */
  void check(NewSalaryStep given, Violations violations) {
    ranges.stream()
        .filter(range -> range.grade().equals(given.grade()))
        .forEach(range -> checkCoefficient(given, range, violations));
    last(given).ifPresent(last -> checkStep(given, last, violations));
  }

  private void checkCoefficient(NewSalaryStep given, Range range, Violations violations) {
    if (given.coefficient() == null) {
      return;
    }
    var coefficient = new BigDecimal(given.coefficient());
    if (!range.holds(coefficient)) {
      violations.add(
          "coefficient",
          "coefficient-of-its-grade",
          OUT_OF_RANGE.with(range.grade(), range.lowest(), range.highest()));
      return;
    }
    last(given)
        .flatMap(last -> range.at(given.step(), last))
        .filter(due -> due.compareTo(coefficient) != 0)
        .ifPresent(due ->
            violations.add(
                "coefficient",
                "coefficient-of-its-step",
                OF_ITS_STEP.with(given.step(), range.grade(), due.toPlainString())));
  }

  private static void checkStep(NewSalaryStep given, int last, Violations violations) {
    var step = given.step();
    if (step != null && step > last) {
      violations.add("step", "step-of-its-grade", NO_SUCH_STEP.with(given.grade(), last));
    } else if (step != null && step < last && given.overFramePercent() != null) {
      violations.add("overFramePercent", "top-step-alone", NOT_AT_THE_TOP.with(last));
    }
  }

  private Optional<Integer> last(NewSalaryStep given) {
    return steps.stream()
        .filter(row -> row.grade().equals(given.grade()))
        .map(Steps::count)
        .findFirst();
  }

  private static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException noDecimal) {
      throw new InconsistentNumbers("Không phải số thập phân: " + text, "No decimal: " + text);
    }
  }
}
