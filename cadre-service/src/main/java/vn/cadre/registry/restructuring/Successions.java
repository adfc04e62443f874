package vn.cadre.registry.restructuring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Who comes after whom, as far as the request says so, or its kind does. */
final class Successions {

  private Successions() {}

  /**
   * In the order of the request.
   *
   * @param ending what ends, by code
   * @param targets what comes after, by code
   */
  static List<Plan.Succession> of(
      NewRestructuring given, Map<String, Unit> ending, Map<String, Unit> targets) {
    var highest =
        ending.values().stream()
            .filter(unit -> ending.values().stream().noneMatch(unit::isBelow))
            .map(Unit::code)
            .toList();
    var successions = new LinkedHashSet<Plan.Succession>();
    for (var target : given.to()) {
      for (var code : predecessors(given, target, highest, targets)) {
        successions.add(new Plan.Succession(ending.get(code), targets.get(target.code())));
      }
    }
    return List.copyOf(successions);
  }

  /** Unless told, a successor comes after all that stand highest, and a part after nobody. */
  private static List<String> predecessors(
      NewRestructuring given, Target target, List<String> highest, Map<String, Unit> targets) {
    if (given.kind() == RestructuringKind.MOVE) {
      return given.predecessorsOfMoved(target);
    }
    if (target.predecessors() != null) {
      return target.predecessors();
    }
    var part = target.parent() != null && targets.containsKey(target.parent());
    return part ? List.of() : highest;
  }
}
