package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.klass.ClassEffects;
import vn.cadre.training.klass.Klass;

/** What becomes of learners when their class moves on. */
@ApplicationScoped
class ClassFollowUps implements ClassEffects {
  private final Enrolments enrolments;
  private final EnrolmentsTold told;
  private final WaitingList waiting;
  private final Studies studies;
  private final CivilClock clock;

  ClassFollowUps(
      Enrolments enrolments,
      EnrolmentsTold told,
      WaitingList waiting,
      Studies studies,
      CivilClock clock) {
    this.enrolments = enrolments;
    this.told = told;
    this.waiting = waiting;
    this.studies = studies;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void started(Klass klass) {
    if (klass.content().leadsToDegree()) {
      studies.begin(klass);
    }
  }

  /** Nobody studies any more; whose certificate comes has completed it. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void completed(Klass klass) {
    studies.endAll(klass, klass.lastDay());
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void cancelled(Klass klass) {
    told.tell(enrolments.cancel(klass.id(), klass.reason()), "cancelled");
    studies.endAll(klass, clock.today());
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(Klass klass) {
    waiting.fill(klass);
  }
}
