package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cadre.platform.action.AllowedActions;
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

  private final AllowedActions actions;
  private final CurrentScope scope;

  ClassStanding(AllowedActions actions, CurrentScope scope) {
    this.actions = actions;
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

  List<String> actions(Klass klass) {
    return actions.of(
        ClassResource.class,
        action -> isOver(klass) && new ClassLifecycle(klass.state()).allows(action));
  }
}
