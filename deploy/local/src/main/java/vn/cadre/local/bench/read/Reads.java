package vn.cadre.local.bench.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.cadre.local.bench.http.HttpLoad;
import vn.cadre.local.bench.replay.CallScript;
import vn.cadre.local.bench.replay.Capture;
import vn.cadre.local.bench.replay.Pgbench;
import vn.cadre.local.bench.replay.Scripts;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.report.Median;
import vn.cadre.local.bench.report.Speed;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.service.Service;

/** Reads by id and by name, direct and through the gateway, in turn with pgbench. */
public final class Reads {
  private static final String CLIENT = "registry-viewer";
  private static final String ROLE = "cadre_app";

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
  private final List<List<String>> rows = new ArrayList<>();

  public Reads(TestedSuite suite, Console console, int rounds, double seconds) {
    this.suite = suite;
    this.console = console;
    this.rounds = rounds;
    this.seconds = seconds;
    this.pgbench = new Pgbench(suite, ROLE, suite.password(ROLE));
  }

  /** A kind of read. */
  private record Read(String name, List<String> paths, CallScript script) {}

  /** One turn: direct, through the gateway, pgbench. */
  private record Turn(Speed direct, Speed gateway, Speed sql) {}

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
            "**gateway / direct**"),
        rows);
  }

  private void measure(Connection connection) throws SQLException {
    var scripts = new Scripts(connection, ROLE);
    measure(
        scripts,
        "by id",
        people(connection).stream().map(id -> CADRES + "/" + id).toList(),
        CALLS_PER_LOOK_UP);
    for (var terms : SearchTerms.draw(connection)) {
      measure(
          scripts,
          "name, %s (%s people match)".formatted(terms.name(), Figures.whole(terms.matches())),
          terms.words().stream()
              .map(words -> CADRES + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
              .toList(),
          1);
    }
    // several, so that what background work got into can be told from what it did not
    measure(scripts, "composition", Collections.nCopies(5, COMPOSITION), 1);
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

  private void measure(Scripts scripts, String name, List<String> paths, int callsPerRun)
      throws SQLException {
    var direct = load(Service.CADRE);
    direct.run(paths, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
    load(Service.GATEWAY).run(paths, WARM_UP_CONNECTIONS, WARM_UP_SECONDS / 2);
    var token = suite.tokens().of(CLIENT);
    var captured =
        new Capture(suite, ROLE)
            .calls(
                Service.CADRE.port(),
                paths.stream().limit(CAPTURED).map(path -> Capture.get(path, token)).toList());
    var read = new Read(name, paths, scripts.ofReads(captured, callsPerRun));
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
        pgbench.run(read.script(), connections, seconds));
  }

  private void add(Read read, int connections, List<Turn> turns) {
    var toSql = median(turns, turn -> turn.direct.perSecond() / turn.sql.perSecond());
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
            Figures.percent(toDirect)));
    console.progress(
        "%s, %d connections: %s of pgbench, through the gateway %s of direct"
            .formatted(
                read.name(), connections, Figures.percent(toSql), Figures.percent(toDirect)));
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    return Median.of(turns.stream().map(figure::applyAsDouble).toList());
  }
}
