package vn.cadre.local.bench.nation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.roster.Upload;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.load.GatewayApi;
import vn.cadre.local.sample.SampleFacts;
import vn.cadre.local.service.Service;

/**
 * Makes three million people of the sample's province: its organisations, posts and people again
 * and again by SQL, under names that are put together anew. Names alone would be those of the
 * sample, a hundred given names for everybody, so the syllables of places come in as rare ones,
 * through the front door, which knows how they are sorted.
 */
public final class Nation {
  private static final String SYLLABLES =
      """
      SELECT DISTINCT ON (folded(word)) initcap(word)
      FROM (SELECT string_to_table(name, ' ') AS word FROM administrative_unit) words
      WHERE folded(word) ~ '^ ?[a-z]+ ?$' ORDER BY folded(word)\
      """;

  /** Of no province that the sample gives numbers of. */
  private static final String NUMBER = "0950%02d%06d";

  private static final int FIRST_YEAR = 60;
  private static final int YEARS = 35;

  private final TestedSuite suite;
  private final Console console;
  private final int provinces;

  /**
   * @param provinces how many are made beside the sample's; 33 make three million people
   */
  public Nation(TestedSuite suite, Console console, int provinces) {
    this.suite = suite;
    this.console = console;
    this.provinces = provinces;
  }

  /** Leaves the suite running. */
  public void make() {
    try (var api = new GatewayApi(Service.GATEWAY.url(), suite.tokens())) {
      new Upload(new Parts()).whole(api, rareNames(), "cadres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    suite.stop();
    console.progress("making %d provinces more".formatted(provinces));
    suite.change(this::multiply);
    var started = suite.start();
    console.progress("up in %d s".formatted(started.toSeconds()));
  }

  private Path rareNames() throws IOException {
    var file = suite.scratch().resolve("rare-names.ndjson");
    Files.createDirectories(file.getParent());
    var json = JsonMapper.shared();
    var lines = new ArrayList<String>();
    for (var syllable : syllables()) {
      lines.add(
          json.writeValueAsString(
              Map.of(
                  "fullName",
                  "Nguyễn Văn " + syllable,
                  "personalId",
                  NUMBER.formatted(FIRST_YEAR + lines.size() % YEARS, lines.size()),
                  "category",
                  "CIVIL_SERVANT",
                  "organisation",
                  SampleFacts.PROVINCE_VIEWER_ORGANISATION)));
    }
    return Files.write(file, lines);
  }

  private List<String> syllables() {
    try (var connection = suite.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(SYLLABLES)) {
      var syllables = new ArrayList<String>();
      while (rows.next()) {
        syllables.add(rows.getString(1));
      }
      return syllables;
    } catch (SQLException e) {
      throw new LaunchException(
          "The names of places cannot be read (%s).".formatted(e.getMessage()), e);
    }
  }

  private void multiply(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script().replace("${provinces}", Integer.toString(provinces)));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
      try (var rows = statement.executeQuery("SELECT count(*) FROM cadre")) {
        rows.next();
        console.progress(Figures.whole(rows.getLong(1)) + " people");
      }
    }
  }

  private static String script() {
    try (var in = Objects.requireNonNull(Nation.class.getResourceAsStream("nation.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
