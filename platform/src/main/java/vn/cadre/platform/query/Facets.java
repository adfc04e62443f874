package vn.cadre.platform.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

/**
 * The coded fields by which a list can be counted, as SQL. Counts are of the whole filtered list,
 * the facet's own filter included, and all facets are counted in one statement.
 */
public final class Facets {
  /** Facets at a time: each one more is another grouping of the whole list. */
  private static final int MOST = 5;

  private static final Comparator<FacetCount> LARGEST_FIRST =
      Comparator.comparing(FacetCount::count, Comparator.reverseOrder())
          .thenComparing(FacetCount::key, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Map<String, String> expressions = new LinkedHashMap<>();

  private Facets() {}

  public static Facets of(String field, String expression) {
    return new Facets().by(field, expression);
  }

  public Facets by(String field, String expression) {
    expressions.put(field, expression);
    return this;
  }

  /** How many items of the list have one value. */
  @Schema(name = "FacetCount")
  public record FacetCount(
      @Schema(description = "null counts items without a value", examples = "CIVIL_SERVANT")
          @Nullable String key,
      @Schema(description = "items of the whole list with this value") long count) {}

  /** Adds what is wrong with the wanted facets. */
  public void check(@Nullable List<String> wanted, Violations violations) {
    var names = names(wanted);
    if (!expressions.keySet().containsAll(names)) {
      violations.add("facets", ViolationCode.NOT_ONE_OF, String.join(", ", expressions.keySet()));
    }
    if (names.size() > MOST) {
      violations.add("facets", ViolationCode.SIZE, 1, MOST);
    }
  }

  /** The counts by field, in the order wanted; null where none is. */
  @Nullable Map<String, List<FacetCount>> count(@Nullable List<String> wanted, Query query) {
    var names = List.copyOf(names(wanted));
    if (names.isEmpty()) {
      return null;
    }
    var columns = new ArrayList<String>();
    var facets = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      facets.add("facet_" + i);
      columns.add("(" + expressions.get(names.get(i)) + ")::text AS facet_" + i);
    }
    var list = String.join(", ", facets);
    var sets = facets.stream().collect(Collectors.joining("), (", "(", ")"));
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    names.forEach(name -> counts.put(name, new ArrayList<>()));
    query.run(
        "SELECT %s, grouping(%s) AS absent, count(*) AS items FROM (SELECT %s"
            .formatted(list, list, String.join(", ", columns)),
        ") listed GROUP BY GROUPING SETS (" + sets + ")",
        row -> {
          var facet = present(row, names.size());
          return counts
              .get(names.get(facet))
              .add(new FacetCount(row.getString(facet + 1), row.getLong("items")));
        });
    counts.values().forEach(values -> values.sort(LARGEST_FIRST));
    return counts;
  }

  /** Runs a statement around the filtered list. */
  @FunctionalInterface
  interface Query {
    void run(String before, String after, Sql.RowMapper<?> mapper);
  }

  /**
   * The one facet that a row groups by: its bit alone is not set, the leftmost being the highest.
   */
  private static int present(ResultSet row, int facets) throws SQLException {
    var all = (1 << facets) - 1;
    return facets - 1 - Integer.numberOfTrailingZeros(all & ~row.getInt("absent"));
  }

  private static Set<String> names(@Nullable List<String> wanted) {
    return wanted == null ? Set.of() : new LinkedHashSet<>(wanted);
  }
}
