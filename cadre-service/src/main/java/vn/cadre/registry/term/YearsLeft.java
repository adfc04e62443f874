package vn.cadre.registry.term;

import java.util.List;
import vn.cadre.kernel.Length;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/**
 * Whoever has less to serve than the pack says is extended until retirement; everybody else is
 * renewed.
 *
 * @param extending which of the two is judged
 */
record YearsLeft(TermNumbers numbers, Basis basis, boolean extending)
    implements Rule<RenewalFacts> {
  private static final Bilingual SERVES_ON =
      new Bilingual(
          "Khi hết thời hạn còn công tác đến %s, đủ để bổ nhiệm lại",
          "Serves until %s, long enough to be renewed");
  private static final Bilingual RETIRES =
      new Bilingual(
          "Khi hết thời hạn chỉ còn công tác đến %s: kéo dài đến tuổi nghỉ hưu, không bổ nhiệm lại",
          "Serves only until %s: extended until retirement, not renewed");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Chưa xác định được ngày nghỉ hưu", "It cannot be told when the person retires");

  @Override
  public String code() {
    return extending ? "term.extends" : "term.renews";
  }

  @Override
  public Finding judge(RenewalFacts facts) {
    var leaves = facts.pensionFrom();
    if (leaves == null) {
      return Finding.undetermined(this, List.of("birthDate", "gender"), UNKNOWN);
    }
    var end = facts.termEnds();
    var over = leaves.isBefore(end);
    var left = Length.between(PartialDate.of(over ? leaves : end), PartialDate.of(leaves));
    var few = left.isShorterThan(numbers.extendBelow());
    return Finding.of(this, few == extending, (few ? RETIRES : SERVES_ON).with(leaves))
        .expected(numbers.extendBelow())
        .actual(left)
        .fact("termEnds", end)
        .fact("pensionFrom", leaves);
  }
}
