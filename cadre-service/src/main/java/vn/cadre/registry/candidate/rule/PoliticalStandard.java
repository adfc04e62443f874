package vn.cadre.registry.candidate.rule;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.PoliticalOutcome;

/** The last conclusion says that somebody meets the political standard. */
public record PoliticalStandard(boolean asked, Basis basis) implements Rule<CandidateFacts> {
  private static final Bilingual NOT_ASKED =
      new Bilingual(
          "Không yêu cầu kết luận tiêu chuẩn chính trị",
          "No conclusion on the political standard is asked for");
  private static final Bilingual NONE =
      new Bilingual(
          "Chưa có kết luận tiêu chuẩn chính trị",
          "No conclusion on the political standard is recorded");
  private static final Bilingual CONCLUDED =
      new Bilingual(
          "Kết luận tiêu chuẩn chính trị: %s", "Conclusion on the political standard: %s");

  static PoliticalStandard of(Policy<CandidateNumbers> policy) {
    return new PoliticalStandard(
        policy.numbers().conclusionAsked(), policy.basis("conclusionAsked"));
  }

  @Override
  public String code() {
    return "candidate.political-standard";
  }

  @Override
  public Finding judge(CandidateFacts facts) {
    if (!asked) {
      return Finding.of(this, true, NOT_ASKED);
    }
    var last = facts.conclusion();
    if (last == null) {
      return Finding.undetermined(this, List.of("politicalConclusions"), NONE)
          .expected(PoliticalOutcome.MEETS);
    }
    var outcome = last.outcome();
    var message =
        new Bilingual(
            CONCLUDED.vi().formatted(outcome.vi()), CONCLUDED.en().formatted(outcome.en()));
    var found =
        switch (outcome) {
          case MEETS -> Finding.of(this, true, message);
          case DOES_NOT_MEET -> Finding.of(this, false, message);
          case NOT_CONCLUDED ->
              Finding.undetermined(this, List.of("politicalConclusions"), message);
        };
    return found
        .expected(PoliticalOutcome.MEETS)
        .actual(outcome)
        .fact("conclusionId", last.id())
        .fact("concludedOn", last.concludedOn());
  }
}
