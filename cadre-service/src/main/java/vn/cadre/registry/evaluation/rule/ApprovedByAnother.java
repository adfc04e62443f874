package vn.cadre.registry.evaluation.rule;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Nobody approves what they drafted, in whichever part. */
public record ApprovedByAnother() implements Rule<ApprovedByAnother.Drafting> {
  private static final Bilingual ANOTHER =
      new Bilingual(
          "Người phê duyệt không tham gia soạn", "Whoever approves took no part in the draft");
  private static final Bilingual DRAFTER =
      new Bilingual(
          "Người phê duyệt đã tự mình soạn (%s); người khác phải phê duyệt",
          "Whoever approves took part in the draft (%s); somebody else approves");

  /**
   * What the approver had done before.
   *
   * @param parts OPENED, PROPOSED, SUBMITTED
   */
  public record Drafting(List<Part> parts) {
    public Drafting {
      parts = List.copyOf(parts);
    }
  }

  /** A part in a draft. */
  public enum Part {
    OPENED,
    PROPOSED,
    SUBMITTED
  }

  @Override
  public String code() {
    return "evaluation.approved-by-another";
  }

  @Override
  public Basis basis() {
    return new Basis("Nguyên tắc của hệ thống: không ai phê duyệt điều chính mình soạn", true);
  }

  @Override
  public Finding judge(Drafting drafting) {
    var another = drafting.parts().isEmpty();
    return Finding.of(this, another, another ? ANOTHER : DRAFTER.with(drafting.parts()))
        .fact("parts", drafting.parts());
  }
}
