package vn.cadre.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.report.Counts.Count;

/** Counts by statements over all rows, one for each measure. */
@ApplicationScoped
class Census {
  private static final Map<Measure, List<Count>> TOLD =
      Map.of(
          Measure.PLANNED,
          List.of(Count.PLANNED, Count.OF_PLAN, Count.SHORTFALL, Count.BUDGET),
          Measure.HELD,
          List.of(Count.HELD),
          Measure.LEARNERS,
          List.of(Count.TURNS, Count.PERSONS),
          Measure.COST,
          List.of(Count.COST));

  private final Sql sql;

  Census(Sql sql) {
    this.sql = sql;
  }

  /** The whole with its parts, as deep as the question nests. */
  Counts of(Question question) {
    var counts = new Counts();
    var toldByDepth =
        IntStream.rangeClosed(0, question.by().size())
            .<Set<Count>>mapToObj(depth -> EnumSet.noneOf(Count.class))
            .toList();
    for (var measure : Measure.values()) {
      if (measure == Measure.PLANNED && !question.asksForPlans()) {
        continue;
      }
      var keys = keys(measure, question.by());
      for (int depth = 0; depth <= keys.size(); depth++) {
        toldByDepth.get(depth).addAll(TOLD.get(measure));
      }
      count(measure, keys, question, counts);
    }
    counts.complete(toldByDepth, 0);
    return counts;
  }

  /** Down to the first dimension by which the measure is not told. */
  private static List<String> keys(Measure measure, List<Dimension> by) {
    return by.stream()
        .map(dimension -> dimension.key(measure))
        .takeWhile(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private void count(Measure measure, List<String> keys, Question question, Counts counts) {
    var arguments = new ArrayList<Object>(List.of(question.from(), question.to()));
    var statement = new StringBuilder("SELECT ").append(measure.columns());
    for (int i = 0; i < keys.size(); i++) {
      statement.append(", ").append(keys.get(i)).append(" AS key_").append(i);
    }
    statement
        .append(", ")
        .append(keys.isEmpty() ? "0" : "GROUPING(" + String.join(", ", keys) + ")")
        .append(" AS beyond FROM ")
        .append(measure.from())
        .append(" WHERE ")
        .append(measure.period())
        .append(" AND ")
        .append(measure.path())
        .append(" <@@ (SELECT current_scope())");
    if (question.organiser() != null) {
      statement.append(" AND ").append(measure.path()).append(" ^@ ?");
      arguments.add(question.organiser());
    }
    if (question.abroad() != null) {
      statement.append(" AND ").append(measure.abroad()).append(" = ?");
      arguments.add(question.abroad());
    }
    if (!keys.isEmpty()) {
      statement.append(keys.stream().collect(Collectors.joining(", ", " GROUP BY ROLLUP (", ")")));
    }
    sql.list(
        statement.toString(),
        arguments,
        row -> {
          take(measure, row, keys.size(), counts);
          return true;
        });
  }

  /** The keys that are rolled up are the last ones. */
  private static void take(Measure measure, ResultSet row, int keys, Counts counts)
      throws SQLException {
    var depth = keys - Integer.bitCount(row.getInt("beyond"));
    var place = new ArrayList<String>();
    for (int i = 0; i < depth; i++) {
      place.add(row.getString("key_" + i));
    }
    var part = counts.at(place);
    for (var count : TOLD.get(measure)) {
      part.put(count, row.getLong(count.name().toLowerCase(Locale.ROOT)));
    }
  }
}
