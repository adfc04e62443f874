package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.Reason;

/**
 * Thinks through what becomes of committees: in a move each goes along with its organisation, in a
 * merger those of one kind become one, as posts of one title do; otherwise they end, unless told.
 */
final class BodyPlanner {
  private final NewRestructuring given;
  private final Grounds grounds;
  private final Map<String, Unit> targets;
  private final Map<String, Unit> successors = new HashMap<>();
  private final LocalDate day;
  private final Map<String, BodyFate> told = new HashMap<>();
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final List<Body> ended = new ArrayList<>();
  private final List<BodyPlan.Moved> moved = new ArrayList<>();
  private final Map<UUID, UUID> next = new LinkedHashMap<>();
  private final List<Body> receiving = new ArrayList<>();
  private final List<Reason> refusals = new ArrayList<>();

  private BodyPlanner(
      NewRestructuring given,
      Grounds grounds,
      Map<String, Unit> targets,
      List<Plan.Succession> successions) {
    this.given = given;
    this.grounds = grounds;
    this.targets = targets;
    this.day = given.effectiveFrom();
    given.bodies().forEach(fate -> told.put(fate.code(), fate));
    if (given.kind() == RestructuringKind.MOVE) {
      successions.forEach(s -> successors.put(s.predecessor().code(), s.successor()));
    }
  }

  /** One new committee, by where it is and what tells it from others there. */
  private record Key(String organisation, String what) {}

  /** Committees that become one new one. */
  private record Group(UUID id, Unit unit, List<Body> bodies) {}

  /**
   * The plan.
   *
   * @param targets what comes after, by code
   */
  static BodyPlan of(
      NewRestructuring given,
      Grounds grounds,
      Map<String, Unit> targets,
      List<Plan.Succession> successions) {
    return new BodyPlanner(given, grounds, targets, successions).plan();
  }

  private BodyPlan plan() {
    grounds.bodies().stream()
        .filter(body -> given.from().contains(body.organisation()))
        .forEach(body -> place(body, told.get(body.code())));
    groups.forEach((key, group) -> refuseIfTwoOfOne(group));
    return new BodyPlan(
        ended,
        groups.values().stream().map(this::made).toList(),
        moved,
        next,
        receiving.stream().distinct().toList(),
        refusals);
  }

  private void place(Body body, @Nullable BodyFate fate) {
    var unit = goesTo(body, fate);
    if (unit == null) {
      end(body);
    } else if (!targets.containsKey(unit.code()) && !unit.goesOnAfter(day)) {
      refusals.add(Refusals.doesNotGoOn(unit, day));
    } else if (!body.hasBegunBefore(day)) {
      moved.add(new BodyPlan.Moved(body, unit));
    } else {
      ended.add(body);
      join(body, unit, fate);
    }
  }

  private @Nullable Unit goesTo(Body body, @Nullable BodyFate fate) {
    if (fate != null && fate.ends()) {
      return null;
    }
    if (fate != null && fate.organisation() != null) {
      var code = fate.organisation();
      return targets.containsKey(code) ? targets.get(code) : grounds.units().get(code);
    }
    return switch (given.kind()) {
      case MOVE -> successors.get(body.organisation());
      case MERGE -> targets.get(given.to().getFirst().code());
      case SPLIT, DISSOLVE, RENAME -> null;
    };
  }

  private void end(Body body) {
    var joins = body.lastJoined();
    if (!body.hasBegunBefore(day)) {
      refusals.add(Refusals.bodyBeginsLater(body, day));
    } else if (joins != null && !joins.isBefore(day)) {
      refusals.add(Refusals.joinsLater(body, joins, day));
    } else {
      ended.add(body);
    }
  }

  private void join(Body body, Unit unit, @Nullable BodyFate fate) {
    var code = fate == null ? null : fate.newCode();
    var alone =
        given.kind() == RestructuringKind.MOVE && (fate == null || fate.organisation() == null);
    var standing =
        code != null || alone
            ? List.<Body>of()
            : grounds.bodies().stream()
                .filter(b -> b.organisation().equals(unit.code()) && b.kind() == body.kind())
                .filter(b -> !given.from().contains(b.organisation()) && b.standsOn(day))
                .toList();
    if (standing.size() > 1) {
      refusals.add(Refusals.bodyUntold(body, unit));
    } else if (standing.size() == 1) {
      next.put(body.id(), standing.getFirst().id());
      receiving.add(standing.getFirst());
    } else {
      var what = code != null ? code : alone ? body.code() : body.kind().name();
      var group =
          groups.computeIfAbsent(
              new Key(unit.code(), what), key -> new Group(UuidV7.next(), unit, new ArrayList<>()));
      group.bodies().add(body);
      next.put(body.id(), group.id());
    }
  }

  /** Two of one organisation were two before, so nobody can tell which of them goes on. */
  private void refuseIfTwoOfOne(Group group) {
    var bodies = group.bodies();
    for (int i = 1; i < bodies.size(); i++) {
      var body = bodies.get(i);
      var fate = told.get(body.code());
      if ((fate == null || fate.newCode() == null)
          && bodies.subList(0, i).stream()
              .anyMatch(b -> b.organisation().equals(body.organisation()))) {
        refusals.add(Refusals.bodyUntold(body, group.unit()));
      }
    }
  }

  private BodyPlan.Made made(Group group) {
    var first = group.bodies().getFirst();
    var fates =
        group.bodies().stream().map(b -> told.get(b.code())).filter(Objects::nonNull).toList();
    var code = fates.stream().map(BodyFate::newCode).filter(Objects::nonNull).findFirst();
    var name = fates.stream().map(BodyFate::name).filter(Objects::nonNull).findFirst();
    var unit = group.unit();
    return new BodyPlan.Made(
        group.id(),
        code.orElseGet(() -> unit.code() + "-" + first.suffix()),
        unit,
        first.kind(),
        name.orElseGet(() ->
            given.kind() == RestructuringKind.MOVE
                ? first.name()
                : first.kind().vi() + " " + unit.name()),
        longest(group.bodies()));
  }

  private static @Nullable LocalDate longest(List<Body> bodies) {
    return bodies.stream().anyMatch(b -> b.validTo() == null)
        ? null
        : bodies.stream()
            .map(b -> Objects.requireNonNull(b.validTo()))
            .max(LocalDate::compareTo)
            .orElse(null);
  }
}
