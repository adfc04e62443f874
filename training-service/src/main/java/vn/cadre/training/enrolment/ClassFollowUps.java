package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.klass.ClassEffects;
import vn.cadre.training.klass.Klass;
import vn.cadre.training.study.Studies;

/** What becomes of learners when their class moves on. */
@ApplicationScoped
class ClassFollowUps implements ClassEffects {
  private static final String HAS_BEGUN = "Lớp đã khai giảng";

  private final Enrolments enrolments;
  private final EnrolmentsTold told;
  private final WaitingList waiting;
  private final Studies studies;
  private final CurrentCaller caller;
  private final CivilClock clock;

  ClassFollowUps(
      Enrolments enrolments,
      EnrolmentsTold told,
      WaitingList waiting,
      Studies studies,
      CurrentCaller caller,
      CivilClock clock) {
    this.enrolments = enrolments;
    this.told = told;
    this.waiting = waiting;
    this.studies = studies;
    this.caller = caller;
    this.clock = clock;
  }

  /** Nobody gets a place any more, and every unit hears what became of its people. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void started(Klass klass) {
    told.tell(enrolments.declineUndecided(klass.id(), caller.get(), HAS_BEGUN), "declined");
    if (klass.content().leadsToDegree()) {
      studies.begin(klass);
    }
  }

  /** Whoever passed studies until the certificate comes, or the record would say they gave up. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void completed(Klass klass) {
    studies.endFailed(klass.id(), klass.lastDay());
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
