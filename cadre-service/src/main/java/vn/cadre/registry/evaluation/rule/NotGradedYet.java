package vn.cadre.registry.evaluation.rule;

import java.util.UUID;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** A period is graded once; another grade is a correction of the one on record. */
public record NotGradedYet() implements Rule<NotGradedYet.Subject> {
  private static final Bilingual ONCE =
      new Bilingual("%s chưa có kết quả xếp loại của kỳ này", "%s has no grade for the period yet");
  private static final Bilingual TWICE =
      new Bilingual(
          "%s đã có kết quả xếp loại của kỳ này; đính chính hoặc hủy kết quả đó",
          "%s is graded for the period already; correct or annul that grade");

  /** A person or an organisation. */
  public record Subject(UUID id, String name, boolean gradedAlready) {}

  @Override
  public String code() {
    return "evaluation.not-graded-yet";
  }

  @Override
  public Basis basis() {
    return new Basis("Nguyên tắc của hồ sơ: mỗi kỳ một kết quả xếp loại", true);
  }

  @Override
  public Finding judge(Subject subject) {
    var once = !subject.gradedAlready();
    return Finding.of(this, once, (once ? ONCE : TWICE).with(subject.name()))
        .fact("subject", subject.id());
  }
}
