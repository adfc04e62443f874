package vn.cadre.registry.staffing;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** A quota has fallen far enough against that of the baseline year: quota against quota. */
record Reduction(int percent, Basis basis) implements Rule<Reduction.Quotas> {
  private static final Bilingual MET =
      new Bilingual(
          "Biên chế được giao giảm từ %s xuống %s, đạt mục tiêu giảm ít nhất %s%%",
          "The quota fell from %s to %s, at least by the %s%% that are the aim");
  private static final Bilingual NOT_MET =
      new Bilingual(
          "Biên chế được giao giảm từ %s xuống %s, chưa đạt mục tiêu giảm ít nhất %s%%",
          "The quota fell from %s to %s, by less than the %s%% that are the aim");

  /** What was assigned in the baseline year, and what is now. */
  record Quotas(long baseline, long now) {
    Ratio reduced() {
      return Ratio.of(baseline - now, baseline);
    }
  }

  static Reduction of(Policy<StaffingNumbers> policy) {
    return new Reduction(policy.numbers().reductionPercent(), policy.basis("reductionPercent"));
  }

  @Override
  public String code() {
    return "staffing.reduction-against-baseline";
  }

  @Override
  public Finding judge(Quotas quotas) {
    var reduced = quotas.reduced();
    var met = quotas.baseline() > 0 && reduced.isAtLeast(percent);
    return Finding.of(
            this, met, (met ? MET : NOT_MET).with(quotas.baseline(), quotas.now(), percent))
        .expected(percent)
        .actual(reduced.percent() == null ? "0.00" : reduced.percent())
        .fact("baseline", quotas.baseline())
        .fact("now", quotas.now());
  }
}
