package vn.cadre.registry.record.separation;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Nobody is dismissed but by a discipline of the State that is on their record. */
record DismissalOnRecord() implements Rule<SeparationFacts> {
  private static final Bilingual ON_RECORD =
      new Bilingual(
          "Hồ sơ có kỷ luật buộc thôi việc từ %s", "The record has the dismissal, from %s on");
  private static final Bilingual NONE =
      new Bilingual(
          "Hồ sơ chưa có kỷ luật buộc thôi việc có hiệu lực đến ngày này; ghi ở disciplines trước",
          "The record has no discipline of dismissal in effect by that day; record it in disciplines first");

  @Override
  public String code() {
    return "separation.dismissal-on-record";
  }

  @Override
  public Basis basis() {
    return new Basis("Nghị định 172/2025/NĐ-CP: buộc thôi việc là một hình thức kỷ luật", true);
  }

  @Override
  public Finding judge(SeparationFacts facts) {
    var day = facts.dismissedOn();
    return day == null
        ? Finding.of(this, false, NONE)
        : Finding.of(this, true, ON_RECORD.with(day)).actual(day);
  }
}
