package vn.cadre.local.bench.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import vn.cadre.local.host.Parts;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.service.Service;

/**
 * PATCH of a person's record, in turn with pgbench, which runs its transaction whole and in part.
 */
public final class Writes {
  private static final String ROLE = "cadre_app";
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
  private static final int PEOPLE_OF_A_CLIENT = 15;
  private static final double WARM_UP_SECONDS = 6;
  private static final int WARM_UP_CONNECTIONS = 8;
  private static final Duration POLL = Duration.ofMillis(50);

  private final TestedSuite suite;
  private final Console console;
  private final int rounds;
  private final double seconds;
  private final Pgbench pgbench;
  private final Parts pauses = new Parts();
  private final List<List<String>> rows = new ArrayList<>();

  public Writes(TestedSuite suite, Console console, int rounds, double seconds) {
    this.suite = suite;
    this.console = console;
    this.rounds = rounds;
    this.seconds = seconds;
    this.pgbench = new Pgbench(suite, ROLE, suite.password(ROLE));
  }

  private record Turn(Speed direct, Map<Variant, Speed> sql) {
    double share(Variant variant) {
      return sql.get(variant).perSecond() / sql.get(Variant.WHOLE).perSecond() - 1;
    }
  }

  /** Measures all and adds a table. */
  public void measure(Figures figures) {
    try (var connection = suite.connect()) {
      measure(connection);
    } catch (SQLException e) {
      throw new LaunchException("The writes cannot be prepared (%s).".formatted(e.getMessage()), e);
    }
    figures.table(
        "PATCH of a cadre beside pgbench with the same transaction",
        List.of(
            "connections",
            "direct /s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "pgbench /s",
            "pgbench p50 ms",
            "**direct / pgbench**",
            "pgbench without audit",
            "without event",
            "without either"),
        rows);
  }

  private void measure(Connection connection) throws SQLException {
    var people = people(connection);
    direct(people, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
    var token = suite.tokens().of(SampleClients.EDITOR);
    var calls =
        new Capture(suite, ROLE)
            .calls(Service.CADRE.port(), new People(people, token).read().changes());
    if (calls.size() < CONNECTIONS.getLast()) {
      throw new LaunchException("Only %d changes are alike.".formatted(calls.size()));
    }
    var scripts = new Scripts(connection, ROLE);
    var script = new EnumMap<Variant, CallScript>(Variant.class);
    for (var variant : Variant.values()) {
      script.put(
          variant,
          scripts.ofChanges(calls.stream().map(call -> call.without(variant.left)).toList()));
    }
    for (int connections : CONNECTIONS) {
      var turns = new ArrayList<Turn>();
      for (int i = 0; i < rounds; i++) {
        awaitPublished(connection);
        var direct = direct(people, connections, seconds);
        turns.add(new Turn(direct, again(connection, script, connections)));
      }
      add(connections, turns);
    }
  }

  private static List<String> people(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                SELECT id FROM cadre WHERE status = 'ACTIVE' AND party_admitted_on IS NULL AND residence_unit IS NOT NULL
                ORDER BY md5(personal_id) LIMIT %d\
                """
                    .formatted(PEOPLE_OF_A_CLIENT * CONNECTIONS.getLast()))) {
      var people = new ArrayList<String>();
      while (found.next()) {
        people.add(found.getString(1));
      }
      return people;
    }
  }

  private Speed direct(List<String> people, int connections, double time) {
    var token = suite.tokens().of(SampleClients.EDITOR);
    var some = people.subList(0, PEOPLE_OF_A_CLIENT * connections);
    return new HttpLoad(Service.CADRE.port(), token)
        .run(
            number -> People.ofClient(some, token, number, connections).read().client(),
            connections,
            time);
  }

  private Map<Variant, Speed> again(
      Connection owner, Map<Variant, CallScript> scripts, int connections) throws SQLException {
    var speeds = new EnumMap<Variant, Speed>(Variant.class);
    for (var variant : Variant.values()) {
      awaitPublished(owner);
      audit(owner, variant.audited);
      try {
        speeds.put(variant, pgbench.run(scripts.get(variant), connections, seconds));
      } finally {
        audit(owner, true);
      }
    }
    return speeds;
  }

  private static void audit(Connection owner, boolean on) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(
          "ALTER TABLE cadre %s TRIGGER audit_update".formatted(on ? "ENABLE" : "DISABLE"));
    }
  }

  /** What the relay still has to do would take its share of the processors. */
  private void awaitPublished(Connection connection) throws SQLException {
    try (var waiting =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT FROM outbox_event WHERE published_at IS NULL)")) {
      while (true) {
        try (var answer = waiting.executeQuery()) {
          answer.next();
          if (!answer.getBoolean(1)) {
            return;
          }
        }
        pauses.pause(POLL);
      }
    }
  }

  private void add(int connections, List<Turn> turns) {
    var ratio =
        median(turns, turn -> turn.direct.perSecond() / turn.sql.get(Variant.WHOLE).perSecond());
    rows.add(
        List.of(
            Integer.toString(connections),
            Figures.whole(median(turns, turn -> turn.direct.perSecond())),
            Figures.fine(median(turns, turn -> turn.direct.p50())),
            Figures.fine(median(turns, turn -> turn.direct.p95())),
            Figures.fine(median(turns, turn -> turn.direct.p99())),
            Figures.whole(median(turns, turn -> turn.sql.get(Variant.WHOLE).perSecond())),
            Figures.fine(median(turns, turn -> turn.sql.get(Variant.WHOLE).p50())),
            Figures.percent(ratio),
            Figures.change(median(turns, turn -> turn.share(Variant.UNAUDITED))),
            Figures.change(median(turns, turn -> turn.share(Variant.UNTOLD))),
            Figures.change(median(turns, turn -> turn.share(Variant.BARE)))));
    console.progress(
        "PATCH, %d connections: %s of pgbench".formatted(connections, Figures.percent(ratio)));
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    return Median.of(turns.stream().map(figure::applyAsDouble).toList());
  }
}
