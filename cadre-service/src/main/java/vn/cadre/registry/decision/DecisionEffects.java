package vn.cadre.registry.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Select;
import vn.cadre.registry.code.DecisionType;

/**
 * What hangs on decisions in another feature; each such feature declares it as a bean. The caller's
 * scope covers all of it wherever it is to be changed.
 */
public interface DecisionEffects {

  /**
   * What this document brought about, as far as the caller sees it; each selects the columns that
   * {@link Effect#columns} says.
   */
  List<Select> effects(UUID decision);

  /**
   * What becomes of it when the document is revoked; held until the transaction ends.
   *
   * @param from the first day on which the document no longer holds; null where it never held
   */
  List<Consequence> undoing(UUID decision, @Nullable LocalDate from);

  /** Does what {@link #undoing} says, which stands in nobody's way. */
  void undo(UUID decision, @Nullable LocalDate from, UUID by);

  /**
   * The types of document that could have brought about what hangs on this one; all of them where
   * nothing does, or where any would do.
   */
  default Set<DecisionType> couldBe(UUID decision) {
    return EnumSet.allOf(DecisionType.class);
  }

  /** Tells again what names the document, since its own words have changed. */
  void corrected(UUID decision);
}
