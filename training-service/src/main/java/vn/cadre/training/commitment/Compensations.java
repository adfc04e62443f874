package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.code.CommitmentState;
import vn.cadre.training.commitment.rule.CommitmentKind;
import vn.cadre.training.commitment.rule.Compensation;

/** What whoever leaves on a day pays back, by the pack in force on that day. */
@ApplicationScoped
class Compensations {
  private static final Outcomes OUTCOMES = new Outcomes("NOTHING_OWED", "COMPENSATION_OWED");
  private static final Bilingual BEFORE =
      new Bilingual("Ngày này trước khi khóa học bắt đầu (%s)", "The study began later (%s)");

  private final Commitments commitments;
  private final Policies policies;
  private final CommitmentKind kind;
  private final Judge judge;

  Compensations(Commitments commitments, Policies policies, CommitmentKind kind, Judge judge) {
    this.commitments = commitments;
    this.policies = policies;
    this.kind = kind;
    this.judge = judge;
  }

  @Transactional
  CompensationView get(UUID id, LocalDate leavingOn, Locale locale) {
    var commitment = commitments.require(id, locale);
    var violations = new Violations();
    check(commitment, leavingOn, violations);
    violations.refuseIfAny();
    return CompensationView.of(assess(commitment, leavingOn), locale);
  }

  static void check(CommitmentView commitment, LocalDate leavingOn, Violations violations) {
    if (leavingOn.isBefore(commitment.studiedFrom())) {
      violations.add("leavingOn", "before-study", BEFORE.with(commitment.studiedFrom()));
    }
  }

  Assessment assess(CommitmentView commitment, LocalDate leavingOn) {
    var facts =
        new Compensation.Facts(
            commitment.cost(),
            commitment.owedFrom(),
            commitment.owedUntil(),
            leavingOn,
            commitment.state() == CommitmentState.FULFILLED
                || commitment.state() == CommitmentState.RELEASED);
    return policies
        .inForce(kind, commitments.path(commitment.id()), leavingOn)
        .map(policy ->
            Assessment.of(
                OUTCOMES,
                commitment.cadreId(),
                leavingOn,
                policy.ref(),
                List.of(
                    new Compensation(policy.numbers().counting(), policy.basis("counting"))
                        .judge(facts))))
        .orElseGet(
            () -> judge.withoutPack(kind.name(), commitment.cadreId(), leavingOn, leavingOn));
  }
}
