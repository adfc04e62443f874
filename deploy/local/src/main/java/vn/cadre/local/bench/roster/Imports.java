package vn.cadre.local.bench.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.load.GatewayApi;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.service.Service;

/** Rosters through the gateway, each followed by COPY of what it wrote. */
public final class Imports {
  /** Becomes the copy's database; to be cloned from the measured one before the bench imports. */
  public static final String COPY_DATABASE = "cadre_copy";

  private static final Duration POLL = Duration.ofMillis(50);
  private static final int ROSTERS = 4;

  private final TestedSuite suite;
  private final Console console;
  private final int rows;
  private final Parts pauses = new Parts();
  private final Upload upload = new Upload(pauses);

  /**
   * @param rows of each roster
   */
  public Imports(TestedSuite suite, Console console, int rows) {
    this.suite = suite;
    this.console = console;
    this.rows = rows;
  }

  /**
   * One roster.
   *
   * @param imported seconds from the upload's first byte until the job said COMPLETED
   * @param published seconds until the last of its events was acknowledged by Kafka
   */
  private record Import(String format, double imported, double published, RowCopy.Copied copied) {}

  /** Measures two rosters of each format in turn and adds a table. */
  public void measure(Figures figures) {
    var directory = suite.scratch().resolve("roster");
    try (var api = new GatewayApi(Service.GATEWAY.url(), suite.tokens());
        var from = suite.connect();
        var to = suite.connect(COPY_DATABASE, PostgresServer.SUPERUSER)) {
      Files.createDirectories(directory);
      var files = new RosterFiles(directory, rows);
      var copy = new RowCopy(from, to, directory);
      var mark = copy.mark();
      upload.whole(api, files.organisations(ROSTERS), "organisations");
      upload.whole(api, files.positions(ROSTERS), "positions");
      awaitPublished(from);
      copy.copySince(mark);
      var imports = new ArrayList<Import>();
      for (int roster = 0; roster < ROSTERS; roster++) {
        imports.add(
            roster % 2 == 0
                ? measure(api, from, copy, files.ndjson(roster), "NDJSON")
                : measure(api, from, copy, files.xlsx(roster), "xlsx"));
      }
      report(figures, imports);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new LaunchException("COPY beside the import failed: " + e.getMessage(), e);
    }
  }

  private Import measure(GatewayApi api, Connection from, RowCopy copy, Path file, String format)
      throws IOException, SQLException {
    copy.checkpoint();
    var mark = copy.mark();
    var began = System.nanoTime();
    upload.whole(api, file, "cadres");
    var imported = (System.nanoTime() - began) / 1e9;
    awaitPublished(from);
    var published = (System.nanoTime() - began) / 1e9;
    var copied = copy.copySince(mark);
    console.progress(
        "import of %s: %s rows/s, COPY of its rows as if %s rows/s"
            .formatted(
                format, Figures.whole(rows / imported), Figures.whole(rows / copied.seconds())));
    return new Import(format, imported, published, copied);
  }

  private void awaitPublished(Connection connection) throws SQLException {
    try (var waiting =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT FROM outbox_event WHERE position IS NULL)"
                + " OR EXISTS (SELECT FROM outbox_event WHERE published_at IS NULL)")) {
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

  private void report(Figures figures, List<Import> imports) {
    var table = new ArrayList<List<String>>();
    for (var one : imports) {
      table.add(
          List.of(
              one.format,
              Figures.whole(rows / one.imported),
              Figures.whole(rows / one.published),
              Figures.whole(rows / one.copied.seconds()),
              Figures.percent(one.copied.seconds() / one.imported),
              Figures.percent(one.copied.seconds() / one.published)));
    }
    figures.table(
        "Import of %s roster rows beside COPY of what it wrote".formatted(Figures.whole(rows)),
        List.of(
            "file",
            "rows/s until COMPLETED",
            "rows/s until all events are in Kafka",
            "COPY, roster rows/s",
            "**import / COPY**",
            "with events / COPY"),
        table);
    var copied = imports.getFirst().copied;
    figures.say(
        "One such import writes %s rows: %s."
            .formatted(
                Figures.whole(copied.rows()),
                copied.tables().entrySet().stream()
                    .map(
                        entry -> "%s %s".formatted(Figures.whole(entry.getValue()), entry.getKey()))
                    .collect(Collectors.joining(", "))));
  }
}
