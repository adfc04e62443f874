package vn.cadre.registry.increment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Basis;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.policy.Packs;
import vn.cadre.registry.record.salary.ScaleNumbers;

/** Thông tư 08/2013/TT-BNV as the shipped pack has it. */
class StepDueTest {
  private static final IncrementNumbers NUMBERS =
      Packs.shipped("salary-increments", IncrementNumbers.class).typed();
  private static final StepDue RULE = new StepDue(NUMBERS, new Basis("TT 08/2013", false));
  private static final LocalDate SINCE = LocalDate.of(2020, 3, 1);

  private static Scale scale(String grade) {
    return Scale.of(Packs.shipped("salary-scales", ScaleNumbers.class).typed(), NUMBERS).stream()
        .filter(scale -> scale.grade().equals(grade))
        .findFirst()
        .orElseThrow();
  }

  private static HeldStep held(
      int cycle, @Nullable Discipline form, @Nullable String on, String... notCompleted) {
    return new HeldStep(
        SINCE,
        cycle,
        form == null || on == null
            ? List.of()
            : List.of(new HeldStep.Punished(form, LocalDate.parse(on))),
        List.of(notCompleted).stream().map(LocalDate::parse).toList(),
        LocalDate.of(2022, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({"01.001, 36", "01.002, 36", "01.003, 36", "01.004, 36", "01.005, 24"})
  void aStepIsHeldFor36MonthsFromA0ToA3AndFor24InB(String grade, int months) {
    assertThat(scale(grade).cycle()).isEqualTo(months);
    assertThat(RULE.due(held(months, null, null)).due()).isEqualTo(SINCE.plusMonths(months));
  }

  @ParameterizedTest
  @CsvSource({"REPRIMAND, 39", "WARNING, 42", "REMOVAL, 48", "SALARY_REDUCTION, 36"})
  void aReprimandDelaysBy3MonthsAWarningBy6ARemovalBy12(Discipline form, int months) {
    assertThat(RULE.due(held(36, form, "2021-01-01")).due()).isEqualTo(SINCE.plusMonths(months));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-29, 36", "2020-03-01, 42", "2023-02-28, 42", "2023-03-01, 36"})
  void onlyADisciplineOfTheTimeInTheStepDelays(String on, int months) {
    assertThat(RULE.due(held(36, Discipline.WARNING, on)).due())
        .isEqualTo(SINCE.plusMonths(months));
  }

  @Test
  void whatFallsIntoTheDelayDelaysFurther() {
    // not completed in 2020: half a year more; a warning in that half year: another
    var step = held(36, Discipline.WARNING, "2023-05-01", "2021-01-01");
    assertThat(RULE.due(step).due()).isEqualTo(SINCE.plusMonths(48));
    assertThat(RULE.due(step).causes())
        .extracting(StepDue.Cause::kind)
        .containsExactly("DISCIPLINE", "EVALUATION");
  }

  @Test
  void itIsDueFromTheDayOnAndSaysWhatItCounted() {
    assertThat(RULE.judge(held(24, null, null))).isInstanceOf(Finding.Passed.class);
    var late = RULE.judge(held(24, Discipline.REPRIMAND, "2021-01-01"));
    assertThat(late).isInstanceOf(Finding.Failed.class);
    assertThat(late.reason().facts())
        .containsEntry("cycleMonths", 24)
        .containsEntry("delayMonths", 3);
    assertThat(late.reason().expected()).isEqualTo("P2Y3M");
  }

  @Test
  void afterTheTopStepComes5PercentAndThen1PercentMore() {
    var a1 = scale("01.003");
    assertThat(a1.after(1, "2.34", null, NUMBERS))
        .isEqualTo(new IncrementView.Rung(2, "2.67", null));
    assertThat(a1.after(8, "4.65", null, NUMBERS))
        .isEqualTo(new IncrementView.Rung(9, "4.98", null));
    assertThat(a1.after(9, "4.98", null, NUMBERS)).isEqualTo(new IncrementView.Rung(9, "4.98", 5));
    assertThat(a1.after(9, "4.98", 5, NUMBERS)).isEqualTo(new IncrementView.Rung(9, "4.98", 6));
    assertThat(NUMBERS.overFrameEvery().toTotalMonths()).isEqualTo(12);
  }
}
