package vn.cadre.local.bench.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import vn.cadre.local.bench.read.ReadsByScope;
import vn.cadre.local.bench.read.Viewer;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.service.Service;

/**
 * What clients wait for who ask training-service for the needs of a hundred thousand people, one
 * request at a time.
 */
public final class Needs {
  private static final int PEOPLE = 100_000;
  private static final String NEEDS = "/training/v1/needs";

  private final TestedSuite suite;
  private final Console console;
  private final double seconds;

  /**
   * @param seconds for which each read is measured
   */
  public Needs(TestedSuite suite, Console console, double seconds) {
    this.suite = suite;
    this.console = console;
    this.seconds = seconds;
  }

  /** Fills the workforce up, measures all and adds a table. */
  public void measure(Figures figures) {
    var posts = fill();
    var reads = new ReadsByScope(suite, console, Service.TRAINING, seconds);
    for (var viewer : Viewer.ALL) {
      reads.measure(
          viewer,
          List.of(
              new Viewer.Read("counts", List.of(NEEDS)),
              new Viewer.Read("counts by kind", List.of(NEEDS + "?groupBy=kind")),
              new Viewer.Read(
                  "counts by organisation and kind", List.of(NEEDS + "?groupBy=organisation,kind")),
              new Viewer.Read("a page of names", List.of(NEEDS + "/people"))));
    }
    reads.table(
        "Needs of %s people in %s posts by scope, one request at a time"
            .formatted(Figures.whole(PEOPLE), Figures.whole(posts)),
        figures);
  }

  /** Answers how many periods of main posts there are then. */
  private long fill() {
    try (var connection = suite.connect(Service.TRAINING.database(), PostgresServer.SUPERUSER);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script().replace("${people}", Integer.toString(PEOPLE)));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE");
      try (var rows = statement.executeQuery("SELECT count(*) FROM post_held")) {
        rows.next();
        console.progress(Figures.whole(rows.getLong(1)) + " posts held");
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "The workforce cannot be filled up (%s).".formatted(e.getMessage()), e);
    }
  }

  private static String script() {
    try (var in = Objects.requireNonNull(Needs.class.getResourceAsStream("workforce.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
