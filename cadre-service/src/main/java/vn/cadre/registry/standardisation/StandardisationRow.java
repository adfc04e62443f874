package vn.cadre.registry.standardisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Criterion;

/**
 * A figure of standardisation as a row: of one value, or of the whole, by one criterion. Where
 * dimensions are nested, {@code by}, {@code key} and {@code label} name all from the outermost on.
 *
 * @param criterion null for everything that the standards ask together
 * @param asked of how many it is asked
 */
record StandardisationRow(
    String by,
    String key,
    String label,
    @Nullable Criterion criterion,
    long count,
    long withoutStandard,
    long asked,
    long met,
    @Nullable String percent,
    long lacking,
    long undetermined,
    @Nullable Long comparedAsked,
    @Nullable Long comparedMet,
    @Nullable String comparedPercent) {
  private static final String WITHIN = " > ";
  private static final String TOTAL = "TOTAL";

  static List<StandardisationRow> of(Standardisation figures) {
    var rows = new ArrayList<StandardisationRow>();
    add("", TOTAL, "", figures.whole(), figures.compared(), rows);
    figures.groups().forEach(group -> add(group, "", "", "", rows));
    return rows;
  }

  private static void add(
      Standardisation.Group group,
      String outerBy,
      String outerKey,
      String outerLabel,
      List<StandardisationRow> rows) {
    Stream.concat(group.items().stream(), Stream.of(group.remainder()))
        .forEach(item -> {
          var by = outerBy + group.by();
          var key = outerKey + item.key();
          var label = outerLabel + item.label();
          add(by, key, label, item.standing(), item.compared(), rows);
          if (item.groups() != null) {
            item.groups()
                .forEach(inner -> add(inner, by + WITHIN, key + WITHIN, label + WITHIN, rows));
          }
        });
  }

  private static void add(
      String by,
      String key,
      String label,
      Standing now,
      @Nullable Standing then,
      List<StandardisationRow> rows) {
    rows.add(row(by, key, label, now, now.all(), then == null ? null : then.all()));
    for (int i = 0; i < now.criteria().size(); i++) {
      // both days tell the same criteria in the same order
      var other = then == null ? null : then.criteria().get(i);
      rows.add(row(by, key, label, now, now.criteria().get(i), other));
    }
  }

  private static StandardisationRow row(
      String by, String key, String label, Standing standing, Measure now, @Nullable Measure then) {
    return new StandardisationRow(
        by,
        key,
        label,
        now.criterion(),
        standing.count(),
        standing.withoutStandard(),
        now.met().denominator(),
        now.met().numerator(),
        now.met().percent(),
        now.lacking(),
        now.undetermined(),
        then == null ? null : then.met().denominator(),
        then == null ? null : then.met().numerator(),
        then == null ? null : then.met().percent());
  }
}
