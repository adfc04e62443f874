package vn.cadre.registry.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.cadre.Belonging;
import vn.cadre.registry.retiring.RetirementPacks;
import vn.cadre.registry.retiring.RetirementSearch;
import vn.cadre.registry.statistics.Branch;
import vn.cadre.registry.statistics.KeyNames;

/** Counts who retires, and who is in service today, in a statement each. */
@ApplicationScoped
class WaveCensus {
  private static final String POST =
      """
       LEFT JOIN appointment m ON m.id = h.appointment_id
      LEFT JOIN position p ON p.id = m.position_id LEFT JOIN title t ON t.id = p.title_id\
      """;
  // Who acts in a post takes no seat of it; a term that ends before leaves the post then.
  private static final String SEATS =
      """
       CROSS JOIN LATERAL (SELECT count(*) AS posts FROM appointment a
        WHERE a.cadre_id = c.id AND a.seat_no IS NOT NULL
          AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > %s)) f\
      """
          .formatted(RetirementSearch.LAST_DAY);
  private static final String NOT_TOLD = "c.gender IS NULL OR c.birth_date IS NULL";
  private static final String TOLD_BY_NEAREST =
      """
      (SELECT pack.year_alone OR length(c.birth_date) > 4
       FROM unnest(?::text[], ?::boolean[]) AS pack (organisation, year_alone)
       WHERE pack.organisation = '' OR strpos(h.path, '/' || pack.organisation || '/') > 0
       ORDER BY CASE WHEN pack.organisation = '' THEN 0 ELSE strpos(h.path, '/' || pack.organisation || '/') END DESC
       LIMIT 1)\
      """;

  private final Sql sql;
  private final KeyNames names;

  WaveCensus(Sql sql, KeyNames names) {
    this.sql = sql;
    this.names = names;
  }

  WaveTally count(WaveFrame frame, List<WaveDimension> nesting) {
    var tally = new WaveTally(nesting);
    retiring(frame, nesting, tally);
    inService(frame, nesting.stream().filter(d -> !d.period()).toList(), tally);
    for (int i = 0; i < nesting.size(); i++) {
      name(nesting.get(i), tally.keys(i), frame, tally);
    }
    return tally;
  }

  private void retiring(WaveFrame frame, List<WaveDimension> nesting, WaveTally tally) {
    var arguments = new ArrayList<Object>(List.of(frame.today()));
    var joined = POST + SEATS + values(nesting, frame, arguments);
    var columns = absent(nesting) + "count(*) AS people, coalesce(sum(f.posts), 0) AS posts";
    var select =
        RetirementSearch.of(
            columns, joined, arguments, frame.holding(), frame.from(), frame.to(), frame.today());
    frame
        .restrict(select)
        .grouped(
            sql,
            sets(nesting),
            row -> {
              tally.retire(
                  cell(nesting, row),
                  new WaveTally.Leaving(row.getLong("people"), row.getLong("posts")));
              return tally;
            });
  }

  private void inService(WaveFrame frame, List<WaveDimension> lasting, WaveTally tally) {
    var arguments = new ArrayList<Object>();
    var told = told(frame.holding(), arguments);
    var joined =
        " CROSS JOIN LATERAL (SELECT %s OR NOT coalesce(%s, false) AS untold) k"
                .formatted(NOT_TOLD, told)
            + values(lasting, frame, arguments);
    var columns =
        absent(lasting) + "count(*) AS people, count(*) FILTER (WHERE k.untold) AS untold";
    var select = Belonging.on(frame.today()).withPosts(true).withoutLevels();
    restricted(select, columns, joined, arguments, frame)
        .grouped(
            sql,
            sets(lasting),
            row -> {
              var cell = cell(lasting, row);
              tally.serve(cell, row.getLong("people"));
              if (cell.isEmpty()) {
                tally.undetermined(row.getLong("untold"));
              }
              return tally;
            });
  }

  private static Select restricted(
      Belonging people, String columns, String joined, List<?> arguments, WaveFrame frame) {
    return frame
        .restrict(people.everyone(columns, joined, arguments))
        .where(RetirementSearch.IN_SERVICE);
  }

  /**
   * Whether the pack that holds where somebody belongs can tell by what is known of their birth.
   */
  private static String told(List<RetirementPacks.Holding> holding, List<Object> arguments) {
    if (holding.size() == 1 && holding.getFirst().organisation().isEmpty()) {
      return holding.getFirst().policy().numbers().yearAloneMeansJanuary()
          ? "true"
          : "length(c.birth_date) > 4";
    }
    arguments.add(
        SqlArray.of("text", holding.stream().map(RetirementPacks.Holding::organisation).toList()));
    arguments.add(
        SqlArray.of(
            "boolean",
            holding.stream().map(h -> h.policy().numbers().yearAloneMeansJanuary()).toList()));
    return TOLD_BY_NEAREST;
  }

  private static String values(
      List<WaveDimension> nesting, WaveFrame frame, List<Object> arguments) {
    var values = new ArrayList<String>();
    for (int i = 0; i < nesting.size(); i++) {
      values.add(value(nesting.get(i), frame, arguments) + " AS d" + i);
    }
    return values.isEmpty()
        ? ""
        : " CROSS JOIN LATERAL (SELECT " + String.join(", ", values) + ") d";
  }

  private static String value(WaveDimension dimension, WaveFrame frame, List<Object> arguments) {
    return switch (dimension) {
      case MONTH, QUARTER, YEAR -> dimension.periodOfLastDay();
      case ORGANISATION -> Branch.of("h.path", frame.organisation(), frame.scope(), arguments);
      case RANK -> "t.rank";
      case TITLE -> "t.code";
      case GENDER -> "c.gender";
    };
  }

  private static String absent(List<WaveDimension> nesting) {
    return nesting.isEmpty()
        ? "0 AS absent, "
        : "GROUPING(%1$s) AS absent, %1$s, ".formatted(keys(nesting.size()));
  }

  /** The whole, and the nesting cut off after every one of its dimensions. */
  private static String sets(List<WaveDimension> nesting) {
    return IntStream.rangeClosed(0, nesting.size())
        .mapToObj(depth -> "(" + keys(depth) + ")")
        .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
  }

  private static String keys(int depth) {
    return IntStream.range(0, depth).mapToObj(i -> "d.d" + i).collect(Collectors.joining(", "));
  }

  private static List<String> cell(List<WaveDimension> nesting, ResultSet row) throws SQLException {
    // the last dimensions are the ones that a wider group leaves out
    var depth = nesting.size() - Integer.bitCount(row.getInt("absent"));
    var cell = new ArrayList<String>();
    for (int i = 0; i < depth; i++) {
      var key = row.getString("d" + i);
      cell.add(key == null ? WaveTally.MISSING : key);
    }
    return cell;
  }

  /** What the values are called that stand in no code list. */
  private void name(WaveDimension dimension, Set<String> keys, WaveFrame frame, WaveTally tally) {
    switch (dimension) {
      case ORGANISATION -> tally.name(dimension, names.organisations(keys, frame.today()));
      case TITLE -> tally.name(dimension, names.titles(keys));
      case MONTH, QUARTER, YEAR, RANK, GENDER -> {
        // named by the calendar or a code list
      }
    }
  }
}
