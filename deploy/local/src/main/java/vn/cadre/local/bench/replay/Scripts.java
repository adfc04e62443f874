package vn.cadre.local.bench.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Writes scripts, and the values of each into a table of its own. */
public final class Scripts {
  private static final int ROWS = 500;
  private static final long SEED = 20_261_122;

  private final Connection owner;
  private final String role;
  private int tables;

  /**
   * @param owner may make schemas
   * @param role reads the values
   */
  public Scripts(Connection owner, String role) {
    this.owner = owner;
    this.role = role;
  }

  /**
   * Reads, drawn at random.
   *
   * @param calls all of one shape
   */
  public CallScript ofReads(List<Call> calls, int callsPerRun) throws SQLException {
    var random = new SplittableRandom(SEED);
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(n ->
                IntStream.range(0, callsPerRun)
                    .mapToObj(i -> calls.get(random.nextInt(calls.size())))
                    .toList())
            .toList();
    var anew = calls.stream().filter(Call::isPlannedAnew).count() > calls.size() / 2;
    var draw = "\\set n random(1, %d)\n".formatted(ROWS);
    return new CallScript(
        CallScript.text(calls.getFirst(), callsPerRun, put(rows), draw, Call.Statement::sql),
        callsPerRun,
        anew);
  }

  /**
   * Changes of records, each record one client's alone, so that none is changed twice at once.
   *
   * @param calls all of one shape, each of another record, and no fewer than there will be clients
   */
  public CallScript ofChanges(List<Call> calls) throws SQLException {
    var draw =
        "\\set n random(0, %d / :%s - 1) * :%s + :client_id + 1\n"
            .formatted(calls.size(), Pgbench.CLIENTS, Pgbench.CLIENTS);
    var table = put(calls.stream().map(List::of).toList());
    return new CallScript(
        CallScript.text(calls.getFirst(), 1, table, draw, ChangeAgain::sql), 1, false);
  }

  private String put(List<List<Call>> rows) throws SQLException {
    var width = CallScript.width(rows.getFirst().getFirst()) * rows.getFirst().size();
    var table = "bench.call_" + ++tables;
    try (var statement = owner.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
      statement.execute("DROP TABLE IF EXISTS " + table);
      statement.execute(
          "CREATE TABLE %s (n integer PRIMARY KEY, %s)"
              .formatted(table, CallScript.columns(width).replace(",", " text,") + " text"));
      statement.execute("GRANT USAGE ON SCHEMA bench TO " + role);
      statement.execute("GRANT SELECT ON %s TO %s".formatted(table, role));
    }
    try (var insert =
        owner.prepareStatement(
            "INSERT INTO %s VALUES (?%s)".formatted(table, ", ?".repeat(width)))) {
      for (int n = 0; n < rows.size(); n++) {
        insert.setInt(1, n + 1);
        var values = new ArrayList<String>();
        rows.get(n).forEach(call -> values.addAll(call.parameters()));
        for (int i = 0; i < width; i++) {
          insert.setString(i + 2, values.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return table;
  }
}
