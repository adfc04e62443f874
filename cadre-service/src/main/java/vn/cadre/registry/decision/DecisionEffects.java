package vn.cadre.registry.decision;

import java.util.List;
import java.util.UUID;

/** What hangs on decisions in another feature; each such feature declares it as a bean. */
public interface DecisionEffects {

  /** What this document brought about, as far as the caller sees it. */
  List<Effect> of(UUID decision);
}
