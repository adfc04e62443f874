package vn.cadre.registry.evaluation.rule;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.record.evaluation.PointsNumbers;

/** Points that are told reach the grade; a lower grade than they reach may have other reasons. */
public record PointsReachGrade(PointsNumbers numbers, Basis basis)
    implements Rule<PointsReachGrade.Graded> {
  private static final Bilingual REACHED =
      new Bilingual("%s: điểm đạt mức xếp loại", "%s: the points reach the grade");
  private static final Bilingual MISSED =
      new Bilingual(
          "%s: mức này cần từ %s điểm, ở đây là %s", "%s: the grade takes %s points, here are %s");

  /**
   * A grade with its points.
   *
   * @param subject id of the person or organisation
   */
  public record Graded(
      UUID subject, String name, EvaluationGrade grade, @Nullable BigDecimal points) {}

  /** By the table of the period; all three of its numbers are one basis. */
  public static PointsReachGrade of(Policy<PointsNumbers> policy) {
    return new PointsReachGrade(
        policy.numbers(),
        new Basis(policy.basis("outstandingFrom").citation(), policy.ref().verified()));
  }

  @Override
  public String code() {
    return "evaluation.points-reach-grade";
  }

  @Override
  public Finding judge(Graded graded) {
    var points = graded.points();
    var least = numbers.from(graded.grade());
    var reached = points == null || points.compareTo(BigDecimal.valueOf(least)) >= 0;
    var finding =
        Finding.of(
                this,
                reached,
                reached
                    ? REACHED.with(graded.name())
                    : MISSED.with(graded.name(), least, points.toPlainString()))
            .expected(least)
            .fact("subject", graded.subject())
            .fact("grade", graded.grade());
    return points == null ? finding : finding.actual(points.toPlainString());
  }
}
