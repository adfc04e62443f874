package vn.cadre.registry.evaluation.rule;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** Of the bodies below an organisation few are outstanding: a share, or a number of a few. */
public record OutstandingBodies(
    OutstandingShare share, boolean shareVerified, int few, int ofFew, Basis basis)
    implements Rule<Bodies> {
  private static final Bilingual WITHIN =
      new Bilingual(
          "%s đơn vị trực thuộc được xếp loại: đề xuất %s xuất sắc, được phép %s",
          "Of %s bodies that are graded %s are put forward as outstanding, %s are allowed");
  private static final Bilingual BEYOND =
      new Bilingual(
          "%s đơn vị trực thuộc được xếp loại: đề xuất %s xuất sắc, vượt số được phép là %s",
          "Of %s bodies that are graded %s are put forward as outstanding, beyond the %s that are allowed");

  public static OutstandingBodies of(Policy<EvaluationNumbers> policy) {
    var numbers = policy.numbers();
    return new OutstandingBodies(
        numbers.share(numbers.outstandingPercentOfBodies()),
        policy.basis("outstandingPercentOfBodies").verified()
            && policy.basis("denominator").verified(),
        numbers.fewBodies(),
        numbers.outstandingOfFew(),
        policy.basis("fewBodies"));
  }

  @Override
  public String code() {
    return "evaluation.outstanding-bodies";
  }

  @Override
  public Finding judge(Bodies bodies) {
    var tally = bodies.tally();
    var areFew = tally.graded() < few;
    var allowed = areFew ? ofFew : share.allowed(tally);
    var within = tally.outstanding() <= allowed;
    return Finding.of(
            this,
            within,
            (within ? WITHIN : BEYOND).with(tally.graded(), tally.outstanding(), allowed))
        .verifiedOnlyIf(areFew || shareVerified)
        .expected(allowed)
        .actual(tally.outstanding())
        .fact("organisation", bodies.organisation())
        .fact("graded", tally.graded());
  }
}
