package vn.cadre.registry.cadre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * What only {@code personal-data} shows. Whoever cannot see a value cannot know what a change would
 * overwrite.
 */
public final class MaskedFields {
  private static final Bilingual MASKED =
      new Bilingual(
          "Trường này đang được che; cần vai trò personal-data để sửa",
          "This field is masked; changing it needs the role personal-data");

  private MaskedFields() {}

  /**
   * A violation for each masked field of a person that holds a value and that the patch names,
   * whatever it says.
   */
  static Violations overwritten(NewCadre stored, Set<String> named) {
    var masked = new LinkedHashMap<String, @Nullable Object>();
    for (var field : MaskedField.values()) {
      masked.put(field.field(), field.valueOf(stored));
    }
    return overwritten(masked, named);
  }

  /** As above, of a record that is masked as a whole: its fields and their values. */
  public static Violations overwritten(
      Map<String, ? extends @Nullable Object> masked, Set<String> named) {
    var violations = new Violations();
    masked.forEach((field, stored) -> {
      if (stored != null && named.contains(field)) {
        violations.add(field, "masked", MASKED);
      }
    });
    return violations;
  }
}
