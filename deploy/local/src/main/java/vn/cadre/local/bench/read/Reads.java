package vn.cadre.local.bench.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.report.Median;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.service.Service;

/** Reads by id and by name, direct and through the gateway, in turn with pgbench. */
public final class Reads {
  private static final String CLIENT = "registry-viewer";
  private static final String ROLE = "cadre_app";

  /** Has every right of the service's role and is bound by no policy. */
  private static final String UNBOUND = "bench_unbound";

  private static final String CADRES = "/cadre/v1/cadres";
  private static final String COMPOSITION =
      "/cadre/v1/statistics/composition?by=category,level,professionalLevel";
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
  private static final int PEOPLE = 1_000;
  private static final int CAPTURED = 120;

  /** More would hide the look-up better, but each has statements of its own to prepare and plan. */
  private static final int CALLS_PER_LOOK_UP = 4;

  private static final double WARM_UP_SECONDS = 5;
  private static final int WARM_UP_CONNECTIONS = 8;

  private final TestedSuite suite;
  private final Console console;
  private final int rounds;
  private final double seconds;
  private final Pgbench pgbench;
  private final Pgbench unbound;
  private final List<List<String>> rows = new ArrayList<>();

  public Reads(TestedSuite suite, Console console, int rounds, double seconds) {
    this.suite = suite;
    this.console = console;
    this.rounds = rounds;
    this.seconds = seconds;
    this.pgbench = new Pgbench(suite, ROLE, suite.password(ROLE));
    this.unbound = new Pgbench(suite, UNBOUND, suite.password(ROLE));
  }

  /** What pgbench calls itself; refuses when there is none. */
  public static String pgbenchVersion() {
    return Pgbench.version();
  }

  /** A kind of read. */
  private record Read(String name, List<String> paths, CallScript script) {}

  /** One turn: direct, through the gateway, pgbench, and pgbench without policies. */
  private record Turn(Speed direct, Speed gateway, Speed sql, Speed unbound) {}

  /** Measures all and adds a table. */
  public void measure(Figures figures) {
    try (var connection = suite.connect()) {
      measure(connection);
    } catch (SQLException e) {
      throw new LaunchException("The reads cannot be prepared (%s).".formatted(e.getMessage()), e);
    }
    figures.table(
        "Reads beside pgbench with the same statements",
        List.of(
            "read",
            "connections",
            "direct /s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "pgbench /s",
            "pgbench p50 ms",
            "**direct / pgbench**",
            "gateway /s",
            "gateway p99 ms",
            "**gateway / direct**",
            "pgbench without policies p50 ms",
            "**cost of row-level security**"),
        rows);
  }

  private void measure(Connection connection) throws SQLException {
    admitUnbound(connection);
    measure(
        connection,
        "by id",
        people(connection).stream().map(id -> CADRES + "/" + id).toList(),
        CALLS_PER_LOOK_UP);
    for (var terms : SearchTerms.draw(connection)) {
      measure(
          connection,
          "name, %s (%s people match)".formatted(terms.name(), Figures.whole(terms.matches())),
          terms.words().stream()
              .map(words -> CADRES + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
              .toList(),
          1);
    }
    measure(connection, "composition", List.of(COMPOSITION), 1);
  }

  private void admitUnbound(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("DROP ROLE IF EXISTS " + UNBOUND);
      statement.execute(
          "CREATE ROLE %s LOGIN BYPASSRLS IN ROLE %s PASSWORD '%s'"
              .formatted(UNBOUND, ROLE, suite.password(ROLE).replace("'", "''")));
    }
  }

  private static List<String> people(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT id FROM cadre ORDER BY md5(personal_id) LIMIT " + PEOPLE)) {
      var people = new ArrayList<String>();
      while (rows.next()) {
        people.add(rows.getString(1));
      }
      return people;
    }
  }

  private void measure(Connection connection, String name, List<String> paths, int callsPerRun)
      throws SQLException {
    var direct = load(Service.CADRE);
    direct.run(paths, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
    load(Service.GATEWAY).run(paths, WARM_UP_CONNECTIONS, WARM_UP_SECONDS / 2);
    var captured =
        new Capture(suite, ROLE)
            .calls(
                Service.CADRE.port(),
                suite.tokens().of(CLIENT),
                paths.subList(0, Math.min(CAPTURED, paths.size())));
    var read = new Read(name, paths, CallScript.prepare(connection, ROLE, captured, callsPerRun));
    for (int connections : CONNECTIONS) {
      var turns = new ArrayList<Turn>();
      for (int i = 0; i < rounds; i++) {
        turns.add(turn(read, connections));
      }
      add(read, connections, turns);
    }
  }

  private HttpLoad load(Service service) {
    return new HttpLoad(service.port(), suite.tokens().of(CLIENT));
  }

  private Turn turn(Read read, int connections) {
    return new Turn(
        load(Service.CADRE).run(read.paths(), connections, seconds),
        load(Service.GATEWAY).run(read.paths(), connections, seconds),
        pgbench.run(read.script(), connections, seconds),
        unbound.run(read.script(), connections, seconds));
  }

  private void add(Read read, int connections, List<Turn> turns) {
    var toSql = median(turns, turn -> turn.direct.perSecond() / turn.sql.perSecond());
    var toUnbound = median(turns, turn -> turn.sql.p50() / turn.unbound.p50() - 1);
    var toDirect = median(turns, turn -> turn.gateway.perSecond() / turn.direct.perSecond());
    rows.add(
        List.of(
            read.name(),
            Integer.toString(connections),
            Figures.whole(median(turns, turn -> turn.direct.perSecond())),
            Figures.fine(median(turns, turn -> turn.direct.p50())),
            Figures.fine(median(turns, turn -> turn.direct.p95())),
            Figures.fine(median(turns, turn -> turn.direct.p99())),
            Figures.whole(median(turns, turn -> turn.sql.perSecond())),
            Figures.fine(median(turns, turn -> turn.sql.p50())),
            Figures.percent(toSql),
            Figures.whole(median(turns, turn -> turn.gateway.perSecond())),
            Figures.fine(median(turns, turn -> turn.gateway.p99())),
            Figures.percent(toDirect),
            Figures.fine(median(turns, turn -> turn.unbound.p50())),
            Figures.percent(toUnbound)));
    console.progress(
        "%s, %d connections: %s of pgbench, through the gateway %s of direct, row-level security costs %s"
            .formatted(
                read.name(),
                connections,
                Figures.percent(toSql),
                Figures.percent(toDirect),
                Figures.percent(toUnbound)));
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    return Median.of(turns.stream().map(figure::applyAsDouble).toList());
  }
}
