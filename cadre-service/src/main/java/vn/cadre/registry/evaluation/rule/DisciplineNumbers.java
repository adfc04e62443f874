package vn.cadre.registry.evaluation.rule;

import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * How somebody is graded who was disciplined in the period.
 *
 * @param bestGrade for whoever was disciplined for acts of duty
 * @param forms of discipline that bind the grade
 */
public record DisciplineNumbers(EvaluationGrade bestGrade, List<Discipline> forms) {

  /**
   * @throws InconsistentNumbers if no form is named, or one twice
   */
  public DisciplineNumbers {
    forms = List.copyOf(forms);
    if (forms.isEmpty() || forms.stream().distinct().count() < forms.size()) {
      throw new InconsistentNumbers(
          "forms nêu ít nhất một hình thức kỷ luật, mỗi hình thức một lần",
          "forms names one form of discipline at least, and each once");
    }
  }
}
