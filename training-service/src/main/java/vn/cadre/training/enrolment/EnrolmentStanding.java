package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;

/**
 * What a caller may do with enrolments: a unit puts its own people forward and withdraws them, the
 * organiser of the class decides. Who has the role {@code self} alone sees their own.
 */
@ApplicationScoped
class EnrolmentStanding {
  private static final Set<String> READERS =
      Set.of(Roles.UNIT_NOMINATOR, Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR);
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Việc này thuộc đơn vị tổ chức lớp hoặc đơn vị cử người học, ngoài phạm vi của bạn",
          "This is for the organiser of the class or the unit of the learner, outside your scope");

  private final AllowedActions actions;
  private final CurrentCaller caller;
  private final CurrentScope scope;

  EnrolmentStanding(AllowedActions actions, CurrentCaller caller, CurrentScope scope) {
    this.actions = actions;
    this.caller = caller;
    this.scope = scope;
  }

  /** The one record that the caller may read enrolments of; null where it is whatever they see. */
  @Nullable UUID onlyRecord() {
    return caller.get().onlyRecord(READERS);
  }

  /** Whether the caller may read it; row-level security has let it through. */
  boolean mayRead(Enrolment enrolment) {
    var only = onlyRecord();
    return only == null || only.equals(enrolment.cadreId());
  }

  /** Refuses whoever does not have the organiser of the class in scope. */
  void requireOrganiser(Enrolment enrolment) {
    if (!scope.get().covers(enrolment.classPath())) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
  }

  /** Refuses whoever has neither the unit nor, as its manager, the organiser in scope. */
  void requireUnitOrOrganiser(Enrolment enrolment) {
    if (!mayWithdraw(enrolment)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
  }

  private boolean mayWithdraw(Enrolment enrolment) {
    return scope.get().covers(enrolment.path())
        || caller.get().has(Roles.TRAINING_MANAGER) && scope.get().covers(enrolment.classPath());
  }

  List<String> actions(Enrolment enrolment) {
    var life = new EnrolmentLifecycle(enrolment.state(), enrolment.classState());
    return actions.of(
        EnrolmentResource.class,
        action ->
            life.allows(action)
                && (action.equals("withdraw")
                    ? mayWithdraw(enrolment)
                    : scope.get().covers(enrolment.classPath())));
  }
}
