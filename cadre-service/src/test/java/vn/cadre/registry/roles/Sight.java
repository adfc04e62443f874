package vn.cadre.registry.roles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.SightRule;

/**
 * Who sees what lies behind an operation, beyond the roles that the contract names. An operation of
 * a collection that stands in none of these rules fails the matrix.
 */
enum Sight {
  /**
   * Whoever has a role, wherever they stand; what a feed or a list of tasks holds has tests of its
   * own.
   */
  EVERYBODY(SightRule.EVERYBODY),
  /** Whoever has the organisation it belongs to in scope; for others it is not there. */
  IN_SCOPE(SightRule.IN_SCOPE),
  /** Who reads the registry finds whom they have in scope; for others nobody has the number. */
  LOOKUP(cell -> Set.of(cell.who().readsRegistry() && cell.standing().reaches() ? 200 : 404)),
  /**
   * Whoever has one of the two sides in scope. There is no request about the office: who sees one
   * between two scopes is proven where they are made.
   */
  SIDES(cell -> cell.lists() ? Set.of(200) : cell.creates() ? Set.of(201, 400, 409) : Set.of(404)),
  /**
   * Proven by the tests of its feature; here it is asked that the roles open it, and that it breaks
   * for nobody.
   */
  BY_ITS_FEATURE(SightRule.BY_ITS_FEATURE),
  /** Whoever may import something sees their own imports; for others there are none. */
  IMPORTERS(SightRule.importers(Set.of("registry-editor", "admin")));

  private static final Map<String, Sight> OF_COLLECTION =
      Map.ofEntries(
          Map.entry("organisations", IN_SCOPE),
          Map.entry("positions", IN_SCOPE),
          Map.entry("cadres", IN_SCOPE),
          Map.entry("appointments", IN_SCOPE),
          Map.entry("decisions", IN_SCOPE),
          Map.entry("bodies", IN_SCOPE),
          Map.entry("statistics", IN_SCOPE),
          Map.entry("cadre-lookups", LOOKUP),
          Map.entry("cadre-merges", BY_ITS_FEATURE),
          Map.entry("changes", EVERYBODY),
          Map.entry("snapshots", BY_ITS_FEATURE),
          Map.entry("policies", BY_ITS_FEATURE),
          Map.entry("policy-choices", BY_ITS_FEATURE),
          Map.entry("assessments", BY_ITS_FEATURE),
          Map.entry("attachments", BY_ITS_FEATURE),
          Map.entry("audit-seals", BY_ITS_FEATURE),
          Map.entry("projections", BY_ITS_FEATURE),
          Map.entry("me", EVERYBODY),
          Map.entry("tasks", EVERYBODY),
          Map.entry("transfer-requests", SIDES),
          Map.entry("restructurings", BY_ITS_FEATURE),
          Map.entry("evaluation-rounds", BY_ITS_FEATURE),
          Map.entry("movements", BY_ITS_FEATURE),
          Map.entry("staffing-quotas", BY_ITS_FEATURE),
          Map.entry("staffing-exceptions", BY_ITS_FEATURE),
          Map.entry("staffing", BY_ITS_FEATURE),
          Map.entry("downsizing-plans", BY_ITS_FEATURE),
          Map.entry("downsizing", BY_ITS_FEATURE),
          Map.entry("deputy-surplus", BY_ITS_FEATURE),
          Map.entry("targets", IN_SCOPE),
          Map.entry("separations", BY_ITS_FEATURE),
          Map.entry("retirements", BY_ITS_FEATURE),
          Map.entry("candidates", BY_ITS_FEATURE),
          Map.entry("salary-increments", BY_ITS_FEATURE),
          Map.entry("titles", EVERYBODY),
          Map.entry("grades", BY_ITS_FEATURE),
          Map.entry("administrative-units", EVERYBODY),
          Map.entry("reference", EVERYBODY),
          Map.entry("events", EVERYBODY),
          Map.entry("imports", IMPORTERS));

  private final SightRule rule;

  Sight(SightRule rule) {
    this.rule = rule;
  }

  SightRule rule() {
    return rule;
  }

  /** By the first collection of the path. */
  static Optional<Sight> of(Operation operation) {
    return operation.path().endsWith("/history")
            || operation.path().endsWith("/gaps")
            || operation.path().contains("/assessments")
        ? Optional.of(BY_ITS_FEATURE)
        : Optional.ofNullable(OF_COLLECTION.get(operation.path().split("/")[3]));
  }
}
