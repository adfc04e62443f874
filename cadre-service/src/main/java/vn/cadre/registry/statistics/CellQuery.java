package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The statement that reads figures from censuses. Its first line, of nesting -1, counts the
 * censuses that are still there; then come, for each nesting, its sums at every depth.
 */
final class CellQuery {
  private static final String CELLS =
      """
      SELECT %s, c.people FROM kept k JOIN census_cell c ON c.census_id = k.id AND c.cuboid = ?
      UNION ALL SELECT %s, people FROM changed\
      """;

  private final List<List<Dimension>> nestings;
  private final int deepest;
  private final Map<Dimension, Collection<?>> filters;
  private final List<Object> arguments = new ArrayList<>();

  CellQuery(Census.Frame frame, List<List<Dimension>> nestings) {
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
   */
  String text(List<Cuboid> cuboids, KeptCensuses censuses) {
    arguments.clear();
    var all = EnumSet.noneOf(Dimension.class);
    nestings.forEach(nesting -> all.addAll(wanted(nesting)));
    var text =
        new StringBuilder(
            censuses.with(columns(all, "d.", censuses.organisationOfState()), arguments));
    text.append("SELECT -1 AS nesting, 0 AS depth, count(*) AS people");
    IntStream.range(0, deepest).forEach(i -> text.append(", NULL AS d").append(i));
    text.append(" FROM kept");
    for (int i = 0; i < nestings.size(); i++) {
      text.append(" UNION ALL ").append(sums(i, cuboids.get(i), censuses));
    }
    return text.append(" ORDER BY nesting").toString();
  }

  private String sums(int number, Cuboid cuboid, KeptCensuses censuses) {
    var nesting = nestings.get(number);
    var wanted = wanted(nesting);
    var keys = nesting.stream().map(CellQuery::name).collect(Collectors.joining(", "));
    arguments.add(cuboid.code());
    var cells =
        CELLS.formatted(
            columns(wanted, "c.", censuses.organisationOfCell()),
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
