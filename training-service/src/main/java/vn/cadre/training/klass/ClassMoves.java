package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.problem.TrainingProblem;

/** Moves classes on, with what follows for learners, all in one transaction. */
@ApplicationScoped
class ClassMoves {
  private final Classes classes;
  private final Sessions sessions;
  private final ClassStanding standing;
  private final ClassesTold told;
  private final FollowUps effects;
  private final Preconditions preconditions;
  private final CivilClock clock;

  ClassMoves(
      Classes classes,
      Sessions sessions,
      ClassStanding standing,
      ClassesTold told,
      FollowUps effects,
      Preconditions preconditions,
      CivilClock clock) {
    this.classes = classes;
    this.sessions = sessions;
    this.standing = standing;
    this.told = told;
    this.effects = effects;
    this.preconditions = preconditions;
    this.clock = clock;
  }

  /** Units may put learners forward. */
  @Transactional
  ClassView open(UUID id) {
    return move(held(id), ClassLifecycle::opened, List.of(), null, "opened", (effect, klass) -> {});
  }

  @Transactional
  ClassView start(UUID id) {
    var klass = held(id);
    var ready = new ClassReadiness(klass, clock.today());
    return move(
        klass,
        ClassLifecycle::started,
        List.of(ready.firstDayReached(), ready.hasLearners(classes.figures(id))),
        null,
        "started",
        ClassEffects::started);
  }

  @Transactional
  ClassView complete(UUID id) {
    var klass = held(id);
    return move(
        klass,
        ClassLifecycle::completed,
        List.of(new ClassReadiness(klass, clock.today()).lastDayReached()),
        null,
        "completed",
        ClassEffects::completed);
  }

  @Transactional
  ClassView cancel(UUID id, Body<ClassReason> body) {
    var klass = held(id);
    var reason = body.value().reason();
    return move(
        klass, ClassLifecycle::cancelled, List.of(), reason, "cancelled", ClassEffects::cancelled);
  }

  private Klass held(UUID id) {
    standing.requireOver(classes.require(id));
    return classes.held(id);
  }

  private ClassView move(
      Klass klass,
      Function<ClassLifecycle, ClassState> step,
      List<Reason> conditions,
      @Nullable String reason,
      String type,
      BiConsumer<ClassEffects, Klass> follows) {
    preconditions.requireVersion(klass.version());
    var next = step.apply(new ClassLifecycle(klass.state()));
    if (!conditions.stream().allMatch(condition -> Boolean.TRUE.equals(condition.passed()))) {
      throw ProblemException.refused(
          TrainingProblem.CLASS_NOT_READY,
          TrainingProblem.CLASS_NOT_READY.explanation(),
          conditions);
    }
    classes.move(klass.id(), next, reason);
    if (next == ClassState.CANCELLED) {
      sessions.freeTrainers(klass.id());
    }
    told.tell(
        List.of(klass.id()),
        type,
        state -> {
          var change = new HashMap<String, Object>();
          change.put("state", state.state());
          if (reason != null) {
            change.put("reason", reason);
          }
          return change;
        });
    var moved = classes.require(klass.id());
    effects.each(effect -> follows.accept(effect, moved));
    return standing.view(moved, classes.figures(moved.id()));
  }
}
