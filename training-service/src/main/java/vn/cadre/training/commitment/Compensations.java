package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.code.CommitmentState;
import vn.cadre.training.commitment.rule.Compensation;

/** What whoever leaves on a day pays back, by the pack in force on that day. */
@ApplicationScoped
class Compensations {
  private static final Bilingual BEFORE =
      new Bilingual("Ngày này trước khi khóa học bắt đầu (%s)", "The study began later (%s)");

  private final Commitments commitments;
  private final CompensationJudge judge;

  Compensations(Commitments commitments, CompensationJudge judge) {
    this.commitments = commitments;
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
    return judge.assess(
        commitment.cadreId(),
        commitments.path(commitment.id()),
        new Compensation.Facts(
            commitment.cost(),
            commitment.owedFrom(),
            commitment.owedUntil(),
            leavingOn,
            commitment.state() == CommitmentState.FULFILLED
                || commitment.state() == CommitmentState.RELEASED));
  }
}
