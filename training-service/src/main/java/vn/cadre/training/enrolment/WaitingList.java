package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.klass.Classes;
import vn.cadre.training.klass.Klass;

/**
 * Gives free places of a class to whoever waits longest. Each is judged anew: somebody who
 * meanwhile learns elsewhere at the time, or has left, stays on the list and is passed over.
 */
@ApplicationScoped
class WaitingList {
  /** Judged at once; whoever stands behind them is looked at while places are free. */
  private static final int LOOKED_AT = 500;

  private final Classes classes;
  private final Enrolments enrolments;
  private final LearnerJudge judge;
  private final EnrolmentsTold told;

  WaitingList(Classes classes, Enrolments enrolments, LearnerJudge judge, EnrolmentsTold told) {
    this.classes = classes;
    this.enrolments = enrolments;
    this.judge = judge;
    this.told = told;
  }

  /** Of a class that is held; once it runs nobody moves up any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void fill(Klass klass) {
    var figures = classes.figures(klass.id());
    var free = klass.capacity() - figures.approved();
    if (klass.state() != ClassState.OPEN || free <= 0 || figures.waiting() == 0) {
      return;
    }
    enrolments.reachWaiting(klass.id());
    Enrolment last = null;
    while (free > 0) {
      var queue = enrolments.waiting(klass.id(), last, LOOKED_AT);
      if (queue.isEmpty()) {
        return;
      }
      free -= fill(klass, queue, free);
      last = queue.getLast();
    }
  }

  /** Answers how many places were given. */
  private int fill(Klass klass, List<Enrolment> queue, int free) {
    var given = 0;
    enrolments.holdLearners(queue.stream().map(Enrolment::learner).toList());
    var found = judge.judge(klass, queue.stream().map(LearnerJudge.Candidate::of).toList());
    for (var next : queue) {
      if (given == free) {
        break;
      }
      var assessment = Objects.requireNonNull(found.get(next.learner()));
      // what could not be told was accepted when it was approved
      if (assessment.outcome().equals(LearnerJudge.OUTCOMES.passed())
          || assessment.outcome().equals(Outcomes.UNDETERMINED) && wasAccepted(next)) {
        enrolments.moveUp(next.id(), assessment);
        told.tell(List.of(next.id()), "moved-up");
        given++;
      }
    }
    return given;
  }

  private boolean wasAccepted(Enrolment enrolment) {
    return enrolments
        .assessment(enrolment.id())
        .filter(kept -> kept.outcome().equals(Outcomes.UNDETERMINED))
        .isPresent();
  }
}
