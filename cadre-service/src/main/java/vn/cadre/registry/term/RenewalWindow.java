package vn.cadre.registry.term;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** A renewal is decided in the last days of a term, not before. */
record RenewalWindow(TermNumbers numbers, Basis basis) implements Rule<RenewalFacts> {
  private static final Bilingual OPEN =
      new Bilingual(
          "Đã vào thời hạn xem xét bổ nhiệm lại, từ %s", "The time of renewal began on %s");
  private static final Bilingual EARLY =
      new Bilingual(
          "Chưa đến thời hạn xem xét bổ nhiệm lại, bắt đầu từ %s",
          "The time of renewal has not come, it begins on %s");

  @Override
  public String code() {
    return "term.renewal-window";
  }

  @Override
  public Finding judge(RenewalFacts facts) {
    var opens = facts.termEnds().minus(numbers.reappointWithin());
    var open = !facts.decidedOn().isBefore(opens);
    return Finding.of(this, open, (open ? OPEN : EARLY).with(opens))
        .expected(opens)
        .actual(facts.decidedOn())
        .fact("termEnds", facts.termEnds());
  }
}
