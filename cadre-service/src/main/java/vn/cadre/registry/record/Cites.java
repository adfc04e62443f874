package vn.cadre.registry.record;

import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionPaper;

/** An entry that rests, or may rest, on a decision document. */
public interface Cites {
  @Nullable DecisionPaper decision();
}
