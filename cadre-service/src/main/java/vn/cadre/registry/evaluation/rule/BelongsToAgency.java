package vn.cadre.registry.evaluation.rule;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** The body where somebody works when grades are given grades them, also after a move. */
public record BelongsToAgency(Basis basis) implements Rule<GradedPerson> {
  private static final Bilingual THERE = new Bilingual("%s đang thuộc %s", "%s belongs to %s");
  private static final Bilingual MOVED =
      new Bilingual(
          "%s không còn thuộc %s; đơn vị mới đánh giá, xếp loại",
          "%s belongs to %s no longer; the new body grades");

  /** The text that leaves out who worked too short says too which body grades who moved. */
  public static BelongsToAgency of(Policy<EvaluationNumbers> policy) {
    return new BelongsToAgency(policy.basis("minimumWork"));
  }

  @Override
  public String code() {
    return "evaluation.belongs-to-agency";
  }

  @Override
  public Finding judge(GradedPerson person) {
    var there = person.agency().equals(person.belongsTo());
    var finding =
        Finding.of(this, there, (there ? THERE : MOVED).with(person.name(), person.agency()))
            .expected(person.agency())
            .fact("cadreId", person.cadreId());
    return person.belongsTo() == null ? finding : finding.actual(person.belongsTo());
  }
}
