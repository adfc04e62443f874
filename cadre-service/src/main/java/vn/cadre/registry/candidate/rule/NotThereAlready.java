package vn.cadre.registry.candidate.rule;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Nobody is looked for who sits in the post already, or is appointed to it. */
public record NotThereAlready(Basis basis) implements Rule<CandidateFacts> {
  private static final Bilingual FREE =
      new Bilingual("Không giữ chức vụ này", "Does not hold the post");
  private static final Bilingual HOLDS =
      new Bilingual(
          "Đang giữ, hoặc đã được bổ nhiệm giữ chức vụ này",
          "Holds the post already, or is appointed to it");

  @Override
  public String code() {
    return "candidate.not-there-already";
  }

  @Override
  public Finding judge(CandidateFacts facts) {
    var seats = facts.seats();
    return seats.isEmpty()
        ? Finding.of(this, true, FREE)
        : Finding.of(this, false, HOLDS)
            .fact("appointments", seats.stream().map(CandidateFacts.Seat::appointmentId).toList())
            .fact(
                "positions",
                seats.stream().map(CandidateFacts.Seat::positionId).distinct().toList())
            .fact("since", seats.getFirst().from());
  }
}
