package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.klass.Classes;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.study.Studies;

/**
 * Decides on enrolments and takes them back; the class is held meanwhile, so that places are
 * counted once.
 */
@ApplicationScoped
class EnrolmentMoves {
  private static final Bilingual WHY =
      new Bilingual(
          "Cần lý do khi duyệt dù chưa xác định được",
          "A reason is required where something cannot be told");

  private final Classes classes;
  private final Enrolments enrolments;
  private final EnrolmentService service;
  private final EnrolmentStanding standing;
  private final LearnerJudge judge;
  private final WaitingList waiting;
  private final Studies studies;
  private final EnrolmentsTold told;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final CivilClock clock;

  EnrolmentMoves(
      Classes classes,
      Enrolments enrolments,
      EnrolmentService service,
      EnrolmentStanding standing,
      LearnerJudge judge,
      WaitingList waiting,
      Studies studies,
      EnrolmentsTold told,
      Preconditions preconditions,
      CurrentCaller caller,
      CivilClock clock) {
    this.classes = classes;
    this.enrolments = enrolments;
    this.service = service;
    this.standing = standing;
    this.judge = judge;
    this.waiting = waiting;
    this.studies = studies;
    this.told = told;
    this.preconditions = preconditions;
    this.caller = caller;
    this.clock = clock;
  }

  /** With a place, or onto the waiting list where there is none left. */
  @Transactional
  EnrolmentView approve(UUID classId, UUID id, Body<EnrolmentApproval> body) {
    standing.requireOrganiser(service.require(classId, id));
    var klass = classes.held(classId);
    var enrolment = service.require(classId, id);
    var approval = body.draft().check(EnrolmentMoves::checkReason).sound();
    preconditions.requireVersion(enrolment.version());
    var place = classes.figures(classId).approved() < klass.capacity();
    var next = new EnrolmentLifecycle(enrolment.state(), klass.state()).approved(place);
    enrolments.reach(classId, List.of(id), List.of());
    enrolments.holdLearners(List.of(enrolment.learner()));
    var assessment = judge.judge(klass, LearnerJudge.Candidate.of(enrolment));
    TrainingProblem.requireEligible(assessment, approval.acceptsUndetermined());
    enrolments.decide(id, next, caller.get(), approval.reason(), assessment);
    return told(classId, id, next == EnrolmentState.WAITING ? "waiting" : "approved");
  }

  private static void checkReason(EnrolmentApproval approval, Violations violations) {
    if (approval.acceptsUndetermined()
        && approval.reason() == null
        && !violations.touches("reason")) {
      violations.add("reason", "required", WHY);
    }
  }

  @Transactional
  EnrolmentView decline(UUID classId, UUID id, Body<EnrolmentReason> body) {
    standing.requireOrganiser(service.require(classId, id));
    var klass = classes.held(classId);
    var enrolment = service.require(classId, id);
    var reason = body.value().reason();
    preconditions.requireVersion(enrolment.version());
    var next = new EnrolmentLifecycle(enrolment.state(), klass.state()).declined();
    enrolments.decide(id, next, caller.get(), reason, null);
    return told(classId, id, "declined");
  }

  /** Whoever waits longest gets the place. */
  @Transactional
  EnrolmentView withdraw(UUID classId, UUID id, Body<EnrolmentReason> body) {
    standing.requireUnitOrOrganiser(service.require(classId, id));
    var klass = classes.held(classId);
    var enrolment = service.require(classId, id);
    var reason = body.value().reason();
    preconditions.requireVersion(enrolment.version());
    var next = new EnrolmentLifecycle(enrolment.state(), klass.state()).withdrawn();
    enrolments.withdraw(id, next, reason);
    var view = told(classId, id, "withdrawn");
    if (klass.state() == ClassState.RUNNING) {
      studies.end(List.of(id), clock.today());
    }
    if (enrolment.state() == EnrolmentState.APPROVED) {
      waiting.fill(klass);
    }
    return view;
  }

  private EnrolmentView told(UUID classId, UUID id, String type) {
    told.tell(List.of(id), type);
    return service.view(enrolments.require(classId, id));
  }
}
