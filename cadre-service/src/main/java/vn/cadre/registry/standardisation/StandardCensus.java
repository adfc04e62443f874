package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.statistics.Branch;
import vn.cadre.registry.statistics.KeyNames;

/** Judges and counts everybody in one statement, whatever the number of dimensions. */
@ApplicationScoped
class StandardCensus {
  private final Sql sql;
  private final KeyNames names;

  StandardCensus(Sql sql, KeyNames names) {
    this.sql = sql;
    this.names = names;
  }

  StandardTally count(Frame frame, List<StandardDimension> nesting) {
    var arguments = new ArrayList<Object>();
    var values = new ArrayList<String>();
    for (int i = 0; i < nesting.size(); i++) {
      values.add(value(nesting.get(i), frame, arguments) + " AS d" + i);
    }
    var keys = IntStream.range(0, nesting.size()).mapToObj(i -> "d.d" + i).toList();
    var joined =
        keys.isEmpty() ? "" : " CROSS JOIN LATERAL (SELECT " + String.join(", ", values) + ") d";
    var columns =
        (keys.isEmpty()
                ? "0 AS absent, "
                : "GROUPING(%1$s) AS absent, %1$s, ".formatted(String.join(", ", keys)))
            + StandardTally.columns();
    var tally = new StandardTally();
    Judged.of(frame, columns, joined, arguments)
        .grouped(
            sql,
            sets(keys),
            row -> {
              // the last dimensions are the ones that a wider group leaves out
              var depth = keys.size() - Integer.bitCount(row.getInt("absent"));
              var cell = new ArrayList<String>();
              for (int i = 0; i < depth; i++) {
                var key = row.getString("d" + i);
                cell.add(key == null ? StandardTally.MISSING : key);
              }
              tally.add(cell, row);
              return tally;
            });
    for (int i = 0; i < nesting.size(); i++) {
      tally.name(nesting.get(i), names(nesting.get(i), tally.keys(i), frame.day()));
    }
    return tally;
  }

  /** The whole, and the nesting cut off after every one of its dimensions. */
  private static String sets(List<String> keys) {
    return IntStream.rangeClosed(0, keys.size())
        .mapToObj(depth -> "(" + String.join(", ", keys.subList(0, depth)) + ")")
        .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
  }

  private static String value(StandardDimension dimension, Frame frame, List<Object> arguments) {
    return switch (dimension) {
      case LEVEL -> "o.level";
      case RANK -> "t.rank";
      case BLOC -> "o.bloc";
      case CATEGORY -> "c.category";
      case GENDER -> "c.gender";
      case TITLE -> "t.code";
      case ORGANISATION ->
          Branch.of(Judged.path(frame), frame.organisation(), frame.scope(), arguments);
      case BODY -> "b.code";
    };
  }

  /** What the values are called that stand in no code list. */
  private Map<String, String> names(StandardDimension dimension, Set<String> keys, LocalDate day) {
    return switch (dimension) {
      case TITLE -> names.titles(keys);
      case BODY -> names.bodies(keys);
      case ORGANISATION -> names.organisations(keys, day);
      case LEVEL, RANK, BLOC, CATEGORY, GENDER -> Map.of();
    };
  }
}
