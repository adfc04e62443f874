package vn.cadre.registry.standardisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.reference.CodeLists;

/** Arranges the tallies of one day, or of two side by side, as groups. */
final class StandardGroups {
  private static final String REMAINDER = "OTHER";
  private static final Bilingual NOT_RECORDED =
      new Bilingual("Khác, chưa ghi nhận", "Other, not recorded");
  private static final Bilingual DIRECTLY =
      new Bilingual("Trực thuộc trực tiếp", "Directly within");
  private static final Bilingual NO_TITLE = new Bilingual("Chưa giữ chức danh", "Without a title");

  private final List<StandardDimension> nesting;
  private final StandardTally now;
  private final @Nullable StandardTally then;
  private final CodeLists lists;
  private final Locale language;
  private final Set<Criterion> told;

  StandardGroups(
      List<StandardDimension> nesting,
      StandardTally now,
      @Nullable StandardTally then,
      CodeLists lists,
      Locale language) {
    this.nesting = List.copyOf(nesting);
    this.now = now;
    this.then = then;
    this.lists = lists;
    this.language = language;
    this.told = new HashSet<>(now.asked());
    if (then != null) {
      told.addAll(then.asked());
    }
  }

  Standing now() {
    return now.standing(List.of(), told);
  }

  @Nullable Standing then() {
    return then(List.of());
  }

  private @Nullable Standing then(List<String> cell) {
    return then == null ? null : then.standing(cell, told);
  }

  List<Standardisation.Group> all() {
    return nesting.isEmpty() ? List.of() : List.of(group(List.of()));
  }

  private Standardisation.Group group(List<String> outer) {
    var dimension = nesting.get(outer.size());
    var items = new ArrayList<Standardisation.Item>();
    labels(dimension)
        .forEach((key, label) -> {
          var cell = inner(outer, key);
          if (people(cell) > 0) {
            items.add(item(cell, key, label));
          }
        });
    var remainder =
        switch (dimension) {
          case ORGANISATION -> DIRECTLY;
          case TITLE, RANK -> NO_TITLE;
          case LEVEL, BLOC, CATEGORY, GENDER, BODY -> NOT_RECORDED;
        };
    return new Standardisation.Group(
        dimension.key(),
        items,
        item(inner(outer, StandardTally.MISSING), REMAINDER, remainder.in(language)));
  }

  private Standardisation.Item item(List<String> cell, String key, String label) {
    var nested = cell.size() < nesting.size() && people(cell) > 0 ? List.of(group(cell)) : null;
    return new Standardisation.Item(key, label, now.standing(cell, told), then(cell), nested);
  }

  private long people(List<String> cell) {
    return now.people(cell) + (then == null ? 0 : then.people(cell));
  }

  /** Values in the order in which they are shown. */
  private Map<String, String> labels(StandardDimension dimension) {
    return switch (dimension) {
      case ORGANISATION, TITLE, BODY -> {
        var labels = new TreeMap<String, String>();
        if (then != null) {
          labels.putAll(then.names(dimension));
        }
        labels.putAll(now.names(dimension));
        yield labels;
      }
      case LEVEL, RANK, BLOC, CATEGORY, GENDER -> {
        var labels = new LinkedHashMap<String, String>();
        lists
            .find(dimension.key())
            .orElseThrow()
            .items()
            .forEach(
                item -> labels.put(item.code(), new Bilingual(item.vi(), item.en()).in(language)));
        yield labels;
      }
    };
  }

  private static List<String> inner(List<String> outer, String key) {
    var cell = new ArrayList<>(outer);
    cell.add(key);
    return List.copyOf(cell);
  }
}
