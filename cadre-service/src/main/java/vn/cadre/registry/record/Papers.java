package vn.cadre.registry.record;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.DecisionPaper;

/** What the paper of an entry has to be. */
public final class Papers {
  private static final Bilingual OTHER_TYPE =
      new Bilingual(
          "Quyết định phải thuộc loại %s (%s)", "The decision must be of the type %s (%s)");

  private Papers() {}

  /** Adds a violation where the paper decides something else. */
  public static void require(DecisionType type, DecisionPaper paper, Violations violations) {
    if (paper.type() != type) {
      violations.add(
          "decision.type",
          "decision-type",
          new Bilingual(
              OTHER_TYPE.vi().formatted(type, type.vi()),
              OTHER_TYPE.en().formatted(type, type.en())));
    }
  }
}
