package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.policy.Policies;
import vn.cadre.training.commitment.rule.CommitmentKind;
import vn.cadre.training.commitment.rule.Compensation;

/** Finds what is paid back, by the pack in force on the day of leaving. */
@ApplicationScoped
class CompensationJudge {
  private static final Outcomes OUTCOMES = new Outcomes("NOTHING_OWED", "COMPENSATION_OWED");

  private final Policies policies;
  private final CommitmentKind kind;
  private final Judge judge;

  CompensationJudge(Policies policies, CommitmentKind kind, Judge judge) {
    this.policies = policies;
    this.kind = kind;
    this.judge = judge;
  }

  /**
   * Nothing follows from it.
   *
   * @param path of whoever keeps the commitment
   */
  Assessment assess(UUID cadreId, String path, Compensation.Facts facts) {
    LocalDate leavingOn = facts.leavingOn();
    return policies
        .inForce(kind, path, leavingOn)
        .map(policy ->
            Assessment.of(
                OUTCOMES,
                cadreId,
                leavingOn,
                policy.ref(),
                List.of(
                    new Compensation(policy.numbers().counting(), policy.basis("counting"))
                        .judge(facts))))
        .orElseGet(() -> judge.withoutPack(kind.name(), cadreId, leavingOn, leavingOn));
  }
}
