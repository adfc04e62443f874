package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.Scope;
import vn.cadre.training.problem.TrainingProblem;

/** Reads, announces and changes classes; what moves one on is {@link ClassMoves}. */
@ApplicationScoped
class ClassService {
  private final Classes classes;
  private final ClassChecks checks;
  private final ClassStanding standing;
  private final ClassesTold told;
  private final FollowUps effects;
  private final Organisations organisations;
  private final Preconditions preconditions;

  ClassService(
      Classes classes,
      ClassChecks checks,
      ClassStanding standing,
      ClassesTold told,
      FollowUps effects,
      Organisations organisations,
      Preconditions preconditions) {
    this.classes = classes;
    this.checks = checks;
    this.standing = standing;
    this.told = told;
    this.effects = effects;
    this.organisations = organisations;
    this.preconditions = preconditions;
  }

  @Transactional
  Page<ClassView> page(ClassQuery query, String fingerprint) {
    var violations = new Violations();
    // classes are announced to everybody, so any organisation may be asked for
    var path = organisations.pathOf(query.organiser(), Scope.EVERYWHERE, "organiser", violations);
    violations.refuseIfAny();
    var page = classes.page(query, path, fingerprint);
    var figures = classes.figures(page.items().stream().map(Klass::id).toList());
    return page.map(klass -> standing.view(klass, figures.getOrDefault(klass.id(), Figures.NONE)));
  }

  @Transactional
  ClassView get(UUID id) {
    return view(id);
  }

  @Transactional
  ClassView create(Body<NewClass> body) {
    var checked = checks.checked(body.draft());
    requireRoom(checked.line());
    var id = classes.add(checked.given());
    told.tell(List.of(id), "created", state -> Map.of("code", state.code()));
    return view(id);
  }

  @Transactional
  ClassView patch(UUID id, Body<ClassPatch> body) {
    standing.requireOver(classes.require(id));
    var now = classes.held(id);
    var before = ClassPatch.of(now);
    var draft = body.draftInto(before);
    var checked = checks.checked(draft.map(patch -> patch.appliedTo(now)), now);
    var change = draft.sound();
    preconditions.requireVersion(now.version());
    new ClassLifecycle(now.state()).requireUnderWay();
    if (change.equals(before)) {
      return view(id);
    }
    requirePlaces(now, change.capacity());
    if (checked.line() != null && !checked.line().id().equals(now.planLineId())) {
      requireRoom(checked.line());
    }
    classes.change(id, checked.given());
    told.tell(List.of(id), "changed", state -> Changes.between(before, change));
    effects.each(effect -> effect.changed(classes.require(id)));
    return view(id);
  }

  /** Nobody who has a place loses it. */
  private void requirePlaces(Klass now, int capacity) {
    if (capacity < now.capacity() && capacity < classes.figures(now.id()).approved()) {
      throw ProblemException.of(TrainingProblem.CAPACITY_TAKEN);
    }
  }

  private static void requireRoom(PlanLines.@Nullable Line line) {
    if (line != null) {
      line.requireRoom();
    }
  }

  private ClassView view(UUID id) {
    var klass = classes.require(id);
    return standing.view(klass, classes.figures(id));
  }
}
