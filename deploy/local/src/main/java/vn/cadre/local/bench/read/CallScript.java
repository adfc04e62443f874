package vn.cadre.local.bench.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
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
record CallScript(String text, int callsPerRun, boolean plannedAnew) {
  private static final int ROWS = 500;
  private static final long SEED = 20_261_122;
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  /**
   * Writes the values into a table that the role may read.
   *
   * @param calls all of one shape
   */
  static CallScript prepare(Connection owner, String role, List<Call> calls, int callsPerRun)
      throws SQLException {
    var width = calls.getFirst().parameters().size() * callsPerRun;
    var columns =
        IntStream.range(0, width).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
    try (var statement = owner.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
      statement.execute("DROP TABLE IF EXISTS bench.call");
      statement.execute(
          "CREATE TABLE bench.call (n integer PRIMARY KEY, %s)"
              .formatted(columns.replace(",", " text,") + " text"));
      statement.execute("GRANT USAGE ON SCHEMA bench TO " + role);
      statement.execute("GRANT SELECT ON bench.call TO " + role);
    }
    var random = new SplittableRandom(SEED);
    try (var insert =
        owner.prepareStatement(
            "INSERT INTO bench.call VALUES (?%s)".formatted(", ?".repeat(width)))) {
      for (int n = 1; n <= ROWS; n++) {
        insert.setInt(1, n);
        var column = 2;
        for (int i = 0; i < callsPerRun; i++) {
          for (var value : calls.get(random.nextInt(calls.size())).parameters()) {
            insert.setString(column++, value);
          }
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    var anew = calls.stream().filter(Call::isPlannedAnew).count() > calls.size() / 2;
    return new CallScript(text(calls.getFirst(), columns, callsPerRun), callsPerRun, anew);
  }

  static String text(Call call, String columns, int callsPerRun) {
    var script = new StringBuilder();
    script.append("\\set n random(1, %d)\n".formatted(ROWS));
    script.append("SELECT %s FROM bench.call WHERE n = :n \\gset\n".formatted(columns));
    var first = 0;
    for (int i = 0; i < callsPerRun; i++) {
      for (var statement : call.statements()) {
        script.append(named(statement.sql(), first)).append(";\n");
        first += statement.parameters().size();
      }
    }
    return script.toString();
  }

  /** {@code $1} of the first statement becomes {@code :p0}. */
  private static String named(String sql, int first) {
    return PLACE
        .matcher(sql)
        .replaceAll(place -> ":p" + (first + Integer.parseInt(place.group(1)) - 1));
  }
}
