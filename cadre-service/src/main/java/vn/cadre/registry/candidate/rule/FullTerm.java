package vn.cadre.registry.candidate.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Length;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.term.TermNumbers;

/**
 * Whoever comes to a higher post serves a full term before retirement; for a post of the same or a
 * lower rank that is not tested (Decree 115/2020, Article 44).
 *
 * @param retirement null where no pack of retirement was in force
 */
public record FullTerm(
    TermNumbers term, @Nullable Policy<RetirementNumbers> retirement, Basis basis)
    implements Rule<CandidateFacts> {
  private static final Bilingual NO_HIGHER =
      new Bilingual(
          "Chức vụ không cao hơn chức vụ đang giữ nên không xét tuổi",
          "The post is not a higher one, so that age is not tested");
  private static final Bilingual ENOUGH =
      new Bilingual(
          "Còn đủ tuổi công tác trọn một nhiệm kỳ: nghỉ hưu từ %s",
          "Serves a full term before retiring on %s");
  private static final Bilingual TOO_SHORT =
      new Bilingual(
          "Không còn đủ tuổi công tác trọn một nhiệm kỳ: nghỉ hưu từ %s",
          "Retires before a full term is over, on %s");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Chưa xác định được ngày nghỉ hưu", "It cannot be told when the person retires");

  /** The rule by the packs of the day. */
  public static FullTerm of(
      Policy<TermNumbers> terms, @Nullable Policy<RetirementNumbers> retirement) {
    return new FullTerm(terms.numbers(), retirement, terms.basis("term"));
  }

  @Override
  public String code() {
    return "candidate.full-term";
  }

  @Override
  public Finding judge(CandidateFacts facts) {
    if (!facts.rises()) {
      return Finding.of(this, true, NO_HIGHER);
    }
    if (retirement == null) {
      return Finding.undetermined(this, List.of("policy"), UNKNOWN).expected(term.term());
    }
    var gender = facts.gender();
    return switch (Retirement.of(
        retirement.numbers(), gender == null ? null : gender.sex(), facts.birthDate())) {
      case Retirement.Unknown unknown ->
          Finding.undetermined(this, List.of("birthDate", "gender"), UNKNOWN).expected(term.term());
      case Retirement.Known known -> judged(facts, known);
    };
  }

  private Finding judged(CandidateFacts facts, Retirement.Known known) {
    var day = facts.asOf();
    var leaves = known.pensionFrom();
    var enough = !leaves.isBefore(day.plus(term.term()));
    var left =
        Length.between(PartialDate.of(leaves.isBefore(day) ? leaves : day), PartialDate.of(leaves));
    return Finding.of(this, enough, (enough ? ENOUGH : TOO_SHORT).with(leaves))
        .expected(term.term())
        .actual(left)
        .fact("pensionFrom", leaves)
        .fact("termEnds", day.plus(term.term()))
        .fact("retirementPolicy", ref())
        .verifiedOnlyIf(known.verified());
  }

  private @Nullable String ref() {
    return retirement == null ? null : retirement.ref().id() + " v" + retirement.ref().version();
  }
}
