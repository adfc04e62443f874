package vn.cadre.local.bench.replay;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same statements as a pgbench script. pgbench can make up numbers but not draw from values, so
 * the values of several calls at a time come from a table, one row of it for each run; several,
 * because that look-up is not what is measured.
 *
 * @param text the script
 * @param callsPerRun how many calls one run of it makes
 * @param plannedAnew whether its queries are planned for their values each time
 */
public record CallScript(String text, int callsPerRun, boolean plannedAnew) {
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  static int width(Call call) {
    return call.parameters().size();
  }

  static String columns(int width) {
    return IntStream.range(0, width).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
  }

  /** How a statement is written in a script, before its values are named. */
  interface Writing {
    String of(Call.Statement statement);
  }

  /**
   * @param table has the values of {@code callsPerRun} calls in each row
   * @param draw sets {@code :n}, the row of a run
   */
  static String text(Call call, int callsPerRun, String table, String draw, Writing writing) {
    var script = new StringBuilder(draw);
    script.append(
        "SELECT %s FROM %s WHERE n = :n \\gset\n"
            .formatted(columns(width(call) * callsPerRun), table));
    var first = 0;
    for (int i = 0; i < callsPerRun; i++) {
      for (var statement : call.statements()) {
        var sql = named(writing.of(statement), statement, first);
        script.append(sql).append(sql.endsWith("\n") ? "" : ";\n");
        first += statement.parameters().size();
      }
    }
    return script.toString();
  }

  /** {@code $1} of the first statement becomes {@code :p0}; null stays null. */
  private static String named(String sql, Call.Statement statement, int first) {
    return PLACE
        .matcher(sql)
        .replaceAll(place -> {
          var index = Integer.parseInt(place.group(1)) - 1;
          return statement.parameters().get(index) == null ? "NULL" : ":p" + (first + index);
        });
  }
}
