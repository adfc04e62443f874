package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Chart;
import vn.cadre.platform.print.Figures;
import vn.cadre.platform.print.Paper;

/** Groups of a statistic on paper: a table each, with bars of its outermost values. */
final class GroupSections {
  private final PaperWords words;
  private final StatisticUnit unit;
  private final @Nullable Days days;

  /**
   * @param days null where figures of one day stand alone
   */
  GroupSections(PaperWords words, StatisticUnit unit, @Nullable Days days) {
    this.words = words;
    this.unit = unit;
    this.days = days;
  }

  /**
   * Two days side by side, and the whole of each.
   *
   * @param now as it stands in headings
   */
  record Days(String now, String then, long totalThen) {}

  Paper.Section section(Composition.Group group, long total) {
    var rows = new ArrayList<Paper.Row>();
    add(group, 0, rows);
    rows.add(Paper.Row.whole(words.total(), whole(total)));
    return new Paper.Section(
        DimensionName.of(group.by(), words.language()), columns(group), rows, chart(group));
  }

  private List<String> columns(Composition.Group group) {
    var first = DimensionName.of(group.by(), words.language());
    var count = words.counted(unit);
    return days == null
        ? List.of(first, count, words.percent())
        : List.of(
            first,
            count + ", " + days.now(),
            words.percent(),
            count + ", " + days.then(),
            words.percent());
  }

  private List<String> whole(long total) {
    var percent = words.percent(Share.of(total, total));
    var cells = new ArrayList<>(List.of(words.figures().count(total), percent));
    if (days != null) {
      var then = days.totalThen();
      cells.addAll(List.of(words.figures().count(then), words.percent(Share.of(then, then))));
    }
    return cells;
  }

  private void add(Composition.Group group, int depth, List<Paper.Row> rows) {
    all(group)
        .forEach(item -> {
          rows.add(Paper.Row.of(item.label(), depth, cells(item)));
          if (item.groups() != null) {
            item.groups().forEach(inner -> add(inner, depth + 1, rows));
          }
        });
  }

  private List<String> cells(Composition.Item item) {
    var cells =
        new ArrayList<>(List.of(words.figures().count(item.count()), words.percent(item.share())));
    var then = item.compared();
    if (days != null) {
      cells.addAll(
          then == null
              ? List.of(Figures.NONE, Figures.NONE)
              : List.of(words.figures().count(then.count()), words.percent(then.share())));
    }
    return cells;
  }

  private Chart chart(Composition.Group group) {
    var items = all(group).toList();
    var dimension = DimensionName.of(group.by(), words.language());
    var count = words.counted(unit);
    var series = new ArrayList<Chart.Series>();
    series.add(series(days == null ? count : days.now(), items, Composition.Item::count));
    if (days != null) {
      series.add(
          series(
              days.then(),
              items,
              item -> item.compared() == null ? null : item.compared().count()));
    }
    return new Chart(
        Chart.Kind.BARS,
        count + ": " + dimension,
        count,
        items.stream().map(Composition.Item::label).toList(),
        series);
  }

  private static Chart.Series series(
      String name,
      List<Composition.Item> items,
      Function<Composition.Item, @Nullable Long> figure) {
    var figures = new ArrayList<@Nullable Long>();
    items.forEach(item -> figures.add(figure.apply(item)));
    return new Chart.Series(name, figures);
  }

  private static Stream<Composition.Item> all(Composition.Group group) {
    return Stream.concat(group.items().stream(), Stream.of(group.remainder()));
  }

  /** Whether anything in it stays unsaid. */
  static boolean isUnsaid(Composition.Group group) {
    return all(group)
        .anyMatch(item ->
            item.count() == null
                || item.compared() != null && item.compared().count() == null
                || item.groups() != null
                    && item.groups().stream().anyMatch(GroupSections::isUnsaid));
  }
}
