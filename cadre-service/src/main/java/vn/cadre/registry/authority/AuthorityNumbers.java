package vn.cadre.registry.authority;

import java.util.HashSet;
import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/**
 * The numbers of authority.
 *
 * @param order the tiers, the highest first, each once
 * @param higherMayDecide whether a tier above the one that manages a post may decide on it
 * @param tierMustBeStated whether a paper that does not tell its tier is refused for a managed post
 * @param types the documents that only a managing tier may issue
 */
public record AuthorityNumbers(
    List<ManagementTier> order,
    boolean higherMayDecide,
    boolean tierMustBeStated,
    List<DecisionType> types) {

  /**
   * @throws InconsistentNumbers if a tier is left out or named twice
   */
  public AuthorityNumbers {
    order = List.copyOf(order);
    types = List.copyOf(types);
    if (order.size() != ManagementTier.values().length
        || new HashSet<>(order).size() != order.size()) {
      throw new InconsistentNumbers(
          "order: nêu mỗi cấp đúng một lần", "order: names each tier exactly once");
    }
  }
}
