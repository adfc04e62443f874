package vn.cadre.registry.retiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.retirement.RetirementKind;

/** Every pack of retirement that holds somewhere on a day, and where. */
@ApplicationScoped
public class RetirementPacks {
  private static final String LOCAL =
      """
      SELECT p.code, p.organisation FROM policy_pack p WHERE p.kind = ? AND p.organisation IS NOT NULL ORDER BY p.code\
      """;

  private final Policies policies;
  private final RetirementKind kind;
  private final Sql sql;

  RetirementPacks(Policies policies, RetirementKind kind, Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.sql = sql;
  }

  /**
   * A pack and where it holds.
   *
   * @param organisation code of the organisation whose subtree it holds in; empty for everywhere
   *     else
   */
  public record Holding(String organisation, Policy<RetirementNumbers> policy) {}

  private record Local(String pack, String organisation) {}

  /** The one that holds everywhere else first. */
  public List<Holding> on(LocalDate day) {
    var holding = new ArrayList<Holding>();
    policies.inForce(kind, null, day).ifPresent(p -> holding.add(new Holding("", p)));
    for (var local :
        sql.list(
            LOCAL, List.of(kind.name()), row -> new Local(row.getString(1), row.getString(2)))) {
      policies
          .inForce(kind, "/" + local.organisation() + "/", day)
          .filter(chosen -> chosen.ref().id().equals(local.pack()))
          .ifPresent(chosen -> holding.add(new Holding(local.organisation(), chosen)));
    }
    return holding;
  }
}
