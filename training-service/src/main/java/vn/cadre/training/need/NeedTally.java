package vn.cadre.training.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;

/**
 * Counts people by the nested dimensions. One person may need several kinds of course, so kinds and
 * criteria do not add up to the whole; titles and organisations do.
 */
final class NeedTally {
  private final List<NeedDimension> nesting;
  private final Map<List<String>, Counts> cells = new HashMap<>();
  private final Map<List<String>, Set<String>> keys = new HashMap<>();

  NeedTally(List<NeedDimension> nesting) {
    this.nesting = List.copyOf(nesting);
  }

  private static final class Counts {
    private long people;
    private long withoutStandard;
    private long asked;
    private long lacking;
    private long lackingAndStudying;
    private long metByStudying;
    private long undetermined;

    private void add(long more, @Nullable List<Outcome> outcomes) {
      people += more;
      if (outcomes == null) {
        withoutStandard += more;
        return;
      }
      if (outcomes.isEmpty()) {
        return;
      }
      asked += more;
      if (outcomes.stream().anyMatch(Outcome::isLacking)) {
        lacking += more;
        if (outcomes.stream().anyMatch(one -> one.isLacking() && one.isStudied())) {
          lackingAndStudying += more;
        }
      } else if (outcomes.stream().anyMatch(Outcome::isUndetermined)) {
        undetermined += more;
      } else if (outcomes.stream().anyMatch(Outcome::isMetByStudying)) {
        metByStudying += more;
      }
    }

    private NeedCount count() {
      return new NeedCount(
          people,
          withoutStandard,
          Share.of(lacking, asked),
          lackingAndStudying,
          metByStudying,
          undetermined);
    }
  }

  /**
   * @param wanted those of the group's outcomes that are asked for; null where it has no standard
   */
  void add(HolderGroups.Group group, @Nullable List<Outcome> wanted) {
    add(group, wanted, List.of());
  }

  private void add(HolderGroups.Group group, @Nullable List<Outcome> outcomes, List<String> cell) {
    cells.computeIfAbsent(cell, key -> new Counts()).add(group.people(), outcomes);
    if (cell.size() == nesting.size()) {
      return;
    }
    switch (nesting.get(cell.size())) {
      case ORGANISATION -> add(group, outcomes, inner(cell, group.place()));
      case TITLE -> add(group, outcomes, inner(cell, group.titleCode()));
      case KIND -> addEach(group, outcomes, cell, outcome -> outcome.kind().name());
      case CRITERION -> addEach(group, outcomes, cell, outcome -> outcome.demand().name());
    }
  }

  private void addEach(
      HolderGroups.Group group,
      @Nullable List<Outcome> outcomes,
      List<String> cell,
      Function<Outcome, String> key) {
    var parts = new LinkedHashMap<String, List<Outcome>>();
    if (outcomes != null) {
      outcomes.forEach(
          one -> parts.computeIfAbsent(key.apply(one), each -> new ArrayList<>()).add(one));
    }
    parts.forEach((each, part) -> add(group, part, inner(cell, each)));
  }

  private List<String> inner(List<String> cell, String key) {
    keys.computeIfAbsent(cell, outer -> new TreeSet<>()).add(key);
    var inner = new ArrayList<>(cell);
    inner.add(key);
    return List.copyOf(inner);
  }

  NeedCount count(List<String> cell) {
    return cells.getOrDefault(cell, new Counts()).count();
  }

  /** The keys of the next dimension within a cell, sorted. */
  List<String> keys(List<String> cell) {
    return List.copyOf(keys.getOrDefault(cell, Set.of()));
  }

  /** All keys of a dimension, wherever it stands in the nesting. */
  Set<String> keys(NeedDimension dimension) {
    var place = nesting.indexOf(dimension);
    var all = new TreeSet<String>();
    keys.forEach((cell, inner) -> {
      if (cell.size() == place) {
        all.addAll(inner);
      }
    });
    return all;
  }
}
