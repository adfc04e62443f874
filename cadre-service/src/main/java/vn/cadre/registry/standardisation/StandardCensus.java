package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.statistics.Branch;
import vn.cadre.registry.statistics.KeyNames;

/**
 * Judges and counts everybody: whose standard asks for levels alone in groups of those who stand
 * alike, seats in committees and whose standard asks for more one by one, in one statement.
 */
@ApplicationScoped
class StandardCensus {
  private static final String ANY_ASKS_MORE =
      "SELECT EXISTS (SELECT FROM standard s WHERE s.title_id IS NOT NULL AND s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?) AND "
          + LevelCensus.ASKS_MORE
          + ")";

  private final Sql sql;
  private final LevelCensus levels;
  private final KeyNames names;

  StandardCensus(Sql sql, LevelCensus levels, KeyNames names) {
    this.sql = sql;
    this.levels = levels;
    this.names = names;
  }

  StandardTally count(Frame frame, List<StandardDimension> nesting) {
    var tally = new StandardTally();
    if (frame.ofBodies()) {
      oneByOne(Judged::of, frame, nesting, tally);
    } else {
      levels.count(frame, nesting, tally);
      if (anyAsksMore(frame)) {
        oneByOne(Judged::ofWhomMoreIsAsked, frame, nesting, tally);
      }
    }
    for (int i = 0; i < nesting.size(); i++) {
      tally.name(nesting.get(i), names(nesting.get(i), tally.keys(i), frame.day()));
    }
    return tally;
  }

  private boolean anyAsksMore(Frame frame) {
    return sql.one(
            ANY_ASKS_MORE,
            List.of(frame.day(), frame.day(), Judged.membershipIsAdmission(frame.numbers())),
            row -> row.getBoolean(1))
        .orElseThrow();
  }

  /** Whom a statement selects, as {@link Judged} does. */
  private interface People {
    Select of(Frame frame, String columns, String joined, List<?> arguments);
  }

  private void oneByOne(
      People people, Frame frame, List<StandardDimension> nesting, StandardTally tally) {
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
    people
        .of(frame, columns, joined, arguments)
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
