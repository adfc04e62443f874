package vn.cadre.local.bench.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.cadre.local.sample.SampleFacts;

/**
 * A sample client and what it reads.
 *
 * @param scope what the README calls its scope
 * @param client the client's id
 * @param organisation the code of the unit whose people it asks for
 */
public record Viewer(String scope, String client, String organisation) {
  private static final String CADRES = "/cadre/v1/cadres";
  private static final String COMPOSITION =
      "/cadre/v1/statistics/composition?by=category,level,professionalLevel";
  private static final String STANDARDISATION = "/cadre/v1/statistics/standardisation";
  private static final int DRAWN = 20;

  private static final String PEOPLE =
      """
      SELECT h.cadre_id FROM cadre_home h, organisation o
      WHERE o.code = ? AND h.path ^@ o.path AND h.valid_from <= current_date AND h.valid_to > current_date
      ORDER BY md5(h.cadre_id::text) LIMIT %d\
      """
          .formatted(DRAWN);

  public static final List<Viewer> ALL =
      List.of(
          new Viewer("everywhere", "registry-viewer", SampleFacts.PROVINCE_VIEWER_ORGANISATION),
          new Viewer("a province", "province-viewer", SampleFacts.PROVINCE_VIEWER_ORGANISATION),
          new Viewer("a commune", "commune-viewer", SampleFacts.COMMUNE_VIEWER_ORGANISATION));

  /** Requests of one kind. */
  public record Read(String name, List<String> paths) {}

  /** What it reads, from the record alone to all that it may see. */
  public List<Read> reads(Connection connection) throws SQLException {
    var reads = new ArrayList<Read>();
    reads.add(new Read("by id", people(connection).stream().map(id -> CADRES + "/" + id).toList()));
    // several of what is always the same: background work may get into one
    reads.add(new Read("list", Collections.nCopies(DRAWN, CADRES)));
    for (var terms : SearchTerms.draw(connection)) {
      reads.add(
          new Read(
              "name, " + terms.name(),
              terms.words().stream()
                  .limit(DRAWN)
                  .map(words -> CADRES + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                  .toList()));
    }
    reads.add(new Read("composition of the scope", Collections.nCopies(3, COMPOSITION)));
    reads.add(
        new Read(
            "composition of " + organisation,
            Collections.nCopies(3, COMPOSITION + "&organisation=" + organisation)));
    reads.add(new Read("standardisation", Collections.nCopies(3, STANDARDISATION)));
    reads.add(
        new Read(
            "standardisation by rank", Collections.nCopies(3, STANDARDISATION + "?groupBy=rank")));
    return reads;
  }

  private List<String> people(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(PEOPLE)) {
      statement.setString(1, organisation);
      try (var rows = statement.executeQuery()) {
        var people = new ArrayList<String>();
        while (rows.next()) {
          people.add(rows.getString(1));
        }
        return people;
      }
    }
  }
}
