package vn.cadre.training.need;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Needs of one value as a row. Where dimensions are nested, {@code by}, {@code key} and {@code
 * label} name all from the outermost on.
 */
record NeedRow(
    String by,
    String key,
    String label,
    long count,
    long withoutStandard,
    long asked,
    long lacking,
    @Nullable String percent,
    long lackingAndStudying,
    long metByStudying,
    long undetermined) {
  private static final String WITHIN = " > ";
  private static final String TOTAL = "TOTAL";

  static List<NeedRow> of(Needs needs) {
    var rows = new ArrayList<NeedRow>();
    rows.add(row("", TOTAL, "", needs.whole()));
    needs.groups().forEach(group -> add(group, "", "", "", rows));
    return rows;
  }

  private static void add(
      Needs.Group group, String outerBy, String outerKey, String outerLabel, List<NeedRow> rows) {
    for (var item : group.items()) {
      var by = outerBy + group.by();
      var key = outerKey + item.key();
      var label = outerLabel + item.label();
      rows.add(row(by, key, label, item.needs()));
      if (item.groups() != null) {
        item.groups().forEach(inner -> add(inner, by + WITHIN, key + WITHIN, label + WITHIN, rows));
      }
    }
  }

  private static NeedRow row(String by, String key, String label, NeedCount needs) {
    return new NeedRow(
        by,
        key,
        label,
        needs.count(),
        needs.withoutStandard(),
        needs.lacking().denominator(),
        needs.lacking().numerator(),
        needs.lacking().percent(),
        needs.lackingAndStudying(),
        needs.metByStudying(),
        needs.undetermined());
  }
}
