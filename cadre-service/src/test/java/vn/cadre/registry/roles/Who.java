package vn.cadre.registry.roles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.testing.contract.Operation;

/**
 * Who asks.
 *
 * @param roles empty for a token without any
 * @param token whether there is one at all
 * @param ownRecord whether the claim {@code cadre_id} names the very person asked about
 */
record Who(List<String> roles, boolean token, boolean ownRecord) {
  private static final List<String> ROLES =
      List.of(
          "registry-viewer",
          "registry-editor",
          "unit-nominator",
          "training-manager",
          "recruitment-manager",
          "rotation-planner",
          "panel-member",
          "approver",
          "front-commenter",
          "personal-data",
          "portal",
          "auditor",
          "admin");

  /** Nobody, nothing, each role of the contract alone, and those that meet in one person. */
  static List<Who> all() {
    var all = new ArrayList<Who>();
    all.add(new Who(List.of(), false, false));
    all.add(new Who(List.of(), true, false));
    ROLES.forEach(role -> all.add(new Who(List.of(role), true, false)));
    all.add(new Who(List.of("self"), true, true));
    all.add(new Who(List.of("self"), true, false));
    all.add(new Who(List.of("self", "registry-viewer"), true, false));
    all.add(new Who(List.of("registry-viewer", "personal-data"), true, false));
    all.add(new Who(List.of("registry-editor", "admin"), true, false));
    return all;
  }

  /** Whether one of the roles opens the operation. */
  boolean mayCall(Operation operation) {
    return operation.roles().contains("*") || !Collections.disjoint(roles, operation.roles());
  }

  /**
   * Whether no role but {@code self} opens the operation: then nothing but the own record is read.
   */
  boolean readsOnlyOwn(Operation operation) {
    var opening = new HashSet<>(roles);
    opening.retainAll(operation.roles());
    return opening.equals(Set.of("self"));
  }

  /** Whether the records of others are open to them at all. */
  boolean readsRegistry() {
    return !Collections.disjoint(
        roles, Set.of("registry-viewer", "registry-editor", "unit-nominator", "auditor"));
  }

  /** Whether some kind of import is open to them. */
  boolean imports() {
    return roles.contains("registry-editor") || roles.contains("admin");
  }

  @Override
  public String toString() {
    return token ? roles + (ownRecord ? " on the own record" : "") : "nobody";
  }
}
