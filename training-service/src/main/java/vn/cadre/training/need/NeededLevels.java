package vn.cadre.training.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.training.code.CourseKind;

/** How many people lack which level, for whoever plans courses that grant it. */
@ApplicationScoped
public class NeededLevels {
  private final NeedFrames frames;
  private final HolderGroups groups;

  NeededLevels(NeedFrames frames, HolderGroups groups) {
    this.frames = frames;
    this.groups = groups;
  }

  /**
   * People who lack a level.
   *
   * @param qualification of the registry's list qualificationKind
   * @param level the least that is asked; of texts, any one that would do
   * @param people holders of main posts today; who lacks several levels stands in several
   */
  public record Needed(String qualification, String level, CourseKind kind, long people) {}

  private record Key(String qualification, String level) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      var order = qualification.compareTo(other.qualification);
      return order == 0 ? level.compareTo(other.level) : order;
    }
  }

  /**
   * Those in an organisation and below it today; who studies for it already is left out.
   *
   * @param organisation code of one in the caller's scope
   */
  public List<Needed> of(String organisation) {
    var frame = frames.of(new WhoseNeeds(organisation, null, null, null, null, null));
    Map<Key, Needed> needed = new TreeMap<>();
    for (var group : groups.of(frame, false)) {
      var outcomes = group.outcomes() == null ? List.<Outcome>of() : group.outcomes();
      var keys = new LinkedHashSet<Key>();
      for (var outcome : outcomes) {
        var qualification = Outcome.kindOf(outcome.demand());
        if (outcome.isLacking()
            && !outcome.isStudied()
            && outcome.demand() != Schooling.Demand.SPECIALITY
            && keys.add(new Key(qualification, outcome.asked().getFirst()))) {
          needed.merge(
              new Key(qualification, outcome.asked().getFirst()),
              new Needed(qualification, outcome.asked().getFirst(), outcome.kind(), group.people()),
              (one, more) ->
                  new Needed(
                      one.qualification(), one.level(), one.kind(), one.people() + more.people()));
        }
      }
    }
    return List.copyOf(needed.values());
  }
}
