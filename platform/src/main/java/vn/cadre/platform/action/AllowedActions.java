package vn.cadre.platform.action;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.CurrentCaller;

/**
 * The actions that a single resource offers to the caller: {@code patch}, and each {@link
 * Transition} by the last segment of its path. Roles are read from the operations, so that what is
 * offered and what is let in cannot differ; scope and stage are the service's to say.
 */
@ApplicationScoped
public class AllowedActions {
  private final Map<Class<?>, List<Action>> known = new ConcurrentHashMap<>();
  private final CurrentCaller caller;

  AllowedActions(CurrentCaller caller) {
    this.caller = caller;
  }

  /** An operation that changes one resource; without roles anyone let in may try. */
  private record Action(String name, Set<String> roles) {}

  /** What the caller's roles allow, by name. */
  public List<String> of(Class<?> resource) {
    return of(resource, action -> true);
  }

  /**
   * What the caller's roles and the state of the resource allow, by name.
   *
   * @param resource the class of the operations
   * @param possible whether the resource's state lets an action happen
   */
  public List<String> of(Class<?> resource, Predicate<String> possible) {
    var who = caller.get();
    return known.computeIfAbsent(resource, AllowedActions::actions).stream()
        .filter(action -> action.roles().isEmpty() || action.roles().stream().anyMatch(who::has))
        .map(Action::name)
        .filter(possible)
        .toList();
  }

  private static List<Action> actions(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(AllowedActions::action)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private static Stream<Action> action(Method operation) {
    if (operation.isAnnotationPresent(PATCH.class)) {
      return Stream.of(new Action("patch", roles(operation)));
    }
    if (operation.isAnnotationPresent(Transition.class)) {
      var path = operation.getAnnotation(Path.class).value();
      return Stream.of(new Action(path.substring(path.lastIndexOf('/') + 1), roles(operation)));
    }
    return Stream.empty();
  }

  private static Set<String> roles(Method operation) {
    var allowed = operation.getAnnotation(RolesAllowed.class);
    return allowed == null ? Set.of() : Set.of(allowed.value());
  }
}
