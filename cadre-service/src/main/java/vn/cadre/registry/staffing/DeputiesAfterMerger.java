package vn.cadre.registry.staffing;

import java.time.LocalDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** A unit that was merged may have more deputies than the norm, so many and for so long. */
record DeputiesAfterMerger(StaffingNumbers numbers, Basis basis)
    implements Rule<DeputiesAfterMerger.Facts> {
  private static final Bilingual WITHIN =
      new Bilingual(
          "%s cấp phó, được phép %s; đưa về %s trước %s",
          "%s deputies where %s are allowed; back to %s before %s");
  private static final Bilingual BEYOND =
      new Bilingual(
          "%s cấp phó, chỉ được phép %s; mức quy định là %s từ %s",
          "%s deputies where only %s are allowed; the norm of %s holds from %s on");

  /**
   * A unit that was made of others.
   *
   * @param bodies how many it was made of
   * @param deputies how many people hold a deputy's post of it on the day
   */
  record Facts(int bodies, LocalDate mergedOn, int deputies, LocalDate asOf) {}

  static DeputiesAfterMerger of(Policy<StaffingNumbers> policy) {
    return new DeputiesAfterMerger(
        policy.numbers(),
        policy
            .basis("deputies")
            .and(policy.basis("deputiesOfTwo").verified())
            .and(policy.basis("deputiesOfThree").verified())
            .and(policy.basis("settleWithin").verified()));
  }

  @Override
  public String code() {
    return "staffing.deputies-after-merger";
  }

  /** The first day on which the norm alone holds. */
  LocalDate settledFrom(Facts facts) {
    return facts.mergedOn().plus(numbers.settleWithin());
  }

  int allowed(Facts facts) {
    var surplus = facts.asOf().isBefore(settledFrom(facts)) ? numbers.surplusOf(facts.bodies()) : 0;
    return numbers.deputies() + surplus;
  }

  @Override
  public Finding judge(Facts facts) {
    var allowed = allowed(facts);
    var within = facts.deputies() <= allowed;
    var message =
        (within ? WITHIN : BEYOND)
            .with(facts.deputies(), allowed, numbers.deputies(), settledFrom(facts));
    return Finding.of(this, within, message)
        .expected(allowed)
        .actual(facts.deputies())
        .fact("bodies", facts.bodies())
        .fact("mergedOn", facts.mergedOn())
        .fact("norm", numbers.deputies())
        .fact("settledFrom", settledFrom(facts));
  }
}
