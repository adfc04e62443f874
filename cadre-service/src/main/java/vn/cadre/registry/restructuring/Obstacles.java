package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cadre.platform.problem.Reason;

/** What stands against a restructuring, other than people. */
final class Obstacles {

  private Obstacles() {}

  /**
   * Each of them.
   *
   * @param ending what ends, by code
   * @param targets what comes after, by code
   * @param made those of the targets that are new
   */
  static List<Reason> of(
      Map<String, Unit> ending,
      Map<String, Unit> targets,
      Map<String, Plan.Made> made,
      Grounds grounds,
      LocalDate day) {
    var refusals = new ArrayList<Reason>();
    ending.values().stream()
        .filter(unit -> !unit.canEndOn(day))
        .forEach(unit -> refusals.add(Refusals.cannotEnd(unit, day)));
    targets.values().stream()
        .filter(unit -> !made.containsKey(unit.code()) && !unit.goesOnAfter(day))
        .forEach(unit -> refusals.add(Refusals.doesNotGoOn(unit, day)));
    made.values()
        .forEach(m -> {
          var parent = m.parent();
          if (parent != null && !made.containsKey(parent.code())) {
            var above = ending.values().stream().filter(e -> parent.equals(e) || parent.isBelow(e));
            above.findFirst().ifPresent(e -> refusals.add(Refusals.belowTheEnding(m.unit(), e)));
            if (!parent.goesOnAfter(day) && !ending.containsKey(parent.code())) {
              refusals.add(Refusals.doesNotGoOn(parent, day));
            }
          }
          var lasts = m.target().level().validTo();
          if (lasts != null) {
            refusals.add(Refusals.levelEnds(m.unit(), lasts));
          }
        });
    grounds.left().forEach((code, above) -> refusals.add(Refusals.partLeft(code, above)));
    grounds.posts().values().stream()
        .filter(post -> ending.containsKey(post.organisation()) && !post.validFrom().isBefore(day))
        .sorted(Post.BY_KEY)
        .forEach(post -> refusals.add(Refusals.postBeginsLater(post, day)));
    return refusals;
  }
}
