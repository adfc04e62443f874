package vn.cadre.platform.testing.roles;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees what lies behind an operation, beyond the roles that the contract names. A service adds
 * rules of its own where these do not say it.
 */
@FunctionalInterface
public interface SightRule {

  /**
   * Whoever has a role, wherever they stand; what a feed or a list of tasks holds has tests of its
   * own.
   */
  SightRule EVERYBODY = Cell::reached;

  /** Whoever has the organisation it belongs to in scope; for others it is not there. */
  SightRule IN_SCOPE =
      new SightRule() {
        @Override
        public Set<Integer> expected(Cell cell) {
          return cell.sees() ? cell.reached() : Set.of(cell.unseen());
        }

        @Override
        public Optional<Boolean> shows(Cell cell) {
          return Optional.of(cell.sees());
        }
      };

  /**
   * Proven by the tests of its feature; here it is asked that the roles open it, and that it breaks
   * for nobody.
   */
  SightRule BY_ITS_FEATURE =
      cell ->
          cell.operation().responses().keySet().stream()
              .filter(status -> status != 401 && status < 500)
              .collect(Collectors.toSet());

  /**
   * Whoever may import something sees their own imports, and auditors read what others imported;
   * each kind has roles of its own.
   *
   * @param importers the roles that may import some kind
   */
  static SightRule importers(Set<String> importers) {
    return cell -> {
      var operation = cell.operation();
      if (!Collections.disjoint(cell.who().roles(), importers)) {
        return operation.changes() ? Set.of(428) : cell.creates() ? Set.of(400) : Set.of(200, 403);
      }
      if (cell.who().roles().contains("auditor")) {
        return operation.changes() ? Set.of(403, 428) : Set.of(cell.creates() ? 403 : 200);
      }
      return Set.of(403);
    };
  }

  /** The statuses of which the answer to somebody whom a role lets in has one. */
  Set<Integer> expected(Cell cell);

  /** Whether a list holds what the office has; empty where nothing is said of that. */
  default Optional<Boolean> shows(Cell cell) {
    return Optional.empty();
  }
}
