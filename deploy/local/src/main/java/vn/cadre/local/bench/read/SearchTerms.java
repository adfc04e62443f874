package vn.cadre.local.bench.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two words of a name, as people search: family and given name, by how many people bear both,
 * without accents or with those of the first word.
 *
 * @param name what the README calls them
 * @param words drawn from the names that are there, the same every time
 * @param matches people whom a term finds, in the median
 */
public record SearchTerms(String name, List<String> words, long matches) {
  private static final int TERMS = 60;
  private static final String FAMILY = "word[1]";
  private static final String GIVEN = "array_upper(word, 1)";

  private static final String PAIRS =
      """
      SELECT pair FROM (
        SELECT %s || ' ' || word[%s] AS pair, count(*) AS bearers
        FROM (SELECT string_to_array(trim(name_folded), ' ') AS word, full_name FROM cadre) names
        GROUP BY pair) pairs
      WHERE bearers BETWEEN %d AND %d ORDER BY md5(pair) LIMIT %d\
      """;

  private static final String MATCHES =
      """
      SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY found) FROM (
        SELECT (SELECT count(*) FROM cadre_name_key
                WHERE key = name_key(trim(folded(split_part(pair, ' ', 1))), split_part(pair, ' ', 2))) AS found
        FROM unnest(?) AS pair) t\
      """;

  /** From rare to common. */
  public static List<SearchTerms> draw(Connection connection) throws SQLException {
    return List.of(
        draw(connection, "rare", FAMILY, GIVEN, 1, 4),
        draw(connection, "middling", FAMILY, GIVEN, 50, 300),
        draw(connection, "common", FAMILY, "2", 1_500, Integer.MAX_VALUE),
        draw(connection, "partly accented", "split_part(full_name, ' ', 1)", GIVEN, 50, 300));
  }

  private static SearchTerms draw(
      Connection connection, String name, String first, String second, int fewest, int most)
      throws SQLException {
    var words = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(PAIRS.formatted(first, second, fewest, most, TERMS))) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    try (var statement = connection.prepareStatement(MATCHES)) {
      statement.setArray(1, connection.createArrayOf("text", words.toArray()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return new SearchTerms(name, List.copyOf(words), rows.getLong(1));
      }
    }
  }
}
