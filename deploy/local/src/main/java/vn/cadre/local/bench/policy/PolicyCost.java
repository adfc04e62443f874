package vn.cadre.local.bench.policy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.cadre.local.bench.read.Viewer;
import vn.cadre.local.bench.replay.Call;
import vn.cadre.local.bench.replay.Capture;
import vn.cadre.local.bench.replay.Session;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.report.Median;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.service.Service;

/**
 * The statements of reads as the service's role and as one with the same rights that no policy
 * binds, call by call in turn.
 */
public final class PolicyCost {
  private static final String ROLE = "cadre_app";
  private static final String UNBOUND = "bench_unbound";

  /** From the sixth time on the server may keep a plan. */
  private static final int WARM_UP_CALLS = 10;

  private final TestedSuite suite;
  private final Console console;
  private final int rounds;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Double> entering = new ArrayList<>();

  /**
   * @param rounds in each of which every call is sent once with policies and once without
   */
  public PolicyCost(TestedSuite suite, Console console, int rounds) {
    this.suite = suite;
    this.console = console;
    this.rounds = rounds;
  }

  /** Nanoseconds of one round. */
  private record Round(long bound, long unbound) {
    double cost() {
      return (double) bound / unbound - 1;
    }
  }

  /** Measures all and adds a table. */
  public void measure(Figures figures) {
    try (var owner = suite.connect()) {
      admitUnbound(owner);
      try (var bound = session(ROLE);
          var unbound = session(UNBOUND)) {
        for (var viewer : Viewer.ALL) {
          for (var read : viewer.reads(owner)) {
            measure(viewer, read, bound, unbound);
          }
        }
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "The cost of policies cannot be measured (%s).".formatted(e.getMessage()), e);
    }
    figures.table(
        "Row-level security: the same statements with and without policies, %s"
            .formatted(Session.clock()),
        List.of("read", "scope", "with, ms", "without, ms", "**cost**", "rounds' quartiles"),
        rows);
    figures.say(
        "What begins each transaction, `enter`, is in neither; it takes %s ms."
            .formatted(Figures.fine(Median.of(entering) / 1e6)));
  }

  private void admitUnbound(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("DROP ROLE IF EXISTS " + UNBOUND);
      statement.execute(
          "CREATE ROLE %s LOGIN BYPASSRLS IN ROLE %s PASSWORD '%s'"
              .formatted(UNBOUND, ROLE, suite.password(ROLE).replace("'", "''")));
      // what the import of the sample left behind would go on while this is measured
      statement.execute("VACUUM ANALYZE");
    }
  }

  private Session session(String role) throws SQLException {
    return new Session(suite.connect(TestedSuite.DATABASE, role, suite.password(ROLE)));
  }

  private void measure(Viewer viewer, Viewer.Read read, Session bound, Session unbound)
      throws SQLException {
    var token = suite.tokens().of(viewer.client());
    var calls =
        new Capture(suite, ROLE)
            .calls(
                Service.CADRE.port(),
                read.paths().stream().map(path -> Capture.get(path, token)).toList());
    for (int i = 0; i < WARM_UP_CALLS; i += calls.size()) {
      round(i, calls, bound, unbound);
    }
    var measured = new ArrayList<Round>();
    for (int i = 0; i < rounds; i++) {
      measured.add(round(i, calls, bound, unbound));
    }
    var costs = measured.stream().map(Round::cost).sorted().toList();
    rows.add(
        List.of(
            read.name(),
            viewer.scope(),
            milliseconds(measured, Round::bound, calls.size()),
            milliseconds(measured, Round::unbound, calls.size()),
            Figures.percent(Median.of(costs)),
            "%s to %s"
                .formatted(
                    Figures.percent(costs.get(costs.size() / 4)),
                    Figures.percent(costs.get(costs.size() * 3 / 4)))));
    console.progress(
        "row-level security, %s, %s: %s"
            .formatted(read.name(), viewer.scope(), Figures.percent(Median.of(costs))));
  }

  /** Whichever goes first finds colder caches, so they take turns in that too. */
  private Round round(int number, List<Call> calls, Session bound, Session unbound)
      throws SQLException {
    var with = 0L;
    var without = 0L;
    for (int i = 0; i < calls.size(); i++) {
      var call = calls.get(i);
      if ((number + i) % 2 == 0) {
        without += unbound.send(call).rest();
      }
      var times = bound.send(call);
      with += times.rest();
      entering.add((double) times.enter());
      if ((number + i) % 2 != 0) {
        without += unbound.send(call).rest();
      }
    }
    return new Round(with, without);
  }

  private static String milliseconds(List<Round> rounds, ToDoubleFunction<Round> nanos, int calls) {
    return Figures.fine(
        Median.of(rounds.stream().map(round -> nanos.applyAsDouble(round) / calls / 1e6).toList()));
  }
}
