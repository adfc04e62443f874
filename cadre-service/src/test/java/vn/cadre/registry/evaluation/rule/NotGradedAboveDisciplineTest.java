package vn.cadre.registry.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.evaluation.rule.NotGradedAboveDiscipline.Graded;
import vn.cadre.registry.evaluation.rule.NotGradedAboveDiscipline.Imposed;
import vn.cadre.registry.policy.Packs;

/** A reprimand or more for acts of duty in the year: not completed (domain.md 3.7). */
class NotGradedAboveDisciplineTest {
  private static final NotGradedAboveDiscipline RULE = NotGradedAboveDiscipline.of(shipped());

  private static Policy<DisciplineNumbers> shipped() {
    var numbers = Packs.shipped("evaluation-discipline", DisciplineNumbers.class);
    return new Policy<>(
        new PolicyRef("evaluation-discipline", 2, LocalDate.of(2026, 7, 1), numbers.verified()),
        "Nghị định 233/2026/NĐ-CP, Điều 12",
        numbers.typed(),
        numbers.stated());
  }

  private static Finding judge(
      EvaluationGrade grade, @Nullable Boolean offDuty, Discipline... forms) {
    var imposed =
        List.of(forms).stream()
            .map(form -> new Imposed(UUID.randomUUID(), form, LocalDate.of(2026, 3, 2)))
            .toList();
    return RULE.judge(new Graded(UUID.randomUUID(), "Lý Văn Phạt", grade, imposed, offDuty));
  }

  private static @Nullable Boolean passed(Finding finding) {
    return finding.reason().passed();
  }

  @Test
  void aReprimandForAnActOfDutyLeavesNoGradeAboveNotCompleted() {
    assertThat(passed(judge(EvaluationGrade.COMPLETED, false, Discipline.REPRIMAND))).isFalse();
    assertThat(passed(judge(EvaluationGrade.NOT_COMPLETED, false, Discipline.REPRIMAND))).isTrue();
  }

  @Test
  void whetherTheActWasOneOfDutyHasToBeTold() {
    var found = judge(EvaluationGrade.GOOD, null, Discipline.REPRIMAND);
    assertThat(passed(found)).isNull();
    assertThat(found.reason().needs()).containsExactly("disciplineOffDuty");
    assertThat(passed(judge(EvaluationGrade.GOOD, true, Discipline.REPRIMAND))).isTrue();
  }

  @Property
  void whoWasNotDisciplinedMayHaveAnyGradeAndMoreDisciplinesBindAsOneDoes(
      @ForAll EvaluationGrade grade, @ForAll Discipline one, @ForAll Discipline other) {
    assertThat(passed(judge(grade, null))).isTrue();
    assertThat(passed(judge(grade, false, one, other))).isEqualTo(passed(judge(grade, false, one)));
  }
}
