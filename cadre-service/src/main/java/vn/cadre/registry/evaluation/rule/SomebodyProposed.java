package vn.cadre.registry.evaluation.rule;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** A round in which nobody is put forward has nothing to approve. */
public record SomebodyProposed() implements Rule<SomebodyProposed.Count> {
  private static final Bilingual SOME =
      new Bilingual("Có %s đề xuất xếp loại", "%s grades are put forward");
  private static final Bilingual NONE =
      new Bilingual("Chưa có đề xuất xếp loại nào", "No grade is put forward yet");

  /** How many proposals there are, of people and organisations. */
  public record Count(int proposals) {}

  @Override
  public String code() {
    return "evaluation.somebody-proposed";
  }

  @Override
  public Basis basis() {
    return new Basis("Nguyên tắc của hệ thống: đợt trống không có gì để phê duyệt", true);
  }

  @Override
  public Finding judge(Count count) {
    var some = count.proposals() > 0;
    return Finding.of(this, some, some ? SOME.with(count.proposals()) : NONE)
        .actual(count.proposals());
  }
}
