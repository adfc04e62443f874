package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a statistic as a row of a table. Where dimensions are nested, {@code by}, {@code key}
 * and {@code label} name all of them from the outermost on.
 *
 * @param count null where it is suppressed, as all that follows
 */
record StatisticRow(
    String by,
    String key,
    String label,
    @Nullable Long count,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable String percent,
    StatisticUnit unit) {
  private static final String WITHIN = " > ";
  private static final String TOTAL = "TOTAL";

  /** The whole first, then each group with its remainder last. */
  static List<StatisticRow> of(long total, List<Composition.Group> groups, StatisticUnit unit) {
    var rows = new ArrayList<StatisticRow>();
    rows.add(new StatisticRow("", TOTAL, "", total, null, null, null, unit));
    groups.forEach(group -> add(group, new Names("", "", ""), unit, rows));
    return rows;
  }

  private record Names(String by, String key, String label) {
    Names within(String innerBy, String innerKey, String innerLabel) {
      return new Names(join(by, innerBy), join(key, innerKey), join(label, innerLabel));
    }

    private static String join(String outer, String inner) {
      return outer.isEmpty() ? inner : outer + WITHIN + inner;
    }
  }

  private static void add(
      Composition.Group group, Names outer, StatisticUnit unit, List<StatisticRow> rows) {
    Stream.concat(group.items().stream(), Stream.of(group.remainder()))
        .forEach(item -> {
          var names = outer.within(group.by(), item.key(), item.label());
          var share = item.share();
          rows.add(
              new StatisticRow(
                  names.by(),
                  names.key(),
                  names.label(),
                  item.count(),
                  share == null ? null : share.numerator(),
                  share == null ? null : share.denominator(),
                  share == null ? null : share.percent(),
                  unit));
          if (item.groups() != null) {
            item.groups().forEach(inner -> add(inner, names, unit, rows));
          }
        });
  }
}
