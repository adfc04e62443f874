package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;

/**
 * What a caller may do with a class: everybody reads it, whoever has the organiser in scope holds
 * it.
 */
@ApplicationScoped
public class ClassStanding {
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Lớp do tổ chức ngoài phạm vi của bạn mở",
          "The class is held by an organisation outside your scope");

  /** Who reads plans and expenses. */
  private static final Set<String> READ_MONEY =
      Set.of(Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR);

  private final AllowedActions actions;
  private final CurrentCaller caller;
  private final CurrentScope scope;

  ClassStanding(AllowedActions actions, CurrentCaller caller, CurrentScope scope) {
    this.actions = actions;
    this.caller = caller;
    this.scope = scope;
  }

  /** Refuses whoever does not have the organiser in scope. */
  public void requireOver(Klass klass) {
    if (!isOver(klass)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
  }

  public boolean isOver(Klass klass) {
    return scope.get().covers(klass.path());
  }

  /** As the caller sees it: the class is announced, its money is not. */
  ClassView view(Klass klass, Figures figures) {
    var money = isOver(klass) && READ_MONEY.stream().anyMatch(caller.get()::has);
    return ClassView.of(klass, figures, actions(klass), money);
  }

  List<String> actions(Klass klass) {
    return actions.of(
        ClassResource.class,
        action -> isOver(klass) && new ClassLifecycle(klass.state()).allows(action));
  }
}
