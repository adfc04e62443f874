package vn.cadre.registry.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.cadre.platform.print.Figures;

/**
 * What the JSON of a statistic tells, as a Vietnamese reader writes it.
 *
 * @param whole figures of all, which stand anywhere on the paper
 * @param rows figures of one value each
 */
record ToldFigures(Set<String> whole, List<Row> rows) {
  private static final Figures VIETNAMESE = new Figures(Locale.of("vi"));
  private static final Set<String> ARRANGED =
      Set.of("groups", "units", "ages", "organisation", "rules");

  /** A percentage stands for its fraction, and the columns of standardisation are percentages. */
  private static final Set<String> BEHIND_PERCENT =
      Set.of("groups", "numerator", "denominator", "lacking", "undetermined");

  private static final Set<String> DECIMALS = Set.of("percent", "average", "median");

  record Row(String label, Set<String> figures) {}

  static ToldFigures of(JsonNode statistic) {
    var whole = new LinkedHashSet<String>();
    collect(statistic, ARRANGED, whole);
    var rows = new ArrayList<Row>();
    // bands of a pyramid have the sexes as columns, whatever else is nested stands in rows
    var columns = statistic.has("ages");
    statistic.path("groups").forEach(group -> add(group, columns, rows));
    statistic.path("ages").forEach(ages -> rows.add(row(ages.path("label").asText(), ages)));
    statistic
        .path("units")
        .forEach(unit ->
            rows.add(
                row(
                    "%s (%s)".formatted(unit.path("name").asText(), unit.path("code").asText()),
                    unit)));
    return new ToldFigures(whole, rows);
  }

  private static void add(JsonNode group, boolean columns, List<Row> rows) {
    for (var item : items(group)) {
      var row = row(item.path("label").asText(), item);
      rows.add(row);
      for (var inner : item.path("groups")) {
        if (columns) {
          items(inner).forEach(value -> row.figures().add(count(value.path("count"))));
        } else {
          add(inner, false, rows);
        }
      }
    }
  }

  private static List<JsonNode> items(JsonNode group) {
    var items = new ArrayList<JsonNode>();
    group.path("items").forEach(items::add);
    items.add(group.path("remainder"));
    return items;
  }

  private static Row row(String label, JsonNode item) {
    var figures = new LinkedHashSet<String>();
    collect(item, BEHIND_PERCENT, figures);
    return new Row(label, figures);
  }

  private static void collect(JsonNode node, Set<String> without, Set<String> figures) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, without, figures));
    }
    node.properties()
        .forEach(field -> {
          if (without.contains(field.getKey())) {
            return;
          }
          var value = field.getValue();
          if (value.isNumber()) {
            figures.add(count(value));
          } else if (value.isTextual() && DECIMALS.contains(field.getKey())) {
            figures.add(VIETNAMESE.decimal(value.asText()));
          } else {
            collect(value, without, figures);
          }
        });
  }

  private static String count(JsonNode number) {
    return VIETNAMESE.count(number.asLong());
  }
}
