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
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.standard.StandardVerdicts;

/** The counts of one statement: by the first so many dimensions, for each combination of values. */
final class StandardTally {
  /** Stands for the missing value among the keys of a cell. */
  static final String MISSING = "";

  private final Map<List<String>, Counts> cells = new HashMap<>();
  private final Map<StandardDimension, Map<String, String>> names =
      new EnumMap<>(StandardDimension.class);

  private record Counted(long asked, long met, long undetermined) {
    static final Counted NOBODY = new Counted(0, 0, 0);

    static Counted of(ResultSet row, String name) throws SQLException {
      return new Counted(
          row.getLong(name + "_asked"),
          row.getLong(name + "_met"),
          row.getLong(name + "_undetermined"));
    }
  }

  private record Counts(long people, long judged, Counted whole, Map<Criterion, Counted> criteria) {
    static final Counts NOBODY = new Counts(0, 0, Counted.NOBODY, Map.of());
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

  void add(List<String> cell, ResultSet row) throws SQLException {
    var criteria = new EnumMap<Criterion, Counted>(Criterion.class);
    for (var criterion : Criterion.values()) {
      var column = StandardVerdicts.column(criterion);
      criteria.put(criterion, Counted.of(row, column.substring(column.indexOf('.') + 1)));
    }
    cells.put(
        List.copyOf(cell),
        new Counts(
            row.getLong("people"), row.getLong("judged"), Counted.of(row, "whole"), criteria));
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
    return cells.getOrDefault(cell, Counts.NOBODY).people();
  }

  /** What is asked of anybody at all. */
  Set<Criterion> asked() {
    var whole = cells.getOrDefault(List.of(), Counts.NOBODY);
    return whole.criteria().entrySet().stream()
        .filter(entry -> entry.getValue().asked() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  Standing standing(List<String> cell, Set<Criterion> told) {
    var counts = cells.getOrDefault(cell, Counts.NOBODY);
    var whole = counts.whole();
    return new Standing(
        counts.people(),
        counts.people() - counts.judged(),
        Measure.of(null, whole.asked(), whole.met(), whole.undetermined()),
        Arrays.stream(Criterion.values())
            .filter(told::contains)
            .map(criterion -> {
              var one = counts.criteria().getOrDefault(criterion, Counted.NOBODY);
              return Measure.of(criterion, one.asked(), one.met(), one.undetermined());
            })
            .toList());
  }
}
