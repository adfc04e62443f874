package vn.cadre.registry.evaluation.rule;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** The last quarter is not graded by itself: it lies within the year. */
public record QuarterApart(int last, Basis basis) implements Rule<QuarterApart.Quarter> {
  private static final Bilingual APART =
      new Bilingual("Quý %s được đánh giá riêng", "Quarter %s is graded by itself");
  private static final Bilingual WITHIN_YEAR =
      new Bilingual(
          "Quý %s được đánh giá trong đợt cuối năm", "Quarter %s is graded with its year");

  /** A quarter, 1 to 4. */
  public record Quarter(int number) {}

  public static QuarterApart of(Policy<EvaluationNumbers> policy) {
    return new QuarterApart(policy.numbers().lastQuarter(), policy.basis("lastQuarter"));
  }

  @Override
  public String code() {
    return "evaluation.quarter-apart";
  }

  @Override
  public Finding judge(Quarter quarter) {
    var apart = quarter.number() <= last;
    return Finding.of(this, apart, (apart ? APART : WITHIN_YEAR).with(quarter.number()))
        .expected(last)
        .actual(quarter.number());
  }
}
