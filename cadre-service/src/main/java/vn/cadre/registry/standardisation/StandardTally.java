package vn.cadre.registry.standardisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.standard.StandardVerdicts;

/** The counts of people: by the first so many dimensions, for each combination of values. */
final class StandardTally {
  /** Stands for the missing value among the keys of a cell. */
  static final String MISSING = "";

  private final Map<List<String>, Counts> cells = new HashMap<>();
  private final Map<StandardDimension, Map<String, String>> names =
      new EnumMap<>(StandardDimension.class);

  /** Grows as groups of people are added. */
  private static final class Counted {
    private long asked;
    private long met;
    private long undetermined;

    private void add(long moreAsked, long moreMet, long moreUndetermined) {
      asked += moreAsked;
      met += moreMet;
      undetermined += moreUndetermined;
    }

    private void add(DemandVerdict verdict, long people) {
      add(
          people,
          verdict == DemandVerdict.MET ? people : 0,
          verdict == DemandVerdict.UNDETERMINED ? people : 0);
    }

    private void add(ResultSet row, String name) throws SQLException {
      add(
          row.getLong(name + "_asked"),
          row.getLong(name + "_met"),
          row.getLong(name + "_undetermined"));
    }
  }

  private static final class Counts {
    private final Counted whole = new Counted();
    private final Map<Criterion, Counted> criteria = new EnumMap<>(Criterion.class);
    private long people;
    private long judged;

    private Counted of(Criterion criterion) {
      return criteria.computeIfAbsent(criterion, any -> new Counted());
    }
  }

  /** The columns that {@link #add} reads. */
  static String columns() {
    return Stream.concat(
            Stream.of("count(*) AS people, count(s.id) AS judged", columns(StandardVerdicts.WHOLE)),
            Arrays.stream(Criterion.values())
                .map(criterion -> columns(StandardVerdicts.column(criterion))))
        .collect(Collectors.joining(", "));
  }

  private static String columns(String verdict) {
    var name = verdict.substring(verdict.indexOf('.') + 1);
    return "count(%1$s) AS %2$s_asked, count(*) FILTER (WHERE %1$s = 'MET') AS %2$s_met, count(*) FILTER (WHERE %1$s = 'UNDETERMINED') AS %2$s_undetermined"
        .formatted(verdict, name);
  }

  /** Adds what one statement counted of a cell. */
  void add(List<String> cell, ResultSet row) throws SQLException {
    var counts = counts(cell);
    counts.people += row.getLong("people");
    counts.judged += row.getLong("judged");
    counts.whole.add(row, "whole");
    for (var criterion : Criterion.values()) {
      var column = StandardVerdicts.column(criterion);
      counts.of(criterion).add(row, column.substring(column.indexOf('.') + 1));
    }
  }

  /** Adds people of one innermost cell whose title has no standard, or who have no title. */
  void notJudged(List<String> cell, long people) {
    for (int depth = 0; depth <= cell.size(); depth++) {
      counts(cell.subList(0, depth)).people += people;
    }
  }

  /**
   * Adds people of one innermost cell who all stand alike.
   *
   * @param verdicts of what is asked of them
   */
  void judged(List<String> cell, long people, Map<Criterion, DemandVerdict> verdicts) {
    for (int depth = 0; depth <= cell.size(); depth++) {
      var counts = counts(cell.subList(0, depth));
      counts.people += people;
      counts.judged += people;
      counts.whole.add(whole(verdicts), people);
      verdicts.forEach((criterion, verdict) -> counts.of(criterion).add(verdict, people));
    }
  }

  private static DemandVerdict whole(Map<Criterion, DemandVerdict> verdicts) {
    return verdicts.containsValue(DemandVerdict.LACKING)
        ? DemandVerdict.LACKING
        : verdicts.containsValue(DemandVerdict.UNDETERMINED)
            ? DemandVerdict.UNDETERMINED
            : DemandVerdict.MET;
  }

  private Counts counts(List<String> cell) {
    return cells.computeIfAbsent(List.copyOf(cell), any -> new Counts());
  }

  void name(StandardDimension dimension, Map<String, String> named) {
    names.put(dimension, named);
  }

  Map<String, String> names(StandardDimension dimension) {
    return names.getOrDefault(dimension, Map.of());
  }

  /** The values that count anybody at a place of the cells. */
  Set<String> keys(int place) {
    return cells.keySet().stream()
        .filter(cell -> cell.size() > place)
        .map(cell -> cell.get(place))
        .filter(key -> !key.equals(MISSING))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  long people(List<String> cell) {
    return found(cell).people;
  }

  private Counts found(List<String> cell) {
    return cells.getOrDefault(cell, new Counts());
  }

  /** What is asked of anybody at all. */
  Set<Criterion> asked() {
    return found(List.of()).criteria.entrySet().stream()
        .filter(entry -> entry.getValue().asked > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  Standing standing(List<String> cell, Set<Criterion> told) {
    var counts = found(cell);
    return new Standing(
        counts.people,
        counts.people - counts.judged,
        measure(null, counts.whole),
        Arrays.stream(Criterion.values())
            .filter(told::contains)
            .map(criterion -> measure(criterion, counts.of(criterion)))
            .toList());
  }

  private static Measure measure(@Nullable Criterion criterion, Counted counted) {
    return Measure.of(criterion, counted.asked, counted.met, counted.undetermined);
  }
}
