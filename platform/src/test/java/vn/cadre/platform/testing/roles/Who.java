package vn.cadre.platform.testing.roles;

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
public record Who(List<String> roles, boolean token, boolean ownRecord) {
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
  public static List<Who> all() {
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
  public boolean mayCall(Operation operation) {
    return operation.roles().contains("*") || !Collections.disjoint(roles, operation.roles());
  }

  /**
   * Whether no role but {@code self} opens the operation: then nothing but the own record is read.
   */
  public boolean readsOnlyOwn(Operation operation) {
    var opening = new HashSet<>(roles);
    opening.retainAll(operation.roles());
    return opening.equals(Set.of("self"));
  }

  /** Whether the records of others are open to them at all. */
  public boolean readsRegistry() {
    return !Collections.disjoint(
        roles, Set.of("registry-viewer", "registry-editor", "unit-nominator", "auditor"));
  }

  @Override
  public String toString() {
    return token ? roles + (ownRecord ? " on the own record" : "") : "nobody";
  }
}
