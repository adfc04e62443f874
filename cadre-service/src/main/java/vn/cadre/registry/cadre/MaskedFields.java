package vn.cadre.registry.cadre;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * What only {@code personal-data} shows. Whoever cannot see a value cannot know what a change would
 * overwrite.
 */
final class MaskedFields {
  private static final Bilingual MASKED =
      new Bilingual(
          "Trường này đang được che; cần vai trò personal-data để sửa",
          "This field is masked; changing it needs the role personal-data");

  private final Set<String> named;
  private final Violations violations = new Violations();

  private MaskedFields(Set<String> named) {
    this.named = named;
  }

  /**
   * A violation for each masked field that holds a value and that the patch names, whatever it
   * says.
   */
  static Violations overwritten(NewCadre stored, Set<String> named) {
    return new MaskedFields(named)
        .keep("personalId", stored.personalId())
        .keep("ethnicGroup", stored.ethnicGroup())
        .keep("religion", stored.religion())
        .keep("residence", stored.residence())
        .violations;
  }

  private MaskedFields keep(String field, @Nullable Object stored) {
    if (stored != null && named.contains(field)) {
      violations.add(field, "masked", MASKED);
    }
    return this;
  }
}
