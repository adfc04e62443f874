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
 * @param comparedCount of the other day; null where none was asked for, or where it is suppressed
 */
public record StatisticRow(
    String by,
    String key,
    String label,
    @Nullable Long count,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable String percent,
    StatisticUnit unit,
    @Nullable Long comparedCount,
    @Nullable Long comparedDenominator,
    @Nullable String comparedPercent) {
  private static final String WITHIN = " > ";
  private static final String TOTAL = "TOTAL";

  /** The whole first, then each group with its remainder last. */
  public static List<StatisticRow> of(
      long total, List<Composition.Group> groups, StatisticUnit unit) {
    return of(total, null, groups, unit);
  }

  /**
   * @param comparedTotal the whole of the other day; null where none was asked for
   */
  static List<StatisticRow> of(
      long total,
      @Nullable Long comparedTotal,
      List<Composition.Group> groups,
      StatisticUnit unit) {
    var rows = new ArrayList<StatisticRow>();
    rows.add(
        new StatisticRow("", TOTAL, "", total, null, null, null, unit, comparedTotal, null, null));
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
          var then = item.compared();
          var shareThen = then == null ? null : then.share();
          rows.add(
              new StatisticRow(
                  names.by(),
                  names.key(),
                  names.label(),
                  item.count(),
                  share == null ? null : share.numerator(),
                  share == null ? null : share.denominator(),
                  share == null ? null : share.percent(),
                  unit,
                  then == null ? null : then.count(),
                  shareThen == null ? null : shareThen.denominator(),
                  shareThen == null ? null : shareThen.percent()));
          if (item.groups() != null) {
            item.groups().forEach(inner -> add(inner, names, unit, rows));
          }
        });
  }
}
