package vn.cadre.training.roles;

import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.SightRule;

/**
 * Who sees what lies behind an operation of training. Collections of training itself are asked
 * whether their roles open them and whether they break for anybody; what of them lies in whose
 * scope is proven where they are.
 */
final class TrainingSight {
  private static final Map<String, SightRule> OF_COLLECTION =
      Map.of(
          "me", SightRule.EVERYBODY,
          "tasks", SightRule.EVERYBODY,
          "changes", SightRule.EVERYBODY,
          "reference", SightRule.EVERYBODY,
          "events", SightRule.EVERYBODY);

  private TrainingSight() {}

  /** By the first collection of the path. */
  static Optional<SightRule> of(Operation operation) {
    return Optional.of(
        OF_COLLECTION.getOrDefault(operation.path().split("/")[3], SightRule.BY_ITS_FEATURE));
  }
}
