package vn.cadre.registry.statistics;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statement that reads figures from censuses. Its first line, of nesting -1, counts the
 * censuses that are still there; then come, for each nesting, its sums at every depth.
 */
final class CellQuery {
  private static final String KEPT =
      """
      WITH kept AS MATERIALIZED (
        SELECT c.id, c.path, left(c.path, -1) || '0' AS path_end, c.day, least(c.day, ?::date) AS first,
               greatest(c.day, ?::date) AS last, CASE WHEN c.day < ?::date THEN 1 ELSE -1 END AS began
        FROM census c WHERE c.id = ANY (?::bigint[])),
      changed AS MATERIALIZED (\
      """;

  /** What has been written and is not in the censuses yet, as of their days. */
  private static final String UNSETTLED =
      """
      SELECT %s, d.people::bigint AS people FROM kept k
      JOIN state_delta d ON d.path >= k.path AND d.path < k.path_end AND d.valid_from <= k.day AND d.valid_to > k.day\
      """;

  /**
   * States that hold on the later of both days and not on the earlier, and the other way round.
   * Which of them come to a census and which go depends on which of the days is its own. The days
   * are said once more as values, by which the planner sees that they are few.
   */
  private static final String BEGAN =
      """
       UNION ALL SELECT %s, k.began FROM kept k
      JOIN state_in_full d ON d.valid_from > k.first AND d.valid_from <= k.last AND d.valid_to > k.last
        AND d.valid_from > ?::date AND d.valid_from <= ?::date AND d.path >= k.path AND d.path < k.path_end\
      """;

  private static final String ENDED =
      """
       UNION ALL SELECT %s, - k.began FROM kept k
      JOIN state_in_full d ON d.valid_to > k.first AND d.valid_to <= k.last AND d.valid_from <= k.first
        AND d.valid_to > ?::date AND d.valid_to <= ?::date AND d.path >= k.path AND d.path < k.path_end\
      """;

  private static final String CELLS =
      """
      SELECT %s, c.people FROM kept k JOIN census_cell c ON c.census_id = k.id AND c.cuboid = ?
      UNION ALL SELECT %s, people FROM changed\
      """;

  /**
   * Where a whole scope is asked for, people are told by its organisations; else by what is right
   * below.
   */
  private static final String OF_THE_SCOPE = "split_part(k.path, '/', -2)";

  private static final String RIGHT_BELOW =
      "nullif(split_part(substr(d.path, length(k.path) + 1), '/', 1), '')";

  private final Census.Frame frame;
  private final List<List<Dimension>> nestings;
  private final int deepest;
  private final Map<Dimension, Collection<?>> filters;
  private final List<Object> arguments = new ArrayList<>();

  CellQuery(Census.Frame frame, List<List<Dimension>> nestings) {
    this.frame = frame;
    this.nestings = nestings;
    this.deepest = nestings.stream().mapToInt(List::size).max().orElse(0);
    this.filters = filters(frame.query());
  }

  private static Map<Dimension, Collection<?>> filters(CompositionQuery query) {
    var filters = new EnumMap<Dimension, Collection<?>>(Dimension.class);
    add(filters, Dimension.RANK, query.rank());
    add(filters, Dimension.LEVEL, query.level());
    add(filters, Dimension.BLOC, query.bloc());
    add(filters, Dimension.CATEGORY, query.category());
    return filters;
  }

  private static void add(
      Map<Dimension, Collection<?>> filters, Dimension dimension, @Nullable Collection<?> values) {
    if (values != null && !values.isEmpty()) {
      filters.put(dimension, values);
    }
  }

  /** What a census must tell for this nesting: what it counts by, and what the query narrows by. */
  Set<Dimension> wanted(List<Dimension> nesting) {
    var wanted = EnumSet.copyOf(nesting);
    wanted.addAll(filters.keySet());
    return wanted;
  }

  List<Object> arguments() {
    return arguments;
  }

  /**
   * Writes the statement and its arguments.
   *
   * @param cuboids one for each nesting
   * @param censuses their ids
   * @param days of the censuses
   */
  String text(List<Cuboid> cuboids, List<Long> censuses, List<LocalDate> days) {
    arguments.clear();
    arguments.addAll(List.of(frame.day(), frame.day(), frame.day(), censuses));
    var all = EnumSet.noneOf(Dimension.class);
    nestings.forEach(nesting -> all.addAll(wanted(nesting)));
    var changed = columns(all, "d.", ofTheScope() ? OF_THE_SCOPE : RIGHT_BELOW);
    var text = new StringBuilder(KEPT).append(UNSETTLED.formatted(changed));
    var first =
        Stream.concat(days.stream(), Stream.of(frame.day())).min(naturalOrder()).orElseThrow();
    var last =
        Stream.concat(days.stream(), Stream.of(frame.day())).max(naturalOrder()).orElseThrow();
    if (first.isBefore(last)) {
      text.append(BEGAN.formatted(changed)).append(ENDED.formatted(changed));
      arguments.addAll(List.of(first, last, first, last));
    }
    text.append(") SELECT -1 AS nesting, 0 AS depth, count(*) AS people");
    IntStream.range(0, deepest).forEach(i -> text.append(", NULL AS d").append(i));
    text.append(" FROM kept");
    for (int i = 0; i < nestings.size(); i++) {
      text.append(" UNION ALL ").append(sums(i, cuboids.get(i)));
    }
    return text.append(" ORDER BY nesting").toString();
  }

  private String sums(int number, Cuboid cuboid) {
    var nesting = nestings.get(number);
    var wanted = wanted(nesting);
    var keys = nesting.stream().map(CellQuery::name).collect(Collectors.joining(", "));
    arguments.add(cuboid.code());
    var cells =
        CELLS.formatted(
            columns(wanted, "c.", ofTheScope() ? OF_THE_SCOPE : "c.organisation"),
            wanted.stream().map(CellQuery::name).collect(Collectors.joining(", ")));
    var conditions = new ArrayList<String>();
    filters.forEach((dimension, values) -> {
      conditions.add(name(dimension) + " = ANY (?)");
      arguments.add(values);
    });
    // a rollup leaves out the innermost first, so as many bits are set as are left out
    return "SELECT %d, %d - bit_count(GROUPING(%s)::bit(8))::int, sum(people), %s FROM (%s) n%s GROUP BY ROLLUP (%s)"
        .formatted(
            number,
            nesting.size(),
            keys,
            IntStream.range(0, deepest)
                .mapToObj(i -> i < nesting.size() ? name(nesting.get(i)) : "NULL")
                .collect(Collectors.joining(", ")),
            cells,
            conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions),
            keys);
  }

  private boolean ofTheScope() {
    return frame.organisation() == null && !frame.scope().everywhere();
  }

  private static String columns(Set<Dimension> dimensions, String from, String organisation) {
    return dimensions.stream()
        .map(dimension ->
            switch (dimension) {
              case ORGANISATION -> organisation + " AS organisation";
              case PARTY_MEMBER -> from + "party_member::text";
              case PROFESSIONAL_LEVEL,
                  POLITICAL_THEORY_LEVEL,
                  STATE_MANAGEMENT_LEVEL,
                  RANK,
                  LEVEL,
                  BLOC,
                  CATEGORY,
                  GENDER,
                  AGE_BAND,
                  ETHNIC_GROUP ->
                  from + name(dimension);
            })
        .collect(Collectors.joining(", "));
  }

  /** The column of the dimension. */
  private static String name(Dimension dimension) {
    return switch (dimension) {
      case PROFESSIONAL_LEVEL -> "professional";
      case POLITICAL_THEORY_LEVEL -> "political_theory";
      case STATE_MANAGEMENT_LEVEL -> "state_management";
      case RANK -> "rank";
      case LEVEL -> "level";
      case BLOC -> "bloc";
      case CATEGORY -> "category";
      case GENDER -> "gender";
      case AGE_BAND -> "age_band";
      case PARTY_MEMBER -> "party_member";
      case ORGANISATION -> "organisation";
      case ETHNIC_GROUP -> "ethnic_group";
    };
  }
}
