package vn.cadre.registry.evaluation.rule;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * No more people of a group are outstanding than the share of those graded well, rounded down; more
 * may be where the body itself is outstanding.
 */
public record OutstandingWithinQuota(
    String code, OutstandingShare share, OutstandingShare ofOutstanding, Basis basis)
    implements Rule<Group> {
  private static final Bilingual WITHIN =
      new Bilingual(
          "%s: đề xuất %s người xuất sắc, được phép %s",
          "%s: %s people are put forward as outstanding, %s are allowed");
  private static final Bilingual BEYOND =
      new Bilingual(
          "%s: đề xuất %s người xuất sắc, vượt số được phép là %s",
          "%s: %s people are put forward as outstanding, beyond the %s that are allowed");
  private static final Bilingual BODY_UNKNOWN =
      new Bilingual(
          "%s: đề xuất %s người xuất sắc; được phép %s, hoặc %s nếu chính đơn vị được xếp loại xuất sắc, nhưng đơn vị chưa được xếp loại",
          "%s: %s people are put forward as outstanding; %s are allowed, %s where the body itself is outstanding, and it is not graded yet");

  /** Of everybody who is compared within an agency. */
  public static OutstandingWithinQuota inAgency(Policy<EvaluationNumbers> policy) {
    return of("evaluation.outstanding-in-agency", policy, basis(policy));
  }

  /** Of those of an agency, or of all agencies of a round, who have similar duties. */
  public static OutstandingWithinQuota inGroup(Policy<EvaluationNumbers> policy) {
    return of(
        "evaluation.outstanding-in-group",
        policy,
        basis(policy).and(policy.basis("similarDuty").verified()));
  }

  private static OutstandingWithinQuota of(
      String code, Policy<EvaluationNumbers> policy, Basis basis) {
    var numbers = policy.numbers();
    return new OutstandingWithinQuota(
        code,
        numbers.share(numbers.outstandingPercent()),
        numbers.share(numbers.outstandingPercentOfOutstanding()),
        basis);
  }

  private static Basis basis(Policy<EvaluationNumbers> policy) {
    return policy
        .basis("outstandingPercent")
        .and(policy.basis("outstandingPercentOfOutstanding").verified())
        .and(policy.basis("denominator").verified());
  }

  @Override
  public Finding judge(Group group) {
    var proposed = group.tally().outstanding();
    var usual = share.allowed(group.tally());
    var most = ofOutstanding.allowed(group.tally());
    if (group.ofBody() == null && proposed > usual && proposed <= most) {
      var finding =
          Finding.undetermined(
              this,
              List.of("organisations." + group.organisation() + ".grade"),
              BODY_UNKNOWN.with(group.organisation(), proposed, usual, most));
      return told(finding, group, share, usual);
    }
    var applied = group.ofBody() == EvaluationGrade.OUTSTANDING ? ofOutstanding : share;
    var allowed = applied.allowed(group.tally());
    var within = proposed <= allowed;
    return told(
        Finding.of(this, within, (within ? WITHIN : BEYOND).with(named(group), proposed, allowed)),
        group,
        applied,
        allowed);
  }

  private static Finding told(Finding finding, Group group, OutstandingShare applied, int allowed) {
    return finding
        .expected(allowed)
        .actual(group.tally().outstanding())
        .fact("organisation", group.organisation())
        .fact("duty", group.duty())
        .fact("bodyGrade", group.ofBody())
        .fact("percent", applied.percent())
        .fact("denominator", applied.denominator())
        .fact("counted", applied.counted(group.tally()));
  }

  private static String named(Group group) {
    return group.duty() == null
        ? group.organisation()
        : group.organisation() + " (" + group.duty() + ")";
  }
}
