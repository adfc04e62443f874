package vn.cadre.registry.statistics;

import java.util.LinkedHashMap;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * Filters that may not meet a sensitive dimension where its small counts are suppressed: the
 * difference between the figure with the filter and the one without would tell what each of them
 * leaves unsaid.
 */
final class SinglesOut {
  private static final Bilingual MESSAGE =
      new Bilingual(
          "Không kết hợp được với ethnicGroup nếu không có vai trò personal-data: so sánh hai số liệu sẽ lộ dân"
              + " tộc của từng người",
          "Cannot be combined with ethnicGroup without the role personal-data: two figures compared would tell"
              + " the ethnic group of single people");

  private SinglesOut() {}

  static void check(CompositionQuery query, Violations violations) {
    if (!query.asksWhatIsMasked()) {
      return;
    }
    var narrowing = new LinkedHashMap<String, Boolean>();
    narrowing.put("descendants", Boolean.FALSE.equals(query.descendants()));
    narrowing.put("rank", query.rank() != null);
    narrowing.put("level", query.level() != null);
    narrowing.put("bloc", query.bloc() != null);
    narrowing.put("category", query.category() != null);
    narrowing.put("title", query.title() != null);
    narrowing.put("body", query.body() != null);
    narrowing.forEach((field, given) -> {
      if (given) {
        violations.add(field, "singles-out", MESSAGE);
      }
    });
  }
}
